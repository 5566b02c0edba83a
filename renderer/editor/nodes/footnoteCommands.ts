import {
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  createCommand,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  SKIP_DOM_SELECTION_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import type { NoteInline } from '../../../shared/domain/body';
import { $createFootnote, $isFootnote, newFootnoteId } from './FootnoteNode';

/** Opens the card of the footnote with this key. */
export const OPEN_FOOTNOTE_COMMAND = createCommand<NodeKey>('OPEN_FOOTNOTE_COMMAND');

/** Refers to a new footnote after what is selected, and opens its card. */
export function insertFootnote(editor: LexicalEditor): void {
  let key: NodeKey | null = null;
  editor.update(
    () => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return;
      const end = selection.isBackward() ? selection.anchor : selection.focus;
      for (const point of [selection.anchor, selection.focus]) point.set(end.key, end.offset, end.type);
      const node = $createFootnote({ kind: 'footnote', id: newFootnoteId(), note: [] });
      selection.insertNodes([node]);
      key = node.getKey();
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
  if (key !== null) editor.dispatchCommand(OPEN_FOOTNOTE_COMMAND, key);
}

/** Writes a note; what is written in one sitting is undone in one step. */
export function writeNote(
  editor: LexicalEditor,
  key: NodeKey,
  note: readonly NoteInline[],
  isFirst: boolean,
): void {
  editor.update(
    () => {
      const node = $getNodeByKey(key);
      if ($isFootnote(node)) node.setNote(note);
    },
    // The caret stays in the note.
    { tag: [isFirst ? HISTORY_PUSH_TAG : HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG] },
  );
}

/** Takes a footnote out, reference and note. */
export function removeFootnote(editor: LexicalEditor, key: NodeKey): void {
  editor.update(
    () => {
      const node = $getNodeByKey(key);
      if (!$isFootnote(node)) return;
      node.selectPrevious();
      node.remove();
    },
    { tag: HISTORY_PUSH_TAG },
  );
}

/** Puts the caret behind a reference. */
export function goBehindFootnote(editor: LexicalEditor, key: NodeKey): void {
  editor.update(() => {
    const node = $getNodeByKey(key);
    if ($isFootnote(node)) node.selectNext(0, 0);
  });
  editor.focus();
}
