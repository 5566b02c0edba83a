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

/** One word of plain letters or figures with the signs around it: most of a text, which no language counts otherwise. */
const PLAIN_WORD = /^[“"(]?[0-9A-Za-zÀ-ÖØ-öø-ÿ]+[.,;:!?”")]*$/;

/**
 * How many words a reader would count, in any script. No word goes beyond a space, so that each is looked at for itself,
 * and the segmenter, which takes twenty times as long, only at what may be more or less than one.
 */
export function countWords(text: string, language: string): number {
  let words = 0;
  for (const piece of text.split(' ')) {
    if (PLAIN_WORD.test(piece)) words += 1;
    else if (piece !== '') words += segmentedWords(piece, language);
  }
  return words;
}

function segmentedWords(text: string, language: string): number {
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
