import { COMMAND_PRIORITY_NORMAL, KEY_DOWN_COMMAND, mergeRegister, type LexicalEditor } from 'lexical';
import type { CommandFacts } from '../../../shared/commands/command';
import { COMMAND_IDS, COMMANDS, isEditorCommand, keysOf } from '../../../shared/commands/table';
import { onCommand } from '../../desk/editing';
import { chordsOf } from '../../ui/chord';
import { isMac } from '../../ui/computer';
import { DEEDS } from './deeds';

/** Carries out what the menu, the palette and the keys ask for; the keys only with the caret in the body. */
export function registerCommands(editor: LexicalEditor): () => void {
  return mergeRegister(
    registerKeysOf(editor, () => true),
    onCommand((id) => {
      if (!editor.isEditable()) return;
      // Where it was last, and never at the start of the text for want of a place.
      editor.focus(() => queueMicrotask(() => DEEDS[id](editor)), { defaultSelection: 'rootEnd' });
    }),
  );
}

/** The same keys in a footnote's note, which has words and links but no blocks. */
export const registerNoteKeys = (editor: LexicalEditor): (() => void) =>
  registerKeysOf(editor, ({ group }) => group === 'text' || group === 'edit');

function registerKeysOf(editor: LexicalEditor, isHeard: (command: CommandFacts) => boolean): () => void {
  const byChord = new Map(
    COMMAND_IDS.filter(isEditorCommand)
      .filter((id) => isHeard(COMMANDS[id]))
      .flatMap((id) => keysOf(COMMANDS[id], isMac).map((chord) => [chord, id] as const)),
  );
  const press = (event: KeyboardEvent): boolean => {
    if (event.isComposing || !(event.ctrlKey || event.metaKey || event.altKey)) return false;
    const id = chordsOf(event, isMac).flatMap((chord) => byChord.get(chord) ?? [])[0];
    if (id === undefined) return false;
    event.preventDefault();
    // After this command: what it does is an update of its own, and one step.
    queueMicrotask(() => DEEDS[id](editor));
    return true;
  };
  return editor.registerCommand(KEY_DOWN_COMMAND, press, COMMAND_PRIORITY_NORMAL);
}
