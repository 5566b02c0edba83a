import {
  MARKS,
  type BlockContent,
  type Footnote,
  type Inline,
  type Link,
  type ListItem,
  type Mark,
  type NoteInline,
  type TextRun,
} from './body';
import { assertNever } from '../errors/assertNever';
import type { NoteId } from './ids';

/** True where two runs are dressed alike. */
function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return MARKS.every((mark) => a.includes(mark) === b.includes(mark));
}

/** Marks in their one order, each once, so that equal dress has equal bytes. */
export function orderedMarks(marks: readonly Mark[]): Mark[] {
  return MARKS.filter((mark) => marks.includes(mark));
}

/** Runs without empty ones, neighbours of equal dress and equal notes joined. */
export function joinRuns(runs: readonly TextRun[]): TextRun[] {
  const joined: TextRun[] = [];
  for (const run of runs) {
    if (run.text === '') continue;
    const last = joined.at(-1);
    if (last !== undefined && sameMarks(last.marks, run.marks) && sameNotes(last.notes, run.notes)) {
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    } else {
      joined.push(plainRun(run.text, run.marks, run.notes));
    }
  }
  return joined;
}

function plainRun(text: string, marks: readonly Mark[], notes: readonly NoteId[] = []): TextRun {
  const run: TextRun = { kind: 'text', text, marks: orderedMarks(marks) };
  return notes.length === 0 ? run : { ...run, notes: [...new Set(notes)].sort() };
}

function sameNotes(a: readonly NoteId[] = [], b: readonly NoteId[] = []): boolean {
  return a.every((id) => b.includes(id)) && b.every((id) => a.includes(id));
}

/** Inline content in its one normal form: runs joined, no empty links. */
export function joinInline(inline: readonly NoteInline[]): NoteInline[];
export function joinInline(inline: readonly Inline[]): Inline[];
export function joinInline(inline: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  let runs: TextRun[] = [];
  const flush = (): void => {
    joined.push(...joinRuns(runs));
    runs = [];
  };
  for (const part of inline) {
    if (part.kind === 'text') {
      runs.push(part);
      continue;
    }
    flush();
    if (part.kind === 'break') joined.push({ kind: 'break' });
    else if (part.kind === 'footnote') joined.push({ ...part, note: joinInline(part.note) });
    else if (part.label.length > 0) joined.push({ ...part, label: joinRuns(part.label) });
  }
  flush();
  return joined;
}

/** Inline content as others see it: without private notes, and without the seams that these leave in words of one dress. */
export function withoutNotes(inline: readonly Inline[]): Inline[] {
  const bare = ({ text, marks }: TextRun): TextRun => ({ kind: 'text', text, marks });
  return joinInline(
    inline.map((part) => {
      if (part.kind === 'text') return bare(part);
      return part.kind === 'link' ? { ...part, label: part.label.map(bare) } : part;
    }),
  );
}

/**
 * Every stretch of words in a block in reading order: one for a paragraph, one an item for a list, one a cell for a
 * table, the words that go with a picture, and at last the notes of the block's footnotes.
 */
export function inlineStretches(content: BlockContent): readonly (readonly Inline[])[] {
  const own = ownStretches(content);
  return [...own, ...own.flatMap(footnotesIn).map(({ note }) => note)];
}

/** The stretches of a block without the notes of its footnotes. */
export function ownStretches(content: BlockContent): readonly (readonly Inline[])[] {
  switch (content.kind) {
    case 'paragraph':
    case 'heading':
      return [content.inline];
    case 'quote':
    case 'pullQuote':
      return content.attribution === undefined ? [content.inline] : [content.inline, content.attribution];
    case 'list':
      return stretchesOfItems(content.items);
    case 'table':
      return content.rows.flat();
    case 'picture':
      return plainStretches(content.picture.alternativeText, content.picture.caption, content.picture.credit);
    case 'embed':
      return plainStretches(content.heading);
    case 'divider':
      return [];
    default:
      return assertNever(content);
  }
}

const stretchesOfItems = (items: readonly ListItem[]): (readonly Inline[])[] =>
  items.flatMap((item) => [
    item.inline,
    ...(item.sublist === null ? [] : stretchesOfItems(item.sublist.items)),
  ]);

const plainStretches = (...texts: readonly string[]): readonly (readonly Inline[])[] =>
  texts.filter((text) => text !== '').map((text) => [plainRun(text, [])]);

/** The footnotes that are referred to in a stretch, in order. */
export function footnotesIn(inline: readonly Inline[]): Footnote[] {
  return inline.filter((part): part is Footnote => part.kind === 'footnote');
}

/** A block's links in reading order, those in its footnotes last: the nth is the one that a `linkIndex` of n names. */
export function linksOf(content: BlockContent): Link[] {
  return inlineStretches(content).flatMap((inline) =>
    inline.filter((part): part is Link => part.kind === 'link'),
  );
}
