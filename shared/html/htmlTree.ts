import type { DefaultTreeAdapterTypes } from 'parse5';
import { BLOCK_ELEMENTS, type HtmlElement } from './elements';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/** True where at least `least` elements below these nodes pass the test; walks without recursion and stops early. */
export function hasAtLeast(
  least: number,
  nodes: readonly HtmlNode[],
  test: (element: HtmlElement) => boolean,
): boolean {
  const waiting = [...nodes];
  let found = 0;
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!('tagName' in node)) continue;
    if (test(node)) found += 1;
    if (found >= least) return true;
    for (const child of node.childNodes) waiting.push(child);
  }
  return false;
}

/** True for a cell that holds a figure or a phrase; a cell with blocks in it is there for the layout. */
export function isPlainCell(element: HtmlElement): boolean {
  if (element.tagName !== 'td' && element.tagName !== 'th') return false;
  return !hasAtLeast(2, element.childNodes, (inner) => BLOCK_ELEMENTS.has(inner.tagName));
}
