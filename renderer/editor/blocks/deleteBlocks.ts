import { $getRoot, $isElementNode, type LexicalEditor, type NodeKey } from 'lexical';
import { $emptyBlock, type BlockNode } from '../blockIds';
import { $selectWholeBlock } from '../decorations/wholeBlockKeys';
import { inOneStep } from './inOneStep';
import { SAY_OF_BLOCKS_COMMAND } from './saidOfBlocks';
import { $blocksWith, $selectedBlocks } from './selectedBlocks';

/** Takes the selected blocks out; one block, and those selected with it, where a key is given. */
export function deleteBlocks(editor: LexicalEditor, key?: NodeKey): void {
  const count = inOneStep(editor, () => $remove(key === undefined ? $selectedBlocks() : $blocksWith(key)));
  if (count > 0) editor.dispatchCommand(SAY_OF_BLOCKS_COMMAND, { done: 'deleted', count });
}

/** Takes neighbouring blocks out, and puts the caret where they were; the body keeps a place to write in. */
export function $remove(blocks: readonly BlockNode[]): number {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return 0;
  if ($getRoot().getChildrenSize() === blocks.length) last.insertAfter($emptyBlock());
  const neighbour = last.getNextSibling() ?? first.getPreviousSibling();
  for (const block of blocks) block.remove();
  if ($isElementNode(neighbour)) neighbour.selectStart();
  else if (neighbour) $selectWholeBlock(neighbour.getKey());
  return blocks.length;
}
