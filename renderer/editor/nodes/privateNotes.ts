import { $isMarkNode, $unwrapMarkNode, $wrapSelectionInMarkNode, type MarkNode } from '@lexical/mark';
import { $dfsIterator } from '@lexical/utils';
import { $getSelection, $isRangeSelection, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import { noteId, type NoteId } from '../../../shared/domain/ids';
import { beginPrivateNote } from '../../desk/privateNotes';
import { randomHex } from '../randomHex';

/** Anchors a new note to the selected words, and shows where it is written; nothing where no words are selected. */
export function addPrivateNote(editor: LexicalEditor): void {
  const id = noteId.parse(`n${randomHex(8)}`);
  let isAnchored = false;
  editor.update(
    () => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection) || selection.getTextContent().trim() === '') return;
      $wrapSelectionInMarkNode(selection, selection.isBackward(), id);
      isAnchored = true;
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
  if (isAnchored) beginPrivateNote(id);
}

/** Takes a note's anchors out and leaves their words. */
export function removeAnchors(editor: LexicalEditor, id: NoteId): void {
  editor.update(
    () => {
      for (const anchor of $anchorsOf(id)) {
        anchor.deleteID(id);
        if (anchor.getIDs().length === 0) $unwrapMarkNode(anchor);
      }
    },
    { tag: HISTORY_PUSH_TAG },
  );
}

/** Where a note is anchored, in reading order. */
export function $anchorsOf(id: NoteId): MarkNode[] {
  const anchors: MarkNode[] = [];
  for (const { node } of $dfsIterator()) if ($isMarkNode(node) && node.hasID(id)) anchors.push(node);
  return anchors;
}
