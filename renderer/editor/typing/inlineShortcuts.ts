import { $getSelection, $isRangeSelection, type TextNode } from 'lexical';
import type { Mark } from '../../../shared/domain/body';
import type { Typed } from './asYouType';

/** Markdown's signs around words, closed by the last key. The words neither begin nor end with a space. */
const SIGNS: readonly (readonly [RegExp, Mark])[] = [
  [/(?<!\*)\*\*(?![\s*])([^*]*[^\s*])\*\*$/, 'bold'],
  [/(?<![\p{L}\p{N}_])__(?![\s_])([^_]*[^\s_])__$/u, 'bold'],
  [/(?<!\*)\*(?![\s*])([^*]*[^\s*])\*$/, 'italic'],
  [/(?<![\p{L}\p{N}_])_(?![\s_])([^_]*[^\s_])_$/u, 'italic'],
  [/(?<!~)~~(?![\s~])([^~]*[^\s~])~~$/, 'strikethrough'],
  [/(?<!=)==(?![\s=])([^=]*[^\s=])==$/, 'highlight'],
  [/(?<!`)`([^`]*[^\s`])`$/, 'code'],
];

/** `**bold**`, `*italic*`, `~~struck~~`, `==highlight==` and `` `code` ``, within one run of words. */
export function $inlineShortcut({ node, offset }: Typed): (() => void) | null {
  const before = node.getTextContent().slice(0, offset);
  for (const [sign, mark] of SIGNS) {
    const found = sign.exec(before);
    if (found?.[1] === undefined) continue;
    const [whole, words] = found;
    return () => $mark(node.getLatest(), { start: offset - whole.length, end: offset, words, mark });
  }
  return null;
}

interface Marked {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly mark: Mark;
}

function $mark(node: TextNode, { start, end, words, mark }: Marked): void {
  const target = $cutOut(node, start, end);
  if (!target) return;
  const plain = target.getFormat();
  target.setTextContent(words);
  if (!target.hasFormat(mark)) target.toggleFormat(mark);
  target.select(words.length, words.length);
  const selection = $getSelection();
  // What is typed next is dressed as the words before were.
  if ($isRangeSelection(selection)) selection.setFormat(plain);
}

/** The part of a text node between two offsets as a node of its own. */
export function $cutOut(node: TextNode, start: number, end: number): TextNode | undefined {
  const parts = start === 0 ? node.splitText(end) : node.splitText(start, end);
  return start === 0 ? parts[0] : parts[1];
}
