import { $isElementNode, type LexicalEditor, type NodeKey } from 'lexical';
import type { BlockNode } from '../blockIds';
import { $selectWholeBlock } from '../decorations/wholeBlockKeys';
import { $contentFrom } from '../fromLexical';
import { newBlockId } from '../newBlockId';
import { $nodesFromBody } from '../toLexical';
import { inOneStep } from './inOneStep';
import { SAY_OF_BLOCKS_COMMAND } from './saidOfBlocks';
import { $blocksWith, $selectedBlocks } from './selectedBlocks';

/** Puts copies with ids of their own after the selected blocks; of one block, and those selected with it, where a key is given. */
export function duplicateBlocks(editor: LexicalEditor, key?: NodeKey): void {
  const count = inOneStep(editor, () => $duplicate(key === undefined ? $selectedBlocks() : $blocksWith(key)));
  if (count > 0) editor.dispatchCommand(SAY_OF_BLOCKS_COMMAND, { done: 'duplicated', count });
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
