import {
  $getRoot,
  $isParagraphNode,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import {
  $blockById,
  $blockIdOf,
  $emptyBlock,
  $setBlockId,
  $topLevelBlocks,
  FRESH_IDS_TAG,
} from '../blockIds';
import { $selectWholeBlock } from '../decorations/wholeBlockKeys';
import { $createPicture, $isPicture } from './PictureNode';
import { blockBefore, orderWith, type ReadyPicture } from './placing';

interface Manner {
  /** A step of the undo history by itself, or part of the one before. */
  readonly step: 'own' | 'sameAsBefore';
  /** Whether the first of them is selected; not where she is writing elsewhere. */
  readonly isSelected: boolean;
}

/** Puts pictures into the text, all in one step, in the place of the empty paragraph that they were put beside. */
export function insertPictures(
  editor: LexicalEditor,
  ready: readonly ReadyPicture[],
  { step, isSelected }: Manner,
): void {
  if (isSelected) editor.getRootElement()?.focus({ preventScroll: true });
  const tag = [step === 'own' ? HISTORY_PUSH_TAG : HISTORY_MERGE_TAG, FRESH_IDS_TAG];
  editor.update(
    () => {
      $place(ready);
      const first = ready[0] && $blockById(ready[0].blockId);
      if (isSelected && first) $selectWholeBlock(first.getKey());
    },
    { discrete: true, tag },
  );
}

function $place(ready: readonly ReadyPicture[]): void {
  const pictures = new Map(ready.map(({ blockId, picture }) => [blockId, picture]));
  const blocks = new Map($topLevelBlocks().map((block) => [$blockIdOf(block), block]));
  const order = orderWith(
    [...blocks.keys()].flatMap((id) => id ?? []),
    ready,
  );
  let before: LexicalNode | undefined;
  for (const id of order) {
    const picture = pictures.get(id);
    const block = picture ? $setBlockId($createPicture(picture), id) : blocks.get(id);
    if (picture && block && before) before.insertAfter(block, false);
    else if (picture && block) $getRoot().splice(0, 0, [block]);
    before = block;
  }
  const above = blocks.get(blockBefore(order, ready));
  if ($isParagraphNode(above) && above.isEmpty()) above.remove();
  // There is always a place to write after them.
  const last = $getRoot().getLastChild();
  if ($isPicture(last)) last.insertAfter($emptyBlock(), false);
}
