/** What stands for something still to come: TK, TKTK and the like, as a word of its own; never within a word. */
const PLACEHOLDER = /(?<![\p{L}\p{N}])(?:TK)+(?![\p{L}\p{N}])/gu;
const AROUND = 40;

/** The places in a text that are still to be filled in, each with some of what stands around it. */
export function placeholders(text: string): { around: string }[] {
  return [...text.matchAll(PLACEHOLDER)].map(({ index, 0: placeholder }) => {
    const start = Math.max(0, index - AROUND);
    const end = Math.min(text.length, index + placeholder.length + AROUND);
    const words = text.slice(start, end).replace(/\s+/g, ' ').trim();
    return { around: `${start > 0 ? '…' : ''}${words}${end < text.length ? '…' : ''}` };
  });
}
