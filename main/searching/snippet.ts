import type { Snippet } from '../../shared/domain/search';
import { folded } from '../../shared/text/fold';
import type { ArticleText } from './articleText';
import { placeOf, type Term } from './query';

const BEFORE = 40;
const LENGTH = 140;

/** The words around the first match in the body, else in the standfirst; null where all of it is in the headline. */
export function snippetOf(text: ArticleText, terms: readonly Term[]): Snippet | null {
  return around(text.body, terms) ?? around(text.standfirst, terms);
}

function around(text: string, terms: readonly Term[]): Snippet | null {
  const fold = folded(text);
  const first = terms.map((term) => placeOf(fold, term)).find((at) => at >= 0);
  if (first === undefined) return null;
  const start = first <= BEFORE ? 0 : nextWord(text, first - BEFORE, first);
  const end = start + LENGTH >= text.length ? text.length : lastWord(text, start + LENGTH, first);
  const runs = cut(text, matchesWithin(fold, terms, start, end), start, end);
  const before = start > 0 ? [{ text: '…', isMatch: false }] : [];
  const after = end < text.length ? [{ text: '…', isMatch: false }] : [];
  return [...before, ...runs, ...after];
}

const nextWord = (text: string, at: number, most: number): number => {
  const space = text.indexOf(' ', at);
  return space < 0 || space >= most ? at : space + 1;
};
const lastWord = (text: string, at: number, least: number): number => {
  const space = text.lastIndexOf(' ', at);
  return space <= least ? at : space;
};

type Match = readonly [start: number, end: number];

function matchesWithin(fold: string, terms: readonly Term[], start: number, end: number): readonly Match[] {
  const found: Match[] = [];
  for (const term of terms) {
    for (let at = placeOf(fold, term, start); at >= 0 && at < end; at = placeOf(fold, term, at + 1)) {
      found.push([at, Math.min(end, at + term.text.length)]);
    }
  }
  return found.sort((a, b) => a[0] - b[0]);
}

function cut(text: string, matches: readonly Match[], start: number, end: number): Snippet {
  const runs: { text: string; isMatch: boolean }[] = [];
  const push = (from: number, to: number, isMatch: boolean): void => {
    if (to > from) runs.push({ text: text.slice(from, to), isMatch });
  };
  let done = start;
  for (const [from, to] of matches) {
    push(done, Math.max(done, from), false);
    push(Math.max(done, from), to, true);
    done = Math.max(done, to);
  }
  push(done, end, false);
  return runs;
}
