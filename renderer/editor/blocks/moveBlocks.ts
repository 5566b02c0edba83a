import {
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  createCommand,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { $blockAround, $emptyBlock, $isBlockNode, type BlockNode } from '../blockIds';
import { newBlockId } from '../newBlockId';
import { $contentFrom } from '../fromLexical';
import { $nodesFromBody } from '../toLexical';

export type Direction = 'up' | 'down';

/** Tells where blocks went: past the words of that neighbour; null where they could not go on. */
export const BLOCK_MOVED_COMMAND = createCommand<{
  readonly direction: Direction;
  readonly past: string | null;
}>('BLOCK_MOVED_COMMAND');

/** Moves the selected blocks past their neighbour, in one step. */
export function moveBlocks(editor: LexicalEditor, direction: Direction): void {
  const past = inOneStep(editor, () => $moveSelected(direction));
  editor.dispatchCommand(BLOCK_MOVED_COMMAND, { direction, past });
}

function $moveSelected(direction: Direction): string | null {
  const blocks = $selectedBlocks();
  const [first, last] = [blocks[0], blocks.at(-1)];
  const neighbour = direction === 'up' ? first?.getPreviousSibling() : last?.getNextSibling();
  if (!first || !last || !neighbour) return null;
  if (direction === 'up') last.insertAfter(neighbour);
  else first.insertBefore(neighbour);
  return neighbour.getTextContent();
}

/** The top-level blocks that the selection touches, in reading order. */
function $selectedBlocks(): readonly BlockNode[] {
  const selection = $getSelection();
  if (selection === null) return [];
  if (!$isRangeSelection(selection)) {
    return [...new Set(selection.getNodes().map($blockAround))].filter((block) => block !== null);
  }
  const [start, end] = selection.getStartEndPoints();
  const to = $blockAround(end.getNode());
  const blocks: BlockNode[] = [];
  let at: LexicalNode | null = $blockAround(start.getNode());
  while (at !== null && $isBlockNode(at)) {
    blocks.push(at);
    at = at.is(to) ? null : at.getNextSibling();
  }
  return blocks;
}

/** Moves one block beside another. */
export const moveBlock = (
  editor: LexicalEditor,
  key: NodeKey,
  to: { readonly key: NodeKey; readonly side: 'before' | 'after' },
): void =>
  inOneStep(editor, () => {
    const [block, other] = [$getNodeByKey(key), $getNodeByKey(to.key)];
    if (!$isBlockNode(block) || !$isBlockNode(other) || block.is(other)) return;
    if (to.side === 'before') other.insertBefore(block);
    else other.insertAfter(block);
  });

/** Moves one block past its neighbour. */
export function nudgeBlock(editor: LexicalEditor, key: NodeKey, direction: Direction): void {
  const past = inOneStep(editor, () => {
    const block = $getNodeByKey(key);
    const neighbour = direction === 'up' ? block?.getPreviousSibling() : block?.getNextSibling();
    if (!block || !neighbour) return null;
    if (direction === 'up') block.insertAfter(neighbour);
    else block.insertBefore(neighbour);
    return neighbour.getTextContent();
  });
  editor.dispatchCommand(BLOCK_MOVED_COMMAND, { direction, past });
}

/** Puts a copy with an id of its own after a block, and the caret into it. */
export const duplicateBlock = (editor: LexicalEditor, key: NodeKey): void =>
  inOneStep(editor, () => {
    const block = $getNodeByKey(key);
    if (!$isBlockNode(block)) return;
    const [copy] = $nodesFromBody([{ id: newBlockId(), content: $contentFrom(block) }]);
    if (!copy) return;
    block.insertAfter(copy);
    if ($isElementNode(copy)) copy.selectEnd();
  });

/** Takes a block out; the body keeps a place to write in. */
export const deleteBlock = (editor: LexicalEditor, key: NodeKey): void =>
  inOneStep(editor, () => {
    const block = $getNodeByKey(key);
    if (!$isBlockNode(block)) return;
    if ($getRoot().getChildrenSize() === 1) block.insertAfter($emptyBlock());
    const next = block.getNextSibling() ?? block.getPreviousSibling();
    block.remove();
    if ($isElementNode(next)) next.selectStart();
  });

function inOneStep<T>(editor: LexicalEditor, $act: () => T): T {
  let answer: { readonly value: T } | null = null;
  editor.update(() => (answer = { value: $act() }), { tag: HISTORY_PUSH_TAG, discrete: true });
  return valueIn(answer);
}

function valueIn<T>(answer: { readonly value: T } | null): T {
  if (answer === null) throw new Error('An update did not run.');
  return answer.value;
}
