/** What stands for something still to come: TK, TKTK and the like, as a word of its own; never within a word. */
const PLACEHOLDER = /(?<![\p{L}\p{N}])(?:TK)+(?![\p{L}\p{N}])/gu;
const AROUND = 40;

/** Where in a text something is still to come, in UTF-16 units. */
export const placeholderRanges = (text: string): { start: number; end: number }[] =>
  [...text.matchAll(PLACEHOLDER)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));

/** The places in a text that are still to be filled in, each with some of the words that stand around it, whole. */
export function placeholders(text: string): { around: string }[] {
  return placeholderRanges(text).map(({ start, end }) => {
    const before =
      start > AROUND ? text.slice(start - AROUND, start).replace(/^\S*\s|^/, '…') : text.slice(0, start);
    const after =
      text.length - end > AROUND ? text.slice(end, end + AROUND).replace(/\s\S*$|$/, '…') : text.slice(end);
    return { around: `${before}${text.slice(start, end)}${after}`.replace(/\s+/g, ' ').trim() };
  });
}
