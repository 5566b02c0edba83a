import type { Block } from './body';

/**
 * Remembers what work on a block came to for as long as there is that very block: folding a long body again then costs
 * what changed in it. Blocks are never altered, so what is remembered never goes stale.
 */
export function perBlock<T>(work: (block: Block) => T): (block: Block) => T {
  const known = new WeakMap<Block, { readonly outcome: T }>();
  return (block) => {
    const before = known.get(block);
    if (before) return before.outcome;
    const outcome = work(block);
    known.set(block, { outcome });
    return outcome;
  };
}
