import type { LexicalNode } from 'lexical';
import { typeset } from '../../../shared/text/typeset';
import { $linkAround } from '../links';
import type { Typed } from './asYouType';

/** As far back is looked for the mark that a quotation opened with, in characters: no key costs more in a long block. */
const LOOK_BACK = 2_000;

/** Plain quotes, dashes and dots as the language sets them. */
export function $typesetShortcut({ node, offset }: Typed, language: string): (() => void) | null {
  const own = node.getTextContent().slice(0, offset);
  const before = $wordsBefore(node, LOOK_BACK - own.length) + own;
  const set = typeset(before, language);
  const at = set ? set.at - (before.length - own.length) : -1;
  // What would reach into words of another dress stays as it was typed.
  if (!set || at < 0) return null;
  const caret = offset + set.by.length - set.length;
  return () => node.getLatest().spliceText(at, set.length, set.by).select(caret, caret);
}

/** The words of the block before a node, at most so many. */
function $wordsBefore(node: LexicalNode, most: number): string {
  let words = '';
  for (let at = $nodeBefore(node); at !== null && words.length < most; at = $nodeBefore(at)) {
    words = at.getTextContent() + words;
  }
  return words.slice(-Math.max(most, 0));
}

function $nodeBefore(node: LexicalNode): LexicalNode | null {
  const link = $linkAround(node);
  return node.getPreviousSibling() ?? (link?.is(node) ? null : (link?.getPreviousSibling() ?? null));
}
