import {
  $createParagraphNode,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $insertNodes,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  type BaseSelection,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import type { Block } from '../../../shared/domain/body';
import { $nodesFromInline } from '../nodes/inlineNodes';
import { $nodesFromBody } from '../toLexical';

/** Puts blocks in the place of the selection; a single paragraph goes into the line. */
export function $insertBlocks(blocks: readonly Block[]): void {
  const [only, ...others] = blocks;
  if (only === undefined) return;
  if (others.length === 0 && only.content.kind === 'paragraph') {
    $insertNodes($nodesFromInline(only.content.inline));
  } else {
    $insertNodes($nodesFromBody(blocks));
  }
}

/**
 * Makes room for many blocks at a selection, whose words go, and answers with the block that they are to follow. In a
 * paragraph it parts the words before from those after.
 */
export function $makeRoom(wanted: BaseSelection | null): NodeKey {
  $setSelection(wanted?.clone() ?? null);
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return $lastBlock().getKey();
  if (!selection.isCollapsed()) selection.removeText();
  const block = selection.anchor.getNode().getTopLevelElement();
  if (!$isElementNode(block)) return $lastBlock().getKey();
  const isPlainLine = selection.anchor
    .getNode()
    .getParents()
    .every((around) => !around.isShadowRoot());
  if (isPlainLine && !block.isEmpty() && block.getType() !== 'list') {
    const after = selection.insertParagraph();
    const before = after?.getTopLevelElement()?.getPreviousSibling();
    return (before ?? block).getKey();
  }
  return block.getKey();
}

const $lastBlock = (): LexicalNode => {
  const last = $getRoot().getLastChild();
  if (last) return last;
  const empty = $createParagraphNode();
  $getRoot().append(empty);
  return empty;
};

/** Puts blocks after another as they are; answers with the last of them, after which the next can go. */
export function $insertAfter(key: NodeKey, blocks: readonly Block[]): NodeKey {
  let place = $getNodeByKey(key) ?? $lastBlock();
  for (const node of $nodesFromBody(blocks)) {
    place.insertAfter(node, false);
    place = node;
  }
  return place.getKey();
}

/**
 * Takes away what was empty on either side of the first blocks that came. That is done before the others come: when the
 * first block of a long text goes, the browser dresses all of it anew.
 */
export function $closeRoom(room: NodeKey, last: NodeKey): void {
  if (room === last) return;
  for (const beside of [$getNodeByKey(room), $getNodeByKey(last)?.getNextSibling()]) {
    if ($isElementNode(beside) && beside.getType() === 'paragraph' && beside.isEmpty()) beside.remove();
  }
}

/** Puts the caret behind the last block that came. */
export function $goBehind(last: NodeKey): void {
  const end = $getNodeByKey(last);
  // The edit is whole with this update, which has to be one.
  end?.markDirty();
  if ($isElementNode(end)) end.selectEnd();
  else end?.selectNext();
}

/** Takes the last `count` blocks away again; answers with the last that is left. */
export function $removeBack(last: NodeKey, count: number): NodeKey {
  // A selection in one of them would go from block to block.
  $setSelection(null);
  let place = $getNodeByKey(last);
  for (let left = count; place && left > 0; left -= 1) {
    const before: LexicalNode | null = place.getPreviousSibling();
    place.remove();
    place = before;
  }
  return place?.getKey() ?? '';
}
