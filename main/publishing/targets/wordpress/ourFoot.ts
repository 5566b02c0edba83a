import { parseFragment, serialize, type DefaultTreeAdapterTypes } from 'parse5';
import { OUR_CLASSES } from './content';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** A post's own text, without what Stet put around it. */
export interface OwnText {
  /** The words of the standfirst's block, or null where there is none. */
  readonly standfirst: string | null;
  readonly bodyHtml: string;
}

/** Takes our standfirst, corrections, notices and scripts out of a post's content. */
export function ourFootRemoved(content: string): OwnText {
  const fragment = parseFragment(content);
  const first = fragment.childNodes.find((node) => hasClass(node, 'stet-standfirst'));
  fragment.childNodes = fragment.childNodes.filter(
    (node) => !OUR_CLASSES.some((name) => hasClass(node, name)) && node.nodeName !== 'script',
  );
  return {
    standfirst: first === undefined ? null : textOf(first).trim(),
    bodyHtml: serialize(fragment),
  };
}

function hasClass(node: Node, name: string): boolean {
  if (!('attrs' in node)) return false;
  const value = node.attrs.find((one) => one.name === 'class')?.value ?? '';
  return value.split(/\s+/).includes(name);
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
