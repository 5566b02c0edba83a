import type { DefaultTreeAdapterTypes } from 'parse5';
import { attributeOf, type HtmlElement } from './elements';
import { detach, elementsWithin, hasClass, parentOf, type HtmlNode } from './htmlTree';

/** Word on the web sends each item as a list of its own: neighbours become one list, items within items by their level. */
export function joinWebWordLists(page: DefaultTreeAdapterTypes.Document): void {
  let before: HtmlElement | null = null;
  let open: OpenList[] = [];
  const wrappers = [...elementsWithin(page.childNodes)].filter((one) =>
    hasClass(one, 'ListContainerWrapper'),
  );
  for (const wrapper of wrappers) {
    const list = wrapper.childNodes.find(isList);
    if (list === undefined) continue;
    if (before === null || !isNextTo(before, wrapper)) open = [];
    open = joined(open, list);
    before = wrapper;
  }
}

interface OpenList {
  readonly level: number;
  readonly list: HtmlElement;
}

/** Puts the items of a list where their level says, if there is such a place; the lists that are open then. */
function joined(open: readonly OpenList[], list: HtmlElement): OpenList[] {
  const item = list.childNodes.find(isItem);
  const level = Number(item && attributeOf(item, 'data-aria-level')) || 1;
  const around = open.filter((one) => one.level <= level);
  const last = around.at(-1);
  if (last === undefined) return [{ level, list }];
  if (last.level === level && last.list.tagName === list.tagName) {
    for (const child of list.childNodes) adopt(last.list, child);
    list.childNodes = [];
    return around;
  }
  const above = around.findLast((one) => one.level < level)?.list.childNodes.findLast(isItem);
  if (above === undefined) return [{ level, list }];
  detach(list);
  adopt(above, list);
  return [...around.filter((one) => one.level < level), { level, list }];
}

function adopt(parent: HtmlElement, child: HtmlNode): void {
  child.parentNode = parent;
  parent.childNodes.push(child);
}

const isList = (node: HtmlNode): node is HtmlElement =>
  'tagName' in node && (node.tagName === 'ul' || node.tagName === 'ol');
const isItem = (node: HtmlNode): node is HtmlElement => 'tagName' in node && node.tagName === 'li';

/** True where nothing but white space stands between. */
function isNextTo(before: HtmlElement, after: HtmlElement): boolean {
  const siblings = parentOf(before)?.childNodes ?? [];
  const between = siblings.slice(siblings.indexOf(before) + 1, siblings.indexOf(after));
  return (
    parentOf(before) === parentOf(after) &&
    between.every((node) => 'value' in node && node.value.trim() === '')
  );
}
