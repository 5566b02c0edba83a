import { $isElementNode, $isTextNode, type LexicalNode, type NodeKey } from 'lexical';
import { $piecesOf } from './textRuns';

/** A stretch of a run, and what is to stand in its place. */
export interface Replacement {
  readonly key: NodeKey;
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** Replaces stretches. Those of one run go from its end to its start, so that each still stands where it was found. */
export function $replaceAll(replacements: readonly Replacement[]): void {
  for (const one of [...replacements].reverse()) $replace(one);
}

/** What takes the place is dressed, and linked, as the first of the words that it takes the place of. */
function $replace({ key, start, end, by }: Replacement): void {
  const [first, ...others] = $piecesOf(key, start, end);
  if (!first) return;
  for (const { node, start: from, end: to } of others.reverse()) $cut(node, from, to);
  if ($isTextNode(first.node)) {
    first.node.spliceText(first.start, first.end - first.start, by);
    $removeEmpty(first.node);
  } else $cut(first.node, first.start, first.end);
}

function $cut(node: LexicalNode, start: number, end: number): void {
  if ($isTextNode(node)) {
    node.spliceText(start, end - start, '');
    $removeEmpty(node);
  } else node.remove();
}

/** A text node without words goes, and a link without words with it. */
function $removeEmpty(node: LexicalNode): void {
  if (node.getTextContentSize() > 0) return;
  const parent = node.getParent();
  if ($isElementNode(parent) && parent.isInline() && parent.getChildrenSize() === 1) parent.remove();
  else node.remove();
}
