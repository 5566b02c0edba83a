import { $isLinkNode } from '@lexical/link';
import { $isListItemNode, $isListNode, type ListItemNode, type ListNode } from '@lexical/list';
import { $isHeadingNode, $isQuoteNode, type HeadingNode } from '@lexical/rich-text';
import { $isElementNode, $isLineBreakNode, $isTextNode, type ElementNode, type LexicalNode } from 'lexical';
import {
  MARKS,
  type Block,
  type BlockContent,
  type Inline,
  type ListItem,
  type Sublist,
  type TextRun,
} from '../../shared/domain/body';
import { joinInline } from '../../shared/domain/inline';
import { wellFormed } from '../../shared/text/wellFormed';
import { $blockIdOf, type BlockNode } from './blockIds';
import { $isKeptBlock } from './KeptBlockNode';

/** A top-level node as a block of the body; null for one that has no id yet. */
export function $blockFrom(node: BlockNode): Block | null {
  const id = $blockIdOf(node);
  return id === null ? null : { id, content: $contentFrom(node) };
}

export function $contentFrom(node: BlockNode): BlockContent {
  if ($isKeptBlock(node)) return node.getContent();
  if ($isListNode(node)) return { kind: 'list', ...$listFrom(node) };
  const inline = joinInline($inlineFrom(node.getChildren()));
  if ($isHeadingNode(node)) return { kind: 'heading', level: levelOf(node), inline };
  return { kind: $isQuoteNode(node) ? 'quote' : 'paragraph', inline };
}

function levelOf(heading: HeadingNode): 2 | 3 | 4 {
  const tag = heading.getTag();
  if (tag === 'h1' || tag === 'h2') return 2;
  return tag === 'h3' ? 3 : 4;
}

function $inlineFrom(nodes: readonly LexicalNode[]): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if ($isTextNode(node)) return [$runFrom(node)];
    if ($isLineBreakNode(node)) return [{ kind: 'break' }];
    if ($isLinkNode(node)) {
      return [{ kind: 'link', address: node.getURL() || null, label: $labelFrom(node) }];
    }
    return $isElementNode(node) ? $inlineFrom(node.getChildren()) : [];
  });
}

const $runFrom = (node: LexicalNode): TextRun => ({
  kind: 'text',
  text: wellFormed(node.getTextContent()),
  marks: $isTextNode(node) ? MARKS.filter((mark) => node.hasFormat(mark)) : [],
});

/** A label is one line of text: a break within it becomes a space. */
const $labelFrom = (link: ElementNode): TextRun[] =>
  link
    .getChildren()
    .map((node) => ($isLineBreakNode(node) ? { kind: 'text', text: ' ', marks: [] } : $runFrom(node)));

function $listFrom(list: ListNode): { ordered: boolean; items: ListItem[] } {
  const items: ListItem[] = [];
  for (const node of list.getChildren().filter($isListItemNode)) $addItem(items, node);
  return { ordered: list.getListType() === 'number', items };
}

/** An item that only holds a list belongs to the item before it. */
function $addItem(items: ListItem[], node: ListItemNode): void {
  const children = node.getChildren();
  const lists = children.filter($isListNode);
  const isOnlyLists = children.length > 0 && lists.length === children.length;
  if (!isOnlyLists || items.length === 0) {
    const own = children.filter((child) => !$isListNode(child));
    items.push({ inline: joinInline($inlineFrom(own)), sublist: null });
  }
  for (const list of lists) {
    const last = items.pop() ?? { inline: [], sublist: null };
    items.push({ ...last, sublist: joinLists(last.sublist, $listFrom(list)) });
  }
}

const joinLists = (first: Sublist | null, second: Sublist): Sublist =>
  first ? { ...first, items: [...first.items, ...second.items] } : second;
