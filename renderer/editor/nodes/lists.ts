import {
  $createListItemNode,
  $createListNode,
  $isListItemNode,
  $isListNode,
  type ListItemNode,
  type ListNode,
} from '@lexical/list';
import type { LexicalNode } from 'lexical';
import type { BlockContent, ListItem, Sublist } from '../../../shared/domain/body';
import { joinInline } from '../../../shared/domain/inline';
import { $inlineFrom, $nodesFromInline } from './inlineNodes';

/** Lexical keeps a list within an item as an item of its own, after it. */
export function $nodeFromList({ ordered, items }: Sublist): ListNode {
  const list = $createListNode(ordered ? 'number' : 'bullet');
  for (const item of items) {
    list.append($createListItemNode().append(...$nodesFromInline(item.inline)));
    if (item.sublist) list.append($createListItemNode().append($nodeFromList(item.sublist)));
  }
  return list;
}

/** A list as it is said of it in the body; null for any other node. */
export const $listFrom = (node: LexicalNode): Extract<BlockContent, { kind: 'list' }> | null =>
  $isListNode(node) ? { kind: 'list', ...$itemsFrom(node) } : null;

function $itemsFrom(list: ListNode): { ordered: boolean; items: ListItem[] } {
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
    items.push({ ...last, sublist: joinLists(last.sublist, $itemsFrom(list)) });
  }
}

const joinLists = (first: Sublist | null, second: Sublist): Sublist =>
  first ? { ...first, items: [...first.items, ...second.items] } : second;
