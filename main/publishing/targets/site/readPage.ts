import { parse, serialize, type DefaultTreeAdapterTypes } from 'parse5';
import type { Head } from '../../../../shared/domain/envelope';
import { parseHead } from '../../headMark';

type Node = DefaultTreeAdapterTypes.Node;
type HtmlElement = DefaultTreeAdapterTypes.Element;

/** What a page of the site says of itself. */
export interface ReadPage {
  readonly edition: string | null;
  readonly head: Head | null;
  readonly headline: string;
  readonly standfirst: string;
  /** The inner HTML of the body alone: what stands around it is ours. */
  readonly bodyHtml: string;
}

/** Reads a page that the theme wrote, whoever has changed it since. */
export function readPage(page: string): ReadPage {
  const elements = elementsOf(parse(page));
  const meta = (name: string): string | null => {
    const found = elements.find((one) => one.tagName === 'meta' && attribute(one, 'name') === name);
    return found === undefined ? null : attribute(found, 'content');
  };
  const body = elements.find((one) => hasClass(one, 'body'));
  return {
    edition: meta('stet:edition'),
    head: parseHead(meta('stet:record-head')),
    headline: textOf(elements.find((one) => one.tagName === 'h1')),
    standfirst: textOf(elements.find((one) => hasClass(one, 'standfirst'))),
    bodyHtml: body === undefined ? '' : serialize(body),
  };
}

function elementsOf(node: Node): HtmlElement[] {
  const own = 'tagName' in node ? [node] : [];
  return 'childNodes' in node ? [...own, ...node.childNodes.flatMap(elementsOf)] : own;
}

function attribute(element: HtmlElement, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null;
}

function hasClass(element: HtmlElement, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/).includes(name);
}

function textOf(node: Node | undefined): string {
  if (node === undefined) return '';
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
