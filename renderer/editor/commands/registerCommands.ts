import { COMMAND_PRIORITY_NORMAL, KEY_DOWN_COMMAND, mergeRegister, type LexicalEditor } from 'lexical';
import { COMMAND_IDS, COMMANDS, isEditorCommand, keysOf } from '../../../shared/commands/table';
import { onCommand } from '../../desk/editing';
import { chordsOf } from '../../ui/chord';
import { isMac } from '../../ui/computer';
import { DEEDS } from './deeds';

const BY_CHORD = new Map(
  COMMAND_IDS.filter(isEditorCommand).flatMap((id) =>
    keysOf(COMMANDS[id], isMac).map((chord) => [chord, id] as const),
  ),
);

/** Carries out what the menu, the palette and the keys ask for; the keys only with the caret in the body. */
export function registerCommands(editor: LexicalEditor): () => void {
  const press = (event: KeyboardEvent): boolean => {
    if (event.isComposing || !(event.ctrlKey || event.metaKey || event.altKey)) return false;
    const chord = chordsOf(event, isMac).find((one) => BY_CHORD.has(one));
    const id = chord === undefined ? undefined : BY_CHORD.get(chord);
    if (id === undefined) return false;
    event.preventDefault();
    DEEDS[id](editor);
    return true;
  };
  return mergeRegister(
    editor.registerCommand(KEY_DOWN_COMMAND, press, COMMAND_PRIORITY_NORMAL),
    onCommand((id) => {
      if (!editor.isEditable()) return;
      // Where it was last, and never at the start of the text for want of a place.
      editor.focus(() => DEEDS[id](editor), { defaultSelection: 'rootEnd' });
    }),
  );
}
