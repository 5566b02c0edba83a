import type { Footnote } from '../domain/body';

/** A footnote as a page shows it: its number from 1, and what its anchors are called, once on a page. */
export interface ReferredFootnote {
  readonly footnote: Footnote;
  readonly number: number;
  readonly anchor: string;
}

/** Gives footnotes their numbers while a body is written out in reading order. */
export interface FootnoteNumbers {
  readonly refer: (footnote: Footnote) => ReferredFootnote;
  readonly all: () => readonly ReferredFootnote[];
}

/** Numbers from 1, with nothing referred to yet. */
export function footnoteNumbers(): FootnoteNumbers {
  const all: ReferredFootnote[] = [];
  const anchors = new Set<string>();
  return {
    refer: (footnote) => {
      const number = all.length + 1;
      // Text that was copied by another program may hold an id twice.
      const anchor = anchors.has(footnote.id) ? `${footnote.id}-${number}` : footnote.id;
      anchors.add(anchor);
      const referred = { footnote, number, anchor };
      all.push(referred);
      return referred;
    },
    all: () => all,
  };
}
