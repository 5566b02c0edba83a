/**
 * The quotations of a block that are opened and never closed, each with its first words. One that runs over paragraphs
 * is closed at its end only, and opens each paragraph anew: then it is `isRunningOn`.
 */
export function unclosedQuotations(text: string, isRunningOn = false): { quotation: string }[] {
  const open: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const mark = text[index];
    if (mark === '“') open.push(index);
    else if (mark === '”') open.pop();
    else if (mark === '"' && !isInches(text, index)) {
      if (open.some((start) => text[start] === '"')) open.pop();
      else open.push(index);
    }
  }
  if (isRunningOn) open.pop();
  return open.map((start) => ({ quotation: firstWords(text.slice(start)) }));
}

/** Whether the text of a block takes up the quotation of the one before. */
export const beginsWithQuotation = (text: string): boolean => /^["“]/.test(text.trimStart());

/** 6" is a measure and opens nothing. */
function isInches(text: string, index: number): boolean {
  return /\d/.test(text[index - 1] ?? '') && !text.slice(0, index).includes('"');
}

function firstWords(text: string): string {
  const words = text.split(/\s+/);
  return words.length <= 8 ? text.trim() : `${words.slice(0, 8).join(' ')}…`;
}
