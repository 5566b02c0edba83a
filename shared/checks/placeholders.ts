/** What stands for something still to come: TK, TKTK and the like, as a word of its own; never within a word. */
const PLACEHOLDER = /(?<![\p{L}\p{N}])(?:TK)+(?![\p{L}\p{N}])/gu;
const AROUND = 40;

/** Where in a text something is still to come, in UTF-16 units. */
export const placeholderRanges = (text: string): { start: number; end: number }[] =>
  [...text.matchAll(PLACEHOLDER)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));

/** The places in a text that are still to be filled in, each with some of what stands around it. */
export function placeholders(text: string): { around: string }[] {
  return placeholderRanges(text).map((found) => {
    const start = Math.max(0, found.start - AROUND);
    const end = Math.min(text.length, found.end + AROUND);
    const words = text.slice(start, end).replace(/\s+/g, ' ').trim();
    return { around: `${start > 0 ? '…' : ''}${words}${end < text.length ? '…' : ''}` };
  });
}
