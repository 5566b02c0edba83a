import { evenly, folded, isInWord } from '../../shared/text/fold';

/** What is looked for: the beginning of a word, or a phrase of whole words. */
export interface Term {
  readonly text: string;
  readonly isPhrase: boolean;
}

/** The terms of a query, longest first: the rarer one is looked for first, and most articles end there. */
export function readQuery(query: string): readonly Term[] {
  const found = [...folded(evenly(query)).matchAll(/"([^"]*)"?|[^\s"]+/g)];
  return found
    .map(([all, phrase]): Term => ({ text: bare(phrase ?? all), isPhrase: phrase !== undefined }))
    .filter(({ text }) => text !== '')
    .sort((a, b) => b.text.length - a.text.length);
}

/** Where a term stands in folded text, from a place on; -1 where it does not. */
export function placeOf(text: string, { text: term, isPhrase }: Term, from = 0): number {
  for (let at = text.indexOf(term, from); at >= 0; at = text.indexOf(term, at + 1)) {
    if (isBoundary(text, at) && (!isPhrase || isBoundary(text, at + term.length))) return at;
  }
  return -1;
}

const isBoundary = (text: string, at: number): boolean =>
  at === 0 || at === text.length || !isInWord(text.charCodeAt(at - 1)) || !isInWord(text.charCodeAt(at));

/** Without the commas and brackets that came along; what has no word in it is looked for as it is. */
function bare(text: string): string {
  const isSign = (at: number): boolean => text.charCodeAt(at) < 0x2e80 && !isInWord(text.charCodeAt(at));
  let [start, end] = [0, text.length];
  while (start < end && isSign(start)) start += 1;
  while (end > start && isSign(end - 1)) end -= 1;
  return start < end ? text.slice(start, end) : text.trim();
}
