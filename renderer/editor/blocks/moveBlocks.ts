import { $getNodeByKey, HISTORY_PUSH_TAG, type LexicalEditor, type NodeKey } from 'lexical';
import { $isBlockNode, type BlockNode } from '../blockIds';
import { inOneStep } from './inOneStep';
import { $moveItems } from './moveItems';
import { SAY_OF_BLOCKS_COMMAND, type Direction, type SaidOfBlocks } from './saidOfBlocks';
import { $blocksWith, $selectedBlocks } from './selectedBlocks';
import { $selectedItems } from './selectedItems';

/** Moves what is selected past its neighbour, in one step: items within their list, anything else as whole blocks. */
export const moveSelected = (editor: LexicalEditor, direction: Direction): void =>
  move(editor, () => {
    const items = $selectedItems();
    if (items) return { done: 'moved', what: 'item', direction, past: $moveItems(items, direction) };
    return $movedBlocks($selectedBlocks(), direction);
  });

/** Moves a block past its neighbour, with those that are selected with it. */
export const nudgeBlocks = (editor: LexicalEditor, key: NodeKey, direction: Direction): void =>
  move(editor, () => $movedBlocks($blocksWith(key), direction));

function move(editor: LexicalEditor, $act: () => SaidOfBlocks): void {
  editor.dispatchCommand(SAY_OF_BLOCKS_COMMAND, inOneStep(editor, $act));
}

const $movedBlocks = (blocks: readonly BlockNode[], direction: Direction): SaidOfBlocks => ({
  done: 'moved',
  what: 'block',
  direction,
  past: $moveBlocks(blocks, direction),
});

function $moveBlocks(blocks: readonly BlockNode[], direction: Direction): string | null {
  const [first, last] = [blocks[0], blocks.at(-1)];
  const neighbour = direction === 'up' ? first?.getPreviousSibling() : last?.getNextSibling();
  if (!first || !last || !neighbour) return null;
  if (direction === 'up') last.insertAfter(neighbour);
  else first.insertBefore(neighbour);
  return neighbour.getTextContent();
}

/** Moves one block beside another. */
export const moveBlock = (
  editor: LexicalEditor,
  key: NodeKey,
  to: { readonly key: NodeKey; readonly side: 'before' | 'after' },
): void => {
  editor.update(() => $moveBeside(key, to), { tag: HISTORY_PUSH_TAG, discrete: true });
};

function $moveBeside(key: NodeKey, to: { readonly key: NodeKey; readonly side: 'before' | 'after' }): void {
  const [block, other] = [$getNodeByKey(key), $getNodeByKey(to.key)];
  if (!$isBlockNode(block) || !$isBlockNode(other) || block.is(other)) return;
  if (to.side === 'before') other.insertBefore(block);
  else other.insertAfter(block);
}
