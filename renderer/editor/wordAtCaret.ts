import { $isTextNode, type RangeSelection } from 'lexical';

/** Widens a caret to the word that it is in or at; where there is none it stays a caret. */
export function $selectWordAtCaret({ anchor, focus }: RangeSelection): void {
  const node = anchor.getNode();
  if (!$isTextNode(node)) return;
  const text = node.getTextContent();
  const before = /[\p{L}\p{N}'’-]*$/u.exec(text.slice(0, anchor.offset))?.[0].length ?? 0;
  const after = /^[\p{L}\p{N}'’-]*/u.exec(text.slice(anchor.offset))?.[0].length ?? 0;
  const start = anchor.offset - before;
  const end = anchor.offset + after;
  anchor.set(node.getKey(), start, 'text');
  focus.set(node.getKey(), end, 'text');
}
