import { $isElementNode, type LexicalEditor, type LexicalNode, type NodeKey } from 'lexical';
import type { BlockNode } from '../blockIds';
import { $selectWholeBlock } from '../decorations/wholeBlockKeys';
import { $contentFrom } from '../fromLexical';
import { newBlockId } from '../newBlockId';
import { $listFrom, $nodeFromList } from '../nodes/lists';
import { $nodesFromBody } from '../toLexical';
import { inOneStep } from './inOneStep';
import { SAY_OF_BLOCKS_COMMAND, type SaidOfBlocks } from './saidOfBlocks';
import { $blocksWith, $selectedBlocks } from './selectedBlocks';
import { $selectedItems, $wholeItems, type SelectedItems } from './selectedItems';

/**
 * Puts copies with ids of their own after what is selected: items of their list, anything else as whole blocks; where a key is
 * given, of that block and those selected with it.
 */
export function duplicateBlocks(editor: LexicalEditor, key?: NodeKey): void {
  const said = inOneStep(editor, (): SaidOfBlocks & { readonly count: number } => {
    const items = key === undefined ? $selectedItems() : null;
    if (items) return { done: 'duplicated', what: 'item', count: $duplicateItems(items) };
    const blocks = key === undefined ? $selectedBlocks() : $blocksWith(key);
    return { done: 'duplicated', what: 'block', count: $duplicate(blocks) };
  });
  if (said.count > 0) editor.dispatchCommand(SAY_OF_BLOCKS_COMMAND, said);
}

/** The caret goes into the last of the copies. */
function $duplicateItems({ before, items }: SelectedItems): number {
  let last: LexicalNode | undefined = items.at(-1)?.at(-1);
  const list = last?.getParent();
  const all = list ? $listFrom(list) : null;
  if (!last || !all) return 0;
  const meant = all.items.slice(before.length, before.length + items.length);
  const copies = $wholeItems($nodeFromList({ ordered: all.ordered, items: meant }));
  for (const node of copies.flat()) {
    last.insertAfter(node);
    last = node;
  }
  copies.at(-1)?.[0]?.selectEnd();
  return copies.length;
}

/** The caret goes into the last of the copies. */
function $duplicate(blocks: readonly BlockNode[]): number {
  const copies = $nodesFromBody(blocks.map((block) => ({ id: newBlockId(), content: $contentFrom(block) })));
  let last = blocks.at(-1);
  for (const copy of copies) {
    last?.insertAfter(copy);
    last = copy;
  }
  if ($isElementNode(last)) last.selectEnd();
  else if (last) $selectWholeBlock(last.getKey());
  return copies.length;
}
