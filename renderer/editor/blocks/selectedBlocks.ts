import {
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  type LexicalNode,
  type NodeKey,
  type PointType,
} from 'lexical';
import { $blockAround, $isBlockNode, type BlockNode } from '../blockIds';

/** The top-level blocks that the selection touches, in reading order. */
export function $selectedBlocks(): readonly BlockNode[] {
  const selection = $getSelection();
  if (selection === null) return [];
  if (!$isRangeSelection(selection)) {
    const tops = new Set(selection.getNodes().map($blockAround));
    return [...tops].filter((block) => block !== null);
  }
  const [start, end] = selection.getStartEndPoints();
  const to = $blockAround(end.getNode());
  const blocks: BlockNode[] = [];
  let at: LexicalNode | null = $blockAround(start.getNode());
  while (at !== null && $isBlockNode(at)) {
    blocks.push(at);
    at = at.is(to) ? null : at.getNextSibling();
  }
  const last = blocks.at(-1);
  return blocks.length > 1 && last && $isAtStartOf(last, end) ? blocks.slice(0, -1) : blocks;
}

/** Whether a selection that ends here takes nothing of an element, as one of whole lines does of the next. */
export function $isAtStartOf(element: LexicalNode, point: PointType): boolean {
  let at: LexicalNode | null = point.offset === 0 ? point.getNode() : null;
  while (at !== null && !at.is(element)) at = at.getPreviousSibling() === null ? at.getParent() : null;
  return at !== null;
}

/** The blocks that are meant by one of them: all that are selected where it is among them, else that one alone. */
export function $blocksWith(key: NodeKey): readonly BlockNode[] {
  const selected = $selectedBlocks();
  if (selected.some((block) => block.getKey() === key)) return selected;
  const block = $getNodeByKey(key);
  return $isBlockNode(block) ? [block] : [];
}
