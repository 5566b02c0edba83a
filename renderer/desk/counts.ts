import { create } from 'zustand';
import type { BlockContent, Body } from '../../shared/domain/body';
import { blockText } from '../../shared/html/renderText';
import { countWords } from '../../shared/text/words';

interface Counted {
  readonly language: string;
  readonly words: number;
}

/** By the very object: the block that she writes in is a new one after each key, and no other is. */
const counted = new WeakMap<BlockContent, Counted>();

/** How many words the body has; only blocks that changed are counted again. */
export function bodyWords(body: Body, language: string): number {
  return body.reduce((sum, { content }) => sum + blockWords(content, language), 0);
}

function blockWords(content: BlockContent, language: string): number {
  const known = counted.get(content);
  if (known?.language === language) return known.words;
  const words = countWords(blockText(content), language);
  counted.set(content, { language, words });
  return words;
}

/** How many words are selected in the body; null while nothing is. */
export const useSelectedWords = create<{ readonly words: number | null }>(() => ({ words: null }));
