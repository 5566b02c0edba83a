import type { Block, Body } from '../domain/body';
import { blockText } from '../html/renderText';
import { contentKey } from './contentKey';
import { longestRising } from './longestRising';

/** A block that is on both sides, or on one. */
export type AlignedBlock =
  | { readonly kind: 'both'; readonly before: Block; readonly after: Block; readonly moved: boolean }
  | { readonly kind: 'added'; readonly block: Block }
  | { readonly kind: 'removed'; readonly block: Block };

/** How far around its place a block without a partner looks for one that is like it. */
const REACH = 12;
/** The least share of words in common (Dice) that makes two blocks the same one, edited. */
const LIKE = 0.5;

/**
 * Puts two bodies side by side: partners by id, else by equal content, else by likeness. The result reads in the order of
 * the later body, with what was removed at its old place.
 */
export function alignBlocks(before: Body, after: Body): AlignedBlock[] {
  const partners = partnersOf(before, after);
  const paired = [...partners].sort(([a], [b]) => a - b);
  const staying = new Set(longestRising(paired.map(([, is]) => is)).map((index) => paired[index]?.[0]));
  const sourceOf = new Map(paired.map(([was, is]) => [is, was]));

  const aligned: AlignedBlock[] = [];
  let next = 0;
  const removedHere = (): void => {
    for (; next < before.length && !staying.has(next); next += 1) {
      const block = before[next];
      if (block !== undefined && !partners.has(next)) aligned.push({ kind: 'removed', block });
    }
  };
  after.forEach((block, index) => {
    removedHere();
    const was = sourceOf.get(index);
    const old = was === undefined ? undefined : before[was];
    if (was === undefined || old === undefined) {
      aligned.push({ kind: 'added', block });
      return;
    }
    const moved = !staying.has(was);
    if (!moved) next = was + 1;
    aligned.push({ kind: 'both', before: old, after: block, moved });
  });
  removedHere();
  return aligned;
}

/** Partners as a map from places in `before` to places in `after`; each block has one at most. */
function partnersOf(before: Body, after: Body): Map<number, number> {
  const partners = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (was: number, is: number): void => {
    partners.set(was, is);
    taken.add(is);
  };
  const pairByKey = (keyOf: (block: Block) => string): void => {
    if (partners.size === before.length) return;
    const places = new Map<string, number[]>();
    after.forEach((block, index) => {
      if (taken.has(index)) return;
      const key = keyOf(block);
      const known = places.get(key);
      if (known === undefined) places.set(key, [index]);
      else known.push(index);
    });
    before.forEach((block, index) => {
      if (partners.has(index) || places.size === 0) return;
      const is = places.get(keyOf(block))?.shift();
      if (is !== undefined) pair(index, is);
    });
  };
  pairByKey((block) => block.id);
  pairByKey((block) => contentKey(block.content));
  pairByLikeness(before, after, partners, taken, pair);
  return partners;
}

function pairByLikeness(
  before: Body,
  after: Body,
  partners: ReadonlyMap<number, number>,
  taken: ReadonlySet<number>,
  pair: (was: number, is: number) => void,
): void {
  if (partners.size === before.length) return;
  const free = after.flatMap((block, index) => (taken.has(index) ? [] : [{ index, words: wordsOf(block) }]));
  let from = 0;
  before.forEach((block, index) => {
    if (partners.has(index) || from >= free.length) return;
    const words = wordsOf(block);
    let best = { likeness: LIKE, at: -1 };
    free.slice(from, from + REACH).forEach((candidate, offset) => {
      const likeness = dice(words, candidate.words);
      if (likeness > best.likeness) best = { likeness, at: from + offset };
    });
    const found = free[best.at];
    if (found === undefined) return;
    pair(index, found.index);
    from = best.at + 1;
  });
}

function wordsOf(block: Block): ReadonlySet<string> {
  return new Set(
    blockText(block.content)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return (2 * common) / (a.size + b.size);
}
