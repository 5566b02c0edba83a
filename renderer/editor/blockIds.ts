import {
  $createParagraphNode,
  $getNodeByKey,
  $getRoot,
  $getState,
  $hasUpdateTag,
  $isDecoratorNode,
  $isElementNode,
  $isRootNode,
  $setState,
  createState,
  mergeRegister,
  ParagraphNode,
  type DecoratorNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { HeadingNode, QuoteNode } from '@lexical/rich-text';
import { ListNode } from '@lexical/list';
import { TableNode } from '@lexical/table';
import { blockId, type BlockId } from '../../shared/domain/ids';
import { EmbedNode } from './embeds/EmbedNode';
import { newBlockId } from './newBlockId';
import { DividerNode } from './nodes/DividerNode';
import { PullQuoteNode } from './nodes/PullQuoteNode';
import { PictureNode } from './pictures/PictureNode';

/** The tag of the update that puts a whole body into the editor; its ids are already right. */
export const LOAD_TAG = 'stet-load';
/** The tag of an update whose new blocks have ids that nothing else has. */
export const FRESH_IDS_TAG = 'stet-fresh-ids';
/** The tag of an update that others follow, which are one edit with it. */
export const MORE_TO_COME_TAG = 'stet-more-to-come';

const blockIdState = createState('blockId', {
  parse: (value: unknown): BlockId | null => blockId.safeParse(value).data ?? null,
});

export const $blockIdOf = (node: LexicalNode): BlockId | null => $getState(node, blockIdState);

export function $setBlockId<T extends LexicalNode>(node: T, id: BlockId | null): T {
  return $setState(node, blockIdState, id);
}

/** A top-level node of the body: one whose words are edited, or one that stands as a whole. */
export type BlockNode = ElementNode | DecoratorNode<unknown>;

/** The classes that stand at the top level. */
const BLOCK_CLASSES = [
  ParagraphNode,
  HeadingNode,
  QuoteNode,
  PullQuoteNode,
  ListNode,
  TableNode,
  DividerNode,
  PictureNode,
  EmbedNode,
];

export const $isBlockNode = (node: LexicalNode | null): node is BlockNode =>
  ($isElementNode(node) || $isDecoratorNode(node)) && !node.isInline();

/** The id of the block that a node of this key is, whoever asks. */
export const blockIdOfKey = (editor: LexicalEditor, key: NodeKey): BlockId | null =>
  editor.read(() => {
    const node = $getNodeByKey(key);
    return node && $blockIdOf(node);
  });

/** The top-level blocks in reading order. */
export const $topLevelBlocks = (): BlockNode[] => $getRoot().getChildren().filter($isBlockNode);

export function $blockById(id: BlockId): BlockNode | null {
  return $topLevelBlocks().find((block) => $blockIdOf(block) === id) ?? null;
}

/** The top-level block that a node stands in. */
export function $topLevelBlockOf(node: LexicalNode): ElementNode | null {
  const block = node.getTopLevelElement();
  return $isElementNode(block) ? block : null;
}

/** The block of the body that a node stands in: of words in a table it is the table, where `getTopLevelElement` stops at the cell. */
export function $blockAround(node: LexicalNode): BlockNode | null {
  const block = node.getParents().at(-2) ?? node;
  return $isBlockNode(block) && !$isRootNode(block) ? block : null;
}

/** A body is never without a place to write in. */
export const $emptyBlock = (): ParagraphNode => $setBlockId($createParagraphNode(), newBlockId());

/**
 * Gives every top-level block an id of its own. The new half of a split comes without one, and a copied
 * block comes with another's (`$copyNode`, a drag): the earlier of two keeps it. Only a node that is new
 * in this update can be a duplicate, so a key costs the same however long the article is.
 */
export function registerBlockIds(editor: LexicalEditor): () => void {
  const $renew = (node: LexicalNode): void => {
    if (!$isRootNode(node.getParent()) || $hasUpdateTag(LOAD_TAG)) return;
    const id = $blockIdOf(node);
    if (id === null) return void $setBlockId(node, newBlockId());
    if ($hasUpdateTag(FRESH_IDS_TAG)) return;
    const isNew = editor.getEditorState().read(() => $getNodeByKey(node.getKey())) === null;
    if (isNew) $renewLater(id);
  };
  return mergeRegister(
    ...BLOCK_CLASSES.map((kind) => editor.registerNodeTransform<LexicalNode>(kind, $renew)),
  );
}

function $renewLater(id: BlockId): void {
  const [, ...later] = $topLevelBlocks().filter((block) => $blockIdOf(block) === id);
  for (const block of later) $setBlockId(block, newBlockId());
}
