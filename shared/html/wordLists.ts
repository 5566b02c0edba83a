import { html, type DefaultTreeAdapterTypes } from 'parse5';
import { attributeOf, type HtmlElement } from './elements';
import type { HtmlNode } from './htmlTree';

/** A list that stands open while its items come in, and how deep it lies. */
interface OpenList {
  readonly level: number;
  readonly element: HtmlElement;
}

const LEVEL = /mso-list\s*:\s*l\d+\s+level(\d+)/i;
const MARKER = /mso-list\s*:\s*ignore/i;

/** Word sends lists as paragraphs that draw their own bullets: they become lists, and the drawn bullets go. */
export function groupWordLists(root: DefaultTreeAdapterTypes.ParentNode): void {
  const parents = [root];
  for (let parent = parents.pop(); parent !== undefined; parent = parents.pop()) {
    parent.childNodes = grouped(parent.childNodes);
    for (const child of parent.childNodes) if ('childNodes' in child) parents.push(child);
  }
}

function grouped(nodes: readonly HtmlNode[]): HtmlNode[] {
  const kept: HtmlNode[] = [];
  let open: OpenList[] = [];
  for (const node of nodes) {
    const level = levelOf(node);
    if (level === null || !('tagName' in node)) {
      if (open.length > 0 && isBetweenItems(node)) continue;
      open = [];
      kept.push(node);
      continue;
    }
    const marker = takeMarker(node);
    open = opened(open, level, /^[\p{L}\p{N}]{1,5}[.)]/u.test(marker) ? 'ol' : 'ul', kept);
    open.at(-1)?.element.childNodes.push(element('li', node.childNodes));
  }
  return kept;
}

/** The lists that are open for an item of this level; a new one hangs in the item above it, or among `kept`. */
function opened(open: readonly OpenList[], level: number, tag: 'ul' | 'ol', kept: HtmlNode[]): OpenList[] {
  const around = open.filter((list) => list.level <= level);
  const last = around.at(-1);
  if (last !== undefined && last.level === level) {
    if (around.length > 1 || last.element.tagName === tag) return around;
    around.pop();
  }
  const list = element(tag, []);
  const above = around.at(-1)?.element.childNodes.at(-1);
  if (above !== undefined && 'childNodes' in above) above.childNodes.push(list);
  else kept.push(list);
  return [...around, { level, element: list }];
}

function levelOf(node: HtmlNode): number | null {
  if (!('tagName' in node) || node.tagName !== 'p') return null;
  const level = LEVEL.exec(attributeOf(node, 'style') ?? '')?.[1];
  return level === undefined ? null : Number(level);
}

const isBetweenItems = (node: HtmlNode): boolean =>
  node.nodeName === '#comment' || ('value' in node && node.value.trim() === '');

/** Takes the drawn bullet or number out of an item, and answers with it. */
function takeMarker(item: HtmlElement): string {
  const parents: HtmlElement[] = [item];
  for (let parent = parents.pop(); parent !== undefined; parent = parents.pop()) {
    for (const child of parent.childNodes) {
      if (!('tagName' in child)) continue;
      if (!MARKER.test(attributeOf(child, 'style') ?? '')) parents.push(child);
      else {
        parent.childNodes = parent.childNodes.filter((other) => other !== child);
        return textOf(child).trim();
      }
    }
  }
  return '';
}

const textOf = (element: HtmlElement): string =>
  element.childNodes.map((node) => (node.nodeName === '#text' && 'value' in node ? node.value : '')).join('');

function element(tagName: string, childNodes: HtmlNode[]): HtmlElement {
  return { nodeName: tagName, tagName, attrs: [], namespaceURI: html.NS.HTML, parentNode: null, childNodes };
}
