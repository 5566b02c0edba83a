import { $generateJSONFromSelectedNodes, $generateNodesFromSerializedNodes } from '@lexical/clipboard';
import { $createListNode, $isListItemNode, $isListNode } from '@lexical/list';
import {
  $createParagraphNode,
  $getSelection,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import type { Body } from '../../../shared/domain/body';
import { $isBlockNode, type BlockNode } from '../blockIds';
import { newBlockId } from '../newBlockId';
import { $contentFrom } from '../fromLexical';

/** The selected part of the body, cut where the selection cuts. */
export function $selectedBody(editor: LexicalEditor): Body {
  const { nodes } = $generateJSONFromSelectedNodes(editor, $getSelection());
  return $blocksOf($generateNodesFromSerializedNodes(nodes)).map((node) => ({
    id: newBlockId(),
    content: $contentFrom(node),
  }));
}

/** Part of one block comes as bare inline nodes, part of a list as bare items: each run of them is a block. */
function $blocksOf(nodes: readonly LexicalNode[]): BlockNode[] {
  const blocks: BlockNode[] = [];
  let open: ElementNode | null = null;
  for (const node of nodes) {
    if ($isBlockNode(node) && !$isListItemNode(node)) {
      blocks.push(node);
      open = null;
      continue;
    }
    const isItem = $isListItemNode(node);
    if (open === null || $isListNode(open) !== isItem) {
      open = isItem ? $createListNode('bullet') : $createParagraphNode();
      blocks.push(open);
    }
    open.append(node);
  }
  return blocks;
}
