import {
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  type NodeKey,
} from 'lexical';
import { $blockAround, $emptyBlock, $isBlockNode, $setBlockId, type BlockNode } from '../blockIds';
import { newBlockId } from '../newBlockId';
import { $selectWholeBlock } from './wholeBlockKeys';

/** The top-level block at the selection, after which something is to come; null where there is no selection. */
export function $placeOfCaret(): NodeKey | null {
  const selection = $getSelection();
  const node = $isRangeSelection(selection)
    ? selection.anchor.getNode()
    : $isNodeSelection(selection)
      ? selection.getNodes()[0]
      : undefined;
  return (node && $blockAround(node)?.getKey()) ?? null;
}

/** Puts blocks that stand as a whole into the text and selects the first; there is always a place to write after them. */
export function $insertWholeBlocks(blocks: readonly BlockNode[], place: NodeKey | null): void {
  const here = $blockAt(place);
  let last = here;
  for (const block of blocks) {
    last.insertAfter($setBlockId(block, newBlockId()));
    last = block;
  }
  if ($isParagraphNode(here) && here.isEmpty()) here.remove();
  if (last.getNextSibling() === null) last.insertAfter($emptyBlock());
  const [first] = blocks;
  if (first) $selectWholeBlock(first.getKey());
}

/** Where the block is gone by now, the end of the text. */
function $blockAt(place: NodeKey | null): BlockNode {
  const node = place === null ? null : $getNodeByKey(place);
  if ($isBlockNode(node) && node.isAttached()) return node;
  const last = $getRoot().getLastChild();
  if ($isBlockNode(last)) return last;
  const empty = $emptyBlock();
  $getRoot().append(empty);
  return empty;
}
