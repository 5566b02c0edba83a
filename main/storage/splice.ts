/** One change of a text: at a place, so many are taken out and others put in; counted in UTF-16 code units. */
export type Splice = readonly [at: number, removed: number, inserted: string];

/** The one change that makes `to` of `from`; never between the halves of a surrogate pair. */
export function spliceBetween(from: string, to: string): Splice {
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && from.charCodeAt(start) === to.charCodeAt(start)) start += 1;
  let end = 0;
  while (end < shorter - start && fromEnd(from, end) === fromEnd(to, end)) end += 1;
  if (start > 0 && isHighSurrogate(to.charCodeAt(start - 1))) start -= 1;
  if (end > 0 && isLowSurrogate(fromEnd(to, end - 1))) end -= 1;
  return [start, from.length - end - start, to.slice(start, to.length - end)];
}

/** The text with the change made in it. */
export const applySplice = (text: string, [at, removed, inserted]: Splice): string =>
  text.slice(0, at) + inserted + text.slice(at + removed);

const fromEnd = (text: string, place: number): number => text.charCodeAt(text.length - 1 - place);
const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;
