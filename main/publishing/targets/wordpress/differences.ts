import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { canonicalJson } from '../../../../shared/text/canonical';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** What a host made of the markup that it was sent, in plain words; empty where both say the same, however they are spelt. */
export function markupDifferences(sent: string, read: string): readonly string[] {
  const before = tokensOf(sent);
  const after = tokensOf(read);
  if (before.join('\n') === after.join('\n')) return [];
  const words = [
    ...tally(missing(before, after)).map(([what, count]) => `The site took away ${counted(what, count)}.`),
    ...tally(missing(after, before)).map(([what, count]) => `The site added ${counted(what, count)}.`),
  ];
  return words.length === 0 ? ['The site put parts of the text in another order.'] : words;
}

/** One line an element, text or block comment: attributes sorted, white space folded, references resolved. */
function tokensOf(html: string): readonly string[] {
  return parseFragment(html).childNodes.flatMap(tokensOfNode);
}

function tokensOfNode(node: Node): readonly string[] {
  if (node.nodeName === '#comment' && 'data' in node) return [`block ${canonicalComment(node.data)}`];
  if (node.nodeName === '#text' && 'value' in node) {
    const text = node.value.replace(/\s+/g, ' ').trim();
    return text === '' ? [] : [`text ${text}`];
  }
  if (!('attrs' in node)) return [];
  const attributes = node.attrs.map(({ name, value }) => `${name}=${value.trim()}`).sort();
  return [['element', node.tagName, ...attributes].join(' '), ...node.childNodes.flatMap(tokensOfNode)];
}

function canonicalComment(comment: string): string {
  const [, name, json] = /^\s*(\/?wp:[\w/-]+)\s*(\{.*\})?\s*\/?$/s.exec(comment) ?? [];
  if (name === undefined) return comment.trim();
  try {
    return json === undefined ? name : `${name} ${canonicalJson(JSON.parse(json, unreferenced))}`;
  } catch {
    return comment.trim();
  }
}

/** What an author sends is filtered as markup, settings too: an `&` in an address comes back as a reference. */
function unreferenced(_name: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/&amp;/g, '&') : value;
}

function missing(from: readonly string[], against: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const token of against) left.set(token, (left.get(token) ?? 0) + 1);
  return from.filter((token) => {
    const count = left.get(token) ?? 0;
    left.set(token, count - 1);
    return count <= 0;
  });
}

function tally(tokens: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const token of tokens) {
    const what = inWords(token);
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  return [...counts];
}

function inWords(token: string): string {
  const [kind = '', name = ''] = token.split(' ');
  if (kind === 'element') return `element “${name}”`;
  return kind === 'text' ? 'passage of text' : 'block setting';
}

function counted(what: string, count: number): string {
  return count === 1 ? `a ${what}`.replace('a element', 'an element') : `${count} × ${what}`;
}
