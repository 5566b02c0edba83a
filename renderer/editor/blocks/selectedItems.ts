import { $isListItemNode, $isListNode, type ListItemNode, type ListNode } from '@lexical/list';
import { $findMatchingParent, $getSelection, $isRangeSelection, type LexicalNode } from 'lexical';
import { $isAtStartOf } from './selectedBlocks';

/** An item with the lists within it, which Lexical keeps as items of their own after it. */
export type WholeItem = readonly ListItemNode[];

/** Items of one list that something is to be done with, and those of that list before and after them. */
export interface SelectedItems {
  readonly before: readonly WholeItem[];
  readonly items: readonly WholeItem[];
  readonly after: readonly WholeItem[];
}

/**
 * The items that the selection touches, of the innermost list that holds all of it. Null where it is not within one list, or
 * touches all of an outermost one: that is taken as a block.
 */
export function $selectedItems(): SelectedItems | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const points = selection.getStartEndPoints();
  const [start, end] = points.map((point) => $itemOf(point.getNode()));
  const list = start && end ? $listAround(start, end) : null;
  if (!start || !end || !list) return null;
  const all = $wholeItems(list);
  const indexOf = (item: ListItemNode): number =>
    all.findIndex((whole) => whole.some((one) => one.is(item) || one.isParentOf(item)));
  const first = indexOf(start);
  const last = Math.max(first, indexOf(end) - ($isAtStartOf(end, points[1]) ? 1 : 0));
  const isAll = first === 0 && last === all.length - 1;
  if (isAll && list.getTopLevelElement()?.is(list)) return null;
  return { before: all.slice(0, first), items: all.slice(first, last + 1), after: all.slice(last + 1) };
}

const $itemOf = (node: LexicalNode): ListItemNode | null =>
  $findMatchingParent<ListItemNode>(node, $isListItemNode);

/** The innermost list that both items are in. */
function $listAround(one: ListItemNode, other: ListItemNode): ListNode | null {
  let at: LexicalNode | null = one.getParent();
  while (at !== null && !($isListNode(at) && at.isParentOf(other))) at = at.getParent();
  return at;
}

/** The items of a list, each with the lists within it. */
export function $wholeItems(list: ListNode): readonly WholeItem[] {
  const all: ListItemNode[][] = [];
  for (const item of list.getChildren().filter($isListItemNode)) {
    const last = all.at(-1);
    if (last && $isListNode(item.getFirstChild())) last.push(item);
    else all.push([item]);
  }
  return all;
}
