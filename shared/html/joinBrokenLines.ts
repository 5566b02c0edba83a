/** A line shorter than this was broken by its writer, and not by the width of a page. */
const SHORTEST_LINE = 40;
/** How much shorter than the longest line one may be whose next word just did not fit. */
const LEAST_FILLED = 0.72;
/** Fewer lines than this say nothing about a width. */
const FEWEST_LINES = 3;

/** Text copied out of a PDF or a mail, whose lines the page's width broke. */
export interface JoinedLines {
  /** With whole paragraphs, an empty line between them. */
  readonly text: string;
  /** How many lines were joined to the one before; 0 leaves the text as it was. */
  readonly count: number;
}

/**
 * Joins the lines that the width of a page broke, and takes out the hyphens that were put in for it. Text whose lines
 * were meant is left as it is.
 */
export function joinBrokenLines(written: string): JoinedLines {
  const lines = written
    .replace(/\f/g, '\n\n')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim());
  const width = pageWidth(lines);
  if (width === null) return { text: written, count: 0 };
  const words = new Set(written.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)+/gu));
  const paragraphs: string[] = [];
  let count = 0;
  let before = '';
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (line === '') before = '';
    else if (last !== undefined && goesOn(before, line, width)) {
      paragraphs[paragraphs.length - 1] = joined(last, line, words);
      before = line;
      count += 1;
    } else {
      paragraphs.push(line);
      before = line;
    }
  }
  return count === 0 ? { text: written, count } : { text: withLetters(paragraphs.join('\n\n')), count };
}

/** The width that broke the lines, in characters; null where the lines are of all lengths, as a poem's or a table's are. */
function pageWidth(lines: readonly string[]): number | null {
  const inParagraphs = lines.filter((line, index) => line !== '' && (lines[index + 1] ?? '') !== '');
  if (inParagraphs.length < FEWEST_LINES - 1 || lines.some((line) => line.includes('\t'))) return null;
  const lengths = inParagraphs.map((line) => line.length).sort((a, b) => a - b);
  // A heading or two that stand out do not count.
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const filled = lengths.filter((length) => length >= width * LEAST_FILLED && length <= width * 1.3).length;
  return width >= SHORTEST_LINE && filled >= lengths.length * 0.6 ? width : null;
}

function goesOn(before: string, line: string, width: number): boolean {
  if (before === '' || /^(?:[-*•–▪]\s|\d{1,3}[.)]\s)/.test(line)) return false;
  if (/[\u00AD\u2010-]$/.test(before) && /^\p{Ll}/u.test(line)) return true;
  const isFull = before.length >= width * LEAST_FILLED;
  const isEnd = /[.!?:…]["'”’»)\]]*$/.test(before);
  if (isEnd) return isFull && before.length >= width * 0.88;
  return isFull || /^\p{Ll}/u.test(line);
}

/** A hyphen at a line's end goes, unless the same word has it elsewhere too. */
function joined(before: string, line: string, hyphenated: ReadonlySet<string>): string {
  if (before.endsWith('\u00AD')) return before.slice(0, -1) + line;
  const head = /([\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*)[-\u2010]$/u.exec(before)?.[1];
  const tail = /^\p{Ll}[\p{L}\p{M}]*/u.exec(line)?.[0];
  if (head === undefined || tail === undefined) return `${before} ${line}`;
  const isCompound = hyphenated.has(`${head}-${tail}`.toLowerCase()) || /-/.test(head);
  return isCompound ? before + line : before.slice(0, -1) + line;
}

/** The joined letters of a font are letters again. */
const LIGATURES: Readonly<Record<string, string>> = {
  '\uFB00': 'ff',
  '\uFB01': 'fi',
  '\uFB02': 'fl',
  '\uFB03': 'ffi',
  '\uFB04': 'ffl',
  '\uFB05': 'st',
  '\uFB06': 'st',
};
const withLetters = (text: string): string =>
  text.replace(/[\uFB00-\uFB06]/g, (sign) => LIGATURES[sign] ?? sign);
