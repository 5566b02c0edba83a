import { $createTextNode, $getNodeByKey, $isTextNode } from 'lexical';
import { $spliceHeld } from './heldWords';
import type { Stretch } from './stretch';
import { $piecesOf } from './textRuns';

/** A stretch of a run, and what is to stand in its place. */
export interface Replacement extends Stretch {
  readonly by: string;
}

/** Replaces stretches. Those of one run go from its end to its start, so that each still stands where it was found. */
export function $replaceAll(replacements: readonly Replacement[]): void {
  for (const one of [...replacements].reverse()) {
    const holder = one.field === null ? null : $getNodeByKey(one.key);
    if (holder) $spliceHeld(holder, one, one.by);
    else if (one.field === null) $replace(one);
  }
}

/**
 * What takes the place is dressed, and linked, as the first of the words that it takes the place of. Lexical takes away what
 * is left without words, and a link with them.
 */
function $replace({ key, start, end, by }: Replacement): void {
  for (const [index, piece] of $piecesOf(key, start, end).entries()) {
    const { node, start: from, end: to } = piece;
    if ($isTextNode(node)) node.spliceText(from, to - from, index === 0 ? by : '');
    else if (index === 0) node.replace($createTextNode(by));
    else node.remove();
  }
}
