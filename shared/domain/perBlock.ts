import type { Block } from './body';

const works: ((block: Block) => unknown)[] = [];

/**
 * Remembers what work on a block came to for as long as there is that very block: folding a long body again then costs
 * what changed in it. Blocks are never altered, so what is remembered never goes stale.
 */
export function perBlock<T>(work: (block: Block) => T): (block: Block) => T {
  const known = new WeakMap<Block, { readonly outcome: T }>();
  const remembering = (block: Block): T => {
    const before = known.get(block);
    if (before) return before.outcome;
    const outcome = work(block);
    known.set(block, { outcome });
    return outcome;
  };
  works.push(remembering);
  return remembering;
}

/** Does all work that is remembered of a block before anybody asks for it: a fold over very many new ones then waits for none. */
export function workAhead(block: Block): void {
  for (const work of works) work(block);
}
