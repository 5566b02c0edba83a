import { useEffect, useState } from 'react';
import { create } from 'zustand';
import type { Snapshot } from '../../shared/domain/article';
import type { Block } from '../../shared/domain/body';
import { blockWords, snapshotWords } from '../../shared/text/words';
import { inSlices } from './inSlices';

/** How many words an article has; counted while the window rests, and until then what was counted last. */
export function useWordCount(article: Snapshot | null): number | null {
  const [words, setWords] = useState<number | null>(null);
  useEffect(() => (article ? countAtRest(article, setWords) : undefined), [article]);
  return words;
}

/** Counts block by block; the answer stops it. */
function countAtRest({ body, fields }: Snapshot, say: (words: number) => void): () => void {
  const count = ({ content }: Block): void => void blockWords(content, fields.language);
  return inSlices(body, count, () => say(snapshotWords({ body, fields })));
}

/** How many words are selected in the body; null while nothing is. */
export const useSelectedWords = create<{ readonly words: number | null }>(() => ({ words: null }));
