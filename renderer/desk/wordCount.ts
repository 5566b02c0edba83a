import { useEffect, useState } from 'react';
import { create } from 'zustand';
import type { Snapshot } from '../../shared/domain/article';
import { blockWords, snapshotWords } from '../../shared/text/words';

/** A slice of counting takes at most as many milliseconds: a key that comes meanwhile hardly waits. */
const SLICE_MS = 8;
/** Counting goes on after this many milliseconds though the window has had no rest. */
const AT_LATEST_MS = 200;

/** How many words an article has; counted while the window rests, and until then what was counted last. */
export function useWordCount(article: Snapshot | null): number | null {
  const [words, setWords] = useState<number | null>(null);
  useEffect(() => (article ? countAtRest(article, setWords) : undefined), [article]);
  return words;
}

/** Counts block by block, a slice each time that the window rests; the answer stops it. */
function countAtRest({ body, fields }: Snapshot, say: (words: number) => void): () => void {
  let at = 0;
  const slice = (): void => {
    const until = performance.now() + SLICE_MS;
    do {
      const block = body[at];
      if (!block) return say(snapshotWords({ body, fields }));
      blockWords(block.content, fields.language);
      at += 1;
    } while (performance.now() < until);
    next();
  };
  let asked = 0;
  const next = (): void => {
    asked = requestIdleCallback(slice, { timeout: AT_LATEST_MS });
  };
  next();
  return () => cancelIdleCallback(asked);
}

/** How many words are selected in the body; null while nothing is. */
export const useSelectedWords = create<{ readonly words: number | null }>(() => ({ words: null }));
