import type { BlockContent, Body, Inline, Sublist, Table } from '../domain/body';
import type { Picture } from '../domain/picture';
import { assertNever } from '../errors/assertNever';
import { footnoteNumbers } from './footnoteNumbers';
import { captionHtml } from './renderHtml';
import { escapeMarkdown, inlineMarkdown, linkTarget, type FootnoteLabel } from './inlineMarkdown';
import { parseAddress, safeAddress } from './safeAddress';

/** What the place that Markdown goes to can offer. */
export interface MarkdownOptions {
  /** Where a picture lies for whoever reads this; null where it does not, and then its words stand alone. */
  readonly pictureAddress?: (picture: Picture) => string | null;
}

/** The body as Markdown that `readMarkdown` reads back to the same body; footnotes' notes stand at the end. */
export function renderMarkdown(body: Body, options: MarkdownOptions = {}): string {
  const numbers = footnoteNumbers();
  const label: FootnoteLabel = (footnote) => numbers.refer(footnote).number;
  const parts: string[] = [];
  body.forEach(({ content }, index) => {
    const before = body[index - 1]?.content;
    // Two lists in a row would run together; a comment that nobody sees keeps them apart.
    if (content.kind === 'list' && before?.kind === 'list') parts.push('<!-- -->');
    parts.push(blockMarkdown(content, label, options));
  });
  for (const { footnote, number } of numbers.all()) {
    // A note without words would be no note.
    const note = inlineMarkdown(footnote.note, label) || '<!-- -->';
    parts.push(`[^${number}]: ${note.replace(/\n/g, '\n    ')}`);
  }
  return parts.join('\n\n');
}

function blockMarkdown(content: BlockContent, label: FootnoteLabel, options: MarkdownOptions): string {
  switch (content.kind) {
    case 'paragraph':
      return inlineMarkdown(content.inline, label);
    case 'heading':
      return `${'#'.repeat(content.level)} ${headingLine(content.inline, label)}`;
    case 'quote':
      return quoteMarkdown(content, label);
    case 'pullQuote':
      return `<aside class="pull">\n\n${quoteMarkdown(content, label)}\n\n</aside>`;
    case 'list':
      return listMarkdown(content, label);
    case 'table':
      return tableMarkdown(content, label);
    case 'divider':
      return '***';
    case 'picture':
      return pictureMarkdown(content.picture, options.pictureAddress?.(content.picture) ?? null);
    case 'embed':
      return embedMarkdown(content.address, content.heading);
    default:
      return assertNever(content);
  }
}

/** A line that stands alone: its breaks are written as HTML. */
const oneLine = (inline: readonly Inline[], label: FootnoteLabel): string =>
  inlineMarkdown(inline, label).replace(/\\\n/g, '<br>');

/** A `#` at a heading's end is not its fence. */
function headingLine(inline: readonly Inline[], label: FootnoteLabel): string {
  return oneLine(inline, label).replace(/#+$/, (fence) => fence.replace(/#/g, '\\#'));
}

/** Who said it stands in a paragraph of its own, which is all cite. */
function quoteMarkdown(
  { inline, attribution }: Extract<BlockContent, { kind: 'quote' | 'pullQuote' }>,
  label: FootnoteLabel,
): string {
  const said = inlineMarkdown(inline, label);
  const by = attribution === undefined ? '' : `\n\n<cite>${oneLine(attribution, label)}</cite>`;
  return (said + by).replace(/^/gm, '> ');
}

function listMarkdown(list: Sublist, label: FootnoteLabel): string {
  return list.items
    .map((item, index) => {
      const marker = list.ordered ? `${index + 1}. ` : '- ';
      const text = inlineMarkdown(item.inline, label);
      const whole = item.sublist === null ? text : `${text}\n${listMarkdown(item.sublist, label)}`;
      return marker + whole.replace(/\n/g, `\n${' '.repeat(marker.length)}`);
    })
    .join('\n');
}

/** Markdown knows no table without a header: where there is none it stands empty. */
function tableMarkdown({ hasHeaderRow, rows }: Table, label: FootnoteLabel): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const columns = rows[0] ?? [];
  const written = rows.map((row) => line(row.map((cell) => oneLine(cell, label))));
  const head = hasHeaderRow ? [] : [line(columns.map(() => ''))];
  const [first = '', ...rest] = [...head, ...written];
  return [first, line(columns.map(() => '---')), ...rest].join('\n');
}

function pictureMarkdown(picture: Picture, address: string | null): string {
  const { alternativeText, caption, credit } = picture;
  const words = [caption, credit].filter(Boolean).join(' ');
  if (address === null) return plainLine(words === '' ? alternativeText : words);
  const image = `![${plainLine(alternativeText)}](${linkTarget(address)})`;
  if (words === '') return image;
  // Within the tags of a caption Markdown reads no signs.
  const below = captionHtml(picture).replace(/\s*\n\s*/g, ' ');
  return `<figure>\n\n${image}\n\n<figcaption>${below}</figcaption>\n\n</figure>`;
}

/** A card is a figure, so that it is told from a paragraph that is all link. */
function embedMarkdown(address: string, heading: string): string {
  const safe = safeAddress(address);
  const words = plainLine(heading === '' ? (parseAddress(address)?.hostname ?? address) : heading);
  if (safe === null) return words;
  return `<figure class="embed">\n\n[${words}](${linkTarget(safe)})\n\n</figure>`;
}

const plainLine = (text: string): string => escapeMarkdown(text.replace(/\s*\n\s*/g, ' ').trim(), true);
