import type { Footnote, Inline, Mark, TextRun } from '../domain/body';
import { withoutNotes } from '../domain/inline';
import { assertNever } from '../errors/assertNever';
import { wrapInMarks } from './renderInline';
import { safeAddress } from './safeAddress';

/** The label under which a footnote's note stands at the end. */
export type FootnoteLabel = (footnote: Footnote) => number;

/** Inline content as Markdown; a break is a backslash at the line's end, a missing link has an empty address. */
export function inlineMarkdown(written: readonly Inline[], label: FootnoteLabel): string {
  const inline = withoutNotes(written);
  let line = '';
  inline.forEach((part, index) => {
    const isAtLineStart = line === '' || line.endsWith('\n');
    switch (part.kind) {
      case 'text': {
        const run = runMarkdown(part, line.at(-1) ?? '', firstOf(inline[index + 1]), isAtLineStart);
        // After a footnote a colon would begin its note, and a bracket a link's address.
        line += inline[index - 1]?.kind === 'footnote' ? run.replace(/^[:(]/, '\\$&') : run;
        return;
      }
      case 'break':
        line += '\\\n';
        return;
      case 'link':
        line += linkMarkdown(part.label, part.address);
        return;
      case 'footnote':
        line += `[^${label(part)}]`;
        return;
      default:
        assertNever(part);
    }
  });
  return line;
}

/** The first character that the next part will show, as far as emphasis cares. */
function firstOf(part: Inline | undefined): string {
  if (part === undefined || part.kind === 'break') return '';
  if (part.kind === 'link' || part.kind === 'footnote') return '[';
  return part.marks.length > 0 ? '*' : (escapeMarkdown(part.text, false)[0] ?? '');
}

function linkMarkdown(label: readonly TextRun[], address: string | null): string {
  const safe = address === null ? null : safeAddress(address);
  const words = label
    .map((run, index) =>
      runMarkdown(run, index === 0 ? '[' : '*', index === label.length - 1 ? ']' : '*', false),
    )
    .join('');
  return address !== null && safe === null ? words : `[${words}](${linkTarget(safe ?? '')})`;
}

/** An address as it can stand in the brackets of a link. */
export function linkTarget(address: string): string {
  const target = address.replace(/[\\<>]/g, '\\$&').replace(/&/g, '&amp;');
  return /[\s()&\\]/.test(target) ? `<${target}>` : target;
}

const SIGNS: Partial<Record<Mark, string>> = { strikethrough: '~~', bold: '**', italic: '*' };

/**
 * A run with its marks. Stars and tildes only open and close beside the right characters (CommonMark's flanking rules);
 * where they would not, or would meet those of a neighbour, the tags stand that Markdown allows everywhere.
 */
function runMarkdown(run: TextRun, before: string, after: string, isAtLineStart: boolean): string {
  const text = escapeMarkdown(run.text, isAtLineStart && run.marks.length === 0);
  // A `!` before a link would make a picture of it.
  if (run.marks.length === 0) return after === '[' ? text.replace(/!$/, '\\!') : text;
  if (isPlainCode(run)) return `\`${run.text}\``;
  const signed = run.marks.filter((mark) => SIGNS[mark] !== undefined);
  const inner = wrapInMarks(
    text,
    run.marks.filter((mark) => !signed.includes(mark)),
  );
  const isFree = !'*~'.includes(before || ' ') && !'*~'.includes(after || ' ');
  if (isFree && canTurn(before, inner[0] ?? '') && canTurn(after, inner.at(-1) ?? '')) {
    return signed.reduceRight((words, mark) => `${SIGNS[mark]}${words}${SIGNS[mark]}`, inner);
  }
  return wrapInMarks(text, run.marks);
}

/** Code in backticks takes its text as it is: only where nothing in it is theirs, or a table's. */
function isPlainCode({ text, marks }: TextRun): boolean {
  return marks.length === 1 && marks[0] === 'code' && !/[`|\n]/.test(text) && text.trim() === text;
}

/** Whether stars between an outer and an inner character belong to the inner one. */
function canTurn(outer: string, inner: string): boolean {
  if (inner === '' || /\s/.test(inner)) return false;
  return !isPunctuation(inner) || outer === '' || /\s/.test(outer) || isPunctuation(outer);
}

function isPunctuation(character: string): boolean {
  return /[\p{P}\p{S}]/u.test(character);
}

/** Text with all that Markdown would read as markup made literal. */
export function escapeMarkdown(text: string, isAtLineStart: boolean): string {
  const escaped = text
    .replace(/[\\`*_[\]<~|]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    // GitHub's additions turn bare addresses into links.
    .replace(/(https?|ftp|mailto|xmpp):/gi, '$1\\:')
    .replace(/www\./gi, (www) => `${www.slice(0, 3)}\\.`)
    .replace(/(?<=[\w.+-])@/g, '\\@');
  if (!isAtLineStart) return escaped;
  return escaped.replace(/^([-+=>#:])/, '\\$1').replace(/^(\d{1,9})([.)])/, '$1\\$2');
}
