import type { Inline, TextRun } from '../domain/body';
import { assertNever } from '../errors/assertNever';
import { safeAddress } from './safeAddress';

/** Inline content as Markdown; a break is a backslash at the line's end, a missing link has an empty address. */
export function inlineMarkdown(inline: readonly Inline[]): string {
  let line = '';
  inline.forEach((part, index) => {
    const isAtLineStart = line === '' || line.endsWith('\n');
    switch (part.kind) {
      case 'text':
        line += runMarkdown(part, line.at(-1) ?? '', firstOf(inline[index + 1]), isAtLineStart);
        return;
      case 'break':
        line += '\\\n';
        return;
      case 'link':
        line += linkMarkdown(part.label, part.address);
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
  if (part.kind === 'link') return '[';
  return part.marks.length > 0 ? '*' : (escapeMarkdown(part.text, false)[0] ?? '');
}

function linkMarkdown(label: readonly TextRun[], address: string | null): string {
  const safe = address === null ? null : safeAddress(address);
  const words = label
    .map((run, index) =>
      runMarkdown(run, index === 0 ? '[' : '*', index === label.length - 1 ? ']' : '*', false),
    )
    .join('');
  if (address !== null && safe === null) return words;
  const target = (safe ?? '').replace(/[\\<>]/g, '\\$&').replace(/&/g, '&amp;');
  return `[${words}](${/[\s()&\\]/.test(target) ? `<${target}>` : target})`;
}

/**
 * A run with its marks. Stars only open and close beside the right characters (CommonMark's flanking rules); where they
 * would not, or would meet the stars of a neighbour, the tags stand that Markdown allows everywhere.
 */
function runMarkdown(run: TextRun, before: string, after: string, isAtLineStart: boolean): string {
  const text = escapeMarkdown(run.text, isAtLineStart && run.marks.length === 0);
  // A `!` before a link would make a picture of it.
  if (run.marks.length === 0) return after === '[' ? text.replace(/!$/, '\\!') : text;
  const stars = '*'.repeat((run.marks.includes('italic') ? 1 : 0) + (run.marks.includes('bold') ? 2 : 0));
  const first = text[0] ?? '';
  const last = text.at(-1) ?? '';
  if (before !== '*' && after !== '*' && canTurn(before, first) && canTurn(after, last)) {
    return stars + text + stars;
  }
  const italic = run.marks.includes('italic') ? `<em>${text}</em>` : text;
  return run.marks.includes('bold') ? `<strong>${italic}</strong>` : italic;
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
function escapeMarkdown(text: string, isAtLineStart: boolean): string {
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
