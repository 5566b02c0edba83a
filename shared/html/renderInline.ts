import { MARKS, type Footnote, type Inline, type Mark, type TextRun } from '../domain/body';
import { withoutNotes } from '../domain/inline';
import { assertNever } from '../errors/assertNever';
import { escapeAttribute, escapeText } from './escape';
import type { ReferredFootnote } from './footnoteNumbers';
import { safeAddress } from './safeAddress';

/** The element that each mark is. */
export const MARK_TAGS = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  superscript: 'sup',
  subscript: 'sub',
  highlight: 'mark',
  code: 'code',
} as const satisfies Readonly<Record<Mark, string>>;

/** How a reference to a footnote is written. */
export type Reference = (footnote: Footnote) => string;

/** Inline content as HTML; a missing link, or one that may not stand, is its label alone. */
export function renderInline(inline: readonly Inline[], reference: Reference): string {
  return withoutNotes(inline)
    .map((part) => {
      switch (part.kind) {
        case 'text':
          return renderRun(part);
        case 'break':
          return '<br>';
        case 'link':
          return renderLink(part.address, part.label.map(renderRun).join(''));
        case 'footnote':
          return reference(part);
        default:
          return assertNever(part);
      }
    })
    .join('');
}

/** A note's own words: there is no footnote in a footnote. */
export const renderNote = ({ note }: Footnote): string => renderInline(note, () => '');

/** A reference that leads to its note, and can be led back to. */
export function referenceHtml({ number, anchor }: ReferredFootnote): string {
  return `<sup><a id="fnref-${anchor}" href="#fn-${anchor}" role="doc-noteref">${number}</a></sup>`;
}

/** Text in tags, the first of the marks outermost. */
export function wrapInMarks(html: string, marks: readonly Mark[]): string {
  return MARKS.filter((mark) => marks.includes(mark)).reduceRight(
    (inner, mark) => `<${MARK_TAGS[mark]}>${inner}</${MARK_TAGS[mark]}>`,
    html,
  );
}

const renderRun = (run: TextRun): string => wrapInMarks(escapeText(run.text), run.marks);

function renderLink(address: string | null, label: string): string {
  const safe = address === null ? null : safeAddress(address);
  return safe === null ? label : `<a href="${escapeAttribute(safe)}">${label}</a>`;
}
