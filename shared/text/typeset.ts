import { hasLongDash, NARROW_SPACE, quotationMarks, standsOff, type QuotationMarks } from './quotationMarks';

/** A replacement in the text before the caret: where, how many characters, and by what. */
export interface Typeset {
  readonly at: number;
  readonly length: number;
  readonly by: string;
}

const APOSTROPHE = '’';
/** Words that begin with an apostrophe and with no quotation. */
const CLIPPED = /(?:^|[\s(–—])‘(?:tis|twas|twere|twill|em|n|til|till|cause|cos|bout|round|cept)$/i;

/**
 * What the sign that was just typed is set as: quotation marks, apostrophes, dashes and the ellipsis by the customs of a
 * language. `before` is the text of the block up to the caret, that sign included. Null where it stays as it is.
 */
export function typeset(before: string, language: string): Typeset | null {
  const typed = before.at(-1) ?? '';
  const text = before.slice(0, -1);
  const last = (by: string, length = 1): Typeset => ({ at: before.length - length, length, by });
  switch (typed) {
    case '"':
      return last(doubleMark(text, quotationMarks(language)));
    case "'":
      return clippedRock(text) ?? last(singleMark(text, quotationMarks(language)));
    case '-':
      return dash(text, language, last);
    case '.':
      return text.endsWith('..') && !text.endsWith('...') ? last('…', 3) : clipped(text);
    case ' ':
      return /[^\s\d-] -$/.test(text) && !hasLongDash(language) ? last('– ', 2) : clipped(text);
    case 's':
      return /(?:^|[\s(–—])‘\d\d$/.test(text) ? { at: text.length - 3, length: 1, by: APOSTROPHE } : null;
    case ';':
    case ':':
    case '!':
    case '?':
      return standsOff(language) && /\S $/.test(text)
        ? { at: text.length - 1, length: 1, by: NARROW_SPACE }
        : clipped(text);
    case ',':
      return clipped(text);
    default:
      return null;
  }
}

const OPENS_AFTER = /(?:^|[\s([{\u202F«„‚‹“‘/])$/;

/** The marks that are open at the end of a text, the innermost last. */
function openMarks(text: string, { outer, inner }: QuotationMarks): ('outer' | 'inner')[] {
  const open: ('outer' | 'inner')[] = [];
  for (const [index, sign] of text.split('').entries()) {
    const within = open.at(-1);
    if (within === 'outer' && outer[1].includes(sign) && sign !== NARROW_SPACE) open.pop();
    // Between letters it is an apostrophe.
    else if (within === 'inner' && sign === inner[1] && !/\p{L}/u.test(text.charAt(index + 1))) open.pop();
    else if (outer[0].startsWith(sign) && within === undefined) open.push('outer');
    else if (sign === inner[0] && within !== 'inner' && OPENS_AFTER.test(text.slice(0, index)))
      open.push('inner');
  }
  return open;
}

function doubleMark(text: string, marks: QuotationMarks): string {
  const open = openMarks(text, marks);
  // In some languages the mark that closes within is the one that opens elsewhere.
  const isBehindInner = open.length > 0 && text.endsWith(marks.inner[1]);
  const opens = (OPENS_AFTER.test(text) && !isBehindInner) || (/[–—-]$/.test(text) && open.length === 0);
  if (opens && !isJustOpened(text, marks)) {
    return open.includes('outer') && !marks.hasSingle ? marks.inner[0] : marks.outer[0];
  }
  return open.at(-1) === 'inner' && !marks.hasSingle ? marks.inner[1] : marks.outer[1];
}

/** Two marks in a row close what the first opened, unless the second opens what stands within. */
const isJustOpened = (text: string, { outer, hasSingle }: QuotationMarks): boolean =>
  hasSingle && text.endsWith(outer[0]);

function singleMark(text: string, marks: QuotationMarks): string {
  if (!marks.hasSingle) return APOSTROPHE;
  if (OPENS_AFTER.test(text)) return marks.inner[0];
  return openMarks(text, marks).at(-1) === 'inner' ? marks.inner[1] : APOSTROPHE;
}

/** rock ’n’ roll: the first of the two was taken for a quotation. */
const clippedRock = (text: string): Typeset | null =>
  /(?:^|\s)‘n$/i.test(text)
    ? { at: text.length - 2, length: 3, by: `${APOSTROPHE}${text.at(-1)}${APOSTROPHE}` }
    : null;

/** ’tis, ’em, ’cause: known once the word is at its end. */
function clipped(text: string): Typeset | null {
  const found = CLIPPED.exec(text);
  if (!found) return null;
  return { at: text.lastIndexOf('‘'), length: 1, by: APOSTROPHE };
}

function dash(text: string, language: string, last: (by: string, length: number) => Typeset): Typeset | null {
  // Nothing but dashes may become a divider.
  if (/^-*$/.test(text)) return null;
  if (text.endsWith('–')) return last('—', 2);
  if (!text.endsWith('-') || text.endsWith('--')) return null;
  return last(hasLongDash(language) ? '—' : '–', 2);
}
