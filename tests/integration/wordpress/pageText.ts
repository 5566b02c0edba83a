import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** The words of a page as a reader sees them: no markup, no style, no script, no comment. */
export function visibleText(page: string): string {
  return textOf(parse(page)).replace(/\s+/g, ' ');
}

function textOf(node: Node): string {
  if (['script', 'style', 'head', 'template'].includes(node.nodeName)) return '';
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join(' ') : '';
}
