import {
  COMMAND_PRIORITY_NORMAL,
  FORMAT_TEXT_COMMAND,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  type TextFormatType,
} from 'lexical';
import type { Direction } from './blocks/moveBlocks';
import { moveBlocks } from './blocks/moveBlocks';
import { insertFootnote } from './nodes/footnoteCommands';
import { addPrivateNote } from './nodes/privateNotes';

/** A chord on the keyboard: `Mod` is Ctrl or Cmd, the last part names the key by its place. */
type Chord = `${'Mod+' | ''}${'Alt+' | ''}${'Shift+' | ''}${string}`;

/** The keys of marks and blocks, beside those for bold, italic, underline, undo and links. */
export const MARK_KEYS = {
  strikethrough: 'Mod+Shift+KeyX',
  superscript: 'Mod+Alt+Period',
  subscript: 'Mod+Alt+Comma',
  highlight: 'Mod+Shift+KeyH',
  code: 'Mod+KeyE',
} as const satisfies Partial<Record<TextFormatType, Chord>>;

export const FOOTNOTE_KEY: Chord = 'Mod+Alt+KeyF';
export const PRIVATE_NOTE_KEY: Chord = 'Mod+Alt+KeyM';

/** Hears them; a key that is another's goes on. */
export function registerNodeKeys(
  editor: LexicalEditor,
  onMoved: (direction: Direction, past: string | null) => void,
): () => void {
  const move = (direction: Direction) => () => onMoved(direction, moveBlocks(editor, direction));
  const acts = new Map<string, () => void>([
    ...(['strikethrough', 'superscript', 'subscript', 'highlight', 'code'] as const).map(
      (mark): [string, () => void] => [
        MARK_KEYS[mark],
        () => void editor.dispatchCommand(FORMAT_TEXT_COMMAND, mark),
      ],
    ),
    [FOOTNOTE_KEY, () => insertFootnote(editor)],
    [PRIVATE_NOTE_KEY, () => addPrivateNote(editor)],
    ['Alt+Shift+ArrowUp', move('up')],
    ['Alt+Shift+ArrowDown', move('down')],
  ]);
  return editor.registerCommand(
    KEY_DOWN_COMMAND,
    (event) => {
      const act = event.isComposing ? undefined : acts.get(chordOf(event));
      if (!act) return false;
      event.preventDefault();
      // After this command: what it does is an update of its own, and one step.
      queueMicrotask(act);
      return true;
    },
    COMMAND_PRIORITY_NORMAL,
  );
}

const chordOf = ({ ctrlKey, metaKey, altKey, shiftKey, code }: KeyboardEvent): string =>
  `${ctrlKey || metaKey ? 'Mod+' : ''}${altKey ? 'Alt+' : ''}${shiftKey ? 'Shift+' : ''}${code}`;
