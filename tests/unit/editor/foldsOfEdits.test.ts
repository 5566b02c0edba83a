import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readiness } from '../../../shared/checks/readiness';
import type { Body } from '../../../shared/domain/body';
import { citations } from '../../../shared/domain/citations';
import { blockText } from '../../../shared/html/renderText';
import { countWords, snapshotWords } from '../../../shared/text/words';
import { HOUSE as house, snapshotOf } from '../../support/records';
import { link, openEditor, paragraph, text, type OpenEditor } from './openEditor';

const BODY: Body = [
  paragraph('a', text('The bridge closed on Monday, 12 May 2021.')),
  paragraph('b', text('“Nobody asked, '), link('read more', 'https://records.example/a')),
  paragraph('c', text('“and nobody said.” See '), link('the report', null)),
  paragraph('d', text('It rained.')),
  paragraph('e', text('The council met '), link('here', 'https://records.example/b')),
];

/** All that the panels and the status bar say of a body. */
function folds(body: Body) {
  const snapshot = snapshotOf(body);
  return {
    words: snapshotWords(snapshot),
    cited: citations(body),
    findings: readiness({ snapshot, house }),
  };
}

/** The same of blocks that nobody has seen before: nothing can be remembered of them. */
function foldsAfresh(body: Body): ReturnType<typeof folds> {
  const fresh = structuredClone(body);
  const counted = fresh.map(({ content }) => countWords(blockText(content), 'en-GB'));
  return { ...folds(fresh), words: counted.reduce((sum, words) => sum + words, 0) };
}

/** What she may do to the block at a place. */
const EDITS: readonly ((open: OpenEditor, at: number) => void)[] = [
  (open, at) => open.edit(() => $at(at)?.selectEnd().insertText(' and “more')),
  (open, at) => open.edit(() => void $at(at)?.selectEnd().insertParagraph()),
  (open, at) => open.edit(() => void $at(at)?.selectStart().insertParagraph()),
  (open, at) =>
    open.edit(() => {
      const block = $at(at);
      const before = block?.getPreviousSibling();
      if (!block || !$isElementNode(before)) return;
      before.append(...block.getChildren());
      block.remove();
    }),
  (open, at) => open.edit(() => $getRoot().getChildrenSize() > 1 && $at(at)?.remove()),
  (open, at) =>
    open.edit(() => {
      const [block, other] = [$at(at), $getRoot().getFirstChild()];
      if (block && other && !block.is(other)) other.insertBefore(block);
    }),
  (open) => open.press(UNDO_COMMAND),
  (open) => open.press(REDO_COMMAND),
];

function $at(place: number) {
  const block = $getRoot().getChildAtIndex(place % $getRoot().getChildrenSize());
  block?.selectEnd();
  const selection = $getSelection();
  return $isRangeSelection(selection) ? selection.anchor.getNode().getTopLevelElement() : null;
}

describe('What is said of the body', () => {
  it('is right after any edits, moves, undo and redo, though only what changed is looked at', () => {
    const steps = fc.array(fc.tuple(fc.nat(EDITS.length - 1), fc.nat(20)), { maxLength: 25 });
    fc.assert(
      fc.property(steps, (taken) => {
        const open = openEditor(BODY);
        for (const [edit, at] of taken) {
          EDITS[edit]?.(open, at);
          expect(open.deskBody()).toEqual(open.editorBody());
          expect(folds(open.deskBody())).toEqual(foldsAfresh(open.deskBody()));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('comes without the order while no block comes, goes or moves', () => {
    const open = openEditor(BODY);
    open.edit(() => $at(2)?.selectEnd().insertText(' It closed.'));
    open.edit(() => $at(3)?.selectEnd().insertText(' It stayed closed.'));
    expect(open.hear().map(({ order }) => order)).toEqual([null, null]);
  });
});
