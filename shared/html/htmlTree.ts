import type { DefaultTreeAdapterTypes } from 'parse5';
import { attributeOf, type HtmlElement } from './elements';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/** The elements below these nodes in the order of the page; walks without recursion, since nesting can be of any depth. */
export function* elementsWithin(nodes: readonly HtmlNode[]): Generator<HtmlElement> {
  const waiting = [...nodes].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!('tagName' in node)) continue;
    yield node;
    for (let index = node.childNodes.length - 1; index >= 0; index -= 1) {
      const child = node.childNodes[index];
      if (child !== undefined) waiting.push(child);
    }
  }
}

/** True where at least `least` elements below these nodes pass the test; stops early. */
export function hasAtLeast(
  least: number,
  nodes: readonly HtmlNode[],
  test: (element: HtmlElement) => boolean,
): boolean {
  let found = 0;
  for (const element of elementsWithin(nodes)) {
    if (test(element)) found += 1;
    if (found >= least) return true;
  }
  return false;
}

/** The first element below these nodes that passes the test, or null. */
export function firstWithin(
  nodes: readonly HtmlNode[],
  test: (element: HtmlElement) => boolean,
): HtmlElement | null {
  for (const element of elementsWithin(nodes)) if (test(element)) return element;
  return null;
}

/** The text below these nodes with white space folded; what `isLeftOut` says is not looked into. */
export function foldedText(
  nodes: readonly HtmlNode[],
  isLeftOut: (element: HtmlElement) => boolean = () => false,
): string {
  const waiting = [...nodes].reverse();
  let text = '';
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.nodeName === '#text' && 'value' in node) text += node.value;
    if (!('tagName' in node) || isLeftOut(node)) continue;
    if (node.tagName === 'br') text += ' ';
    for (let index = node.childNodes.length - 1; index >= 0; index -= 1) {
      const child = node.childNodes[index];
      if (child !== undefined) waiting.push(child);
    }
  }
  return folded(text);
}

/** Text with its white space folded as a browser does it: hard spaces stay. */
export const folded = (text: string): string => text.replace(/[ \t\n\r\f]+/g, ' ').replace(/^ | $/g, '');

/** The element around another, or null at the top. */
export function parentOf(element: HtmlElement): HtmlElement | null {
  const { parentNode } = element;
  return parentNode !== null && 'tagName' in parentNode ? parentNode : null;
}

/** True where an element bears a class. */
export function hasClass(element: HtmlElement, name: string): boolean {
  return (attributeOf(element, 'class') ?? '').split(/\s+/).includes(name);
}

/** Takes an element off the page. */
export function detach(element: HtmlElement): void {
  const { parentNode } = element;
  if (parentNode === null) return;
  parentNode.childNodes = parentNode.childNodes.filter((child) => child !== element);
}
