import { $isMarkNode, $unwrapMarkNode, $wrapSelectionInMarkNode, type MarkNode } from '@lexical/mark';
import { $dfsIterator } from '@lexical/utils';
import { $getSelection, $isRangeSelection, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import { noteId, type NoteId } from '../../../shared/domain/ids';
import { beginPrivateNote } from '../../desk/privateNotes';
import { reportTrouble, settleTrouble } from '../../desk/trouble';
import { randomHex } from '../randomHex';
import { $selectWordAtCaret } from '../wordAtCaret';

/** Anchors a new note to the selected words, or to the word at the caret, and shows where it is written; says where there is none. */
export function addPrivateNote(editor: LexicalEditor): void {
  const id = noteId.parse(`n${randomHex(8)}`);
  let isAnchored = false;
  editor.update(
    () => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return;
      if (selection.isCollapsed()) $selectWordAtCaret(selection);
      if (selection.getTextContent().trim() === '') return;
      $wrapSelectionInMarkNode(selection, selection.isBackward(), id);
      isAnchored = true;
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
  if (!isAnchored) return reportTrouble({ code: 'noWordsForNote', facts: {} });
  settleTrouble('noWordsForNote');
  beginPrivateNote(id);
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
