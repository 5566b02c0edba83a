import { $isListItemNode } from '@lexical/list';
import { $getRoot, $isElementNode, type LexicalEditor, type NodeKey } from 'lexical';
import { $emptyBlock, type BlockNode } from '../blockIds';
import { $selectWholeBlock } from '../decorations/wholeBlockKeys';
import { inOneStep } from './inOneStep';
import { SAY_OF_BLOCKS_COMMAND, type SaidOfBlocks } from './saidOfBlocks';
import { $blocksWith, $selectedBlocks } from './selectedBlocks';
import { $selectedItems, type SelectedItems } from './selectedItems';

/** Takes out what is selected: items of their list, anything else as whole blocks; where a key is given, that block and those selected with it. */
export function deleteBlocks(editor: LexicalEditor, key?: NodeKey): void {
  const said = inOneStep(editor, (): SaidOfBlocks & { readonly count: number } => {
    const items = key === undefined ? $selectedItems() : null;
    if (items) return { done: 'deleted', what: 'item', count: $removeItems(items) };
    const blocks = key === undefined ? $selectedBlocks() : $blocksWith(key);
    return { done: 'deleted', what: 'block', count: $remove(blocks) };
  });
  if (said.count > 0) editor.dispatchCommand(SAY_OF_BLOCKS_COMMAND, said);
}

/** The caret goes to the next item, or the one before; out of a list that is left with none, to the item that held it. */
function $removeItems({ before, items, after }: SelectedItems): number {
  const list = items[0]?.[0]?.getParent();
  const holder = list?.getParent();
  const neighbour = after[0]?.[0] ?? before.at(-1)?.[0] ?? holder?.getPreviousSibling();
  // The last first: Lexical joins two lists within items that come to be neighbours.
  for (const node of items.flat().reverse()) node.remove();
  if ($isListItemNode(holder) && holder.isEmpty()) holder.remove();
  if (!$isElementNode(neighbour)) return items.length;
  if (after.length > 0) neighbour.selectStart();
  else neighbour.selectEnd();
  return items.length;
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
