import type { Snapshot } from '../domain/article';
import type { BlockContent } from '../domain/body';
import { blockText } from '../html/renderText';

const segmenters = new Map<string, Intl.Segmenter>();

/** A segmenter for a language, made once; an unknown tag counts as English. */
export function segmenterFor(language: string, granularity: 'word' | 'sentence'): Intl.Segmenter {
  const key = `${granularity} ${language}`;
  const known = segmenters.get(key);
  if (known !== undefined) return known;
  const segmenter = new Intl.Segmenter([language, 'en'], { granularity });
  segmenters.set(key, segmenter);
  return segmenter;
}

/** How many words a reader would count, in any script. */
export function countWords(text: string, language: string): number {
  let words = 0;
  for (const segment of segmenterFor(language, 'word').segment(text)) {
    if (segment.isWordLike === true) words += 1;
  }
  return words;
}

interface Counted {
  readonly language: string;
  readonly words: number;
}
const countedBlocks = new WeakMap<BlockContent, Counted>();

/** The words of one block; counted once for as long as there is that very content. */
export function blockWords(content: BlockContent, language: string): number {
  const before = countedBlocks.get(content);
  if (before?.language === language) return before.words;
  const words = countWords(blockText(content), language);
  countedBlocks.set(content, { language, words });
  return words;
}

/** The words of the body alone: no headline, no standfirst, no notices. */
export function snapshotWords({ body, fields: { language } }: Pick<Snapshot, 'body' | 'fields'>): number {
  return body.reduce((sum, { content }) => sum + blockWords(content, language), 0);
}

/** Counts as `snapshotWords` and remembers the texts that it has seen: revisions share nearly all of theirs. */
export function wordCounter(): (snapshot: Snapshot) => number {
  const counted = new Map<string, number>();
  return ({ body, fields: { language } }) =>
    body.reduce((sum, { content }) => {
      const text = blockText(content);
      const key = `${language} ${text}`;
      const words = counted.get(key) ?? countWords(text, language);
      counted.set(key, words);
      return sum + words;
    }, 0);
}
