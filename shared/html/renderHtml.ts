import type { BlockContent, Body, Inline, Sublist, Table } from '../domain/body';
import type { Picture } from '../domain/picture';
import { assertNever } from '../errors/assertNever';
import { escapeAttribute, escapeText } from './escape';
import { footnoteNumbers, type FootnoteNumbers, type ReferredFootnote } from './footnoteNumbers';
import { referenceHtml, renderInline, renderNote } from './renderInline';
import { renderEmbed } from './renderEmbed';

/** What the place that HTML goes to can offer. */
export interface HtmlOptions {
  /** Where a picture lies for whoever reads this; null where it does not, and then its words stand alone. */
  readonly pictureAddress?: (picture: Picture) => string | null;
  /** True where known hosts are shown live; elsewhere an embed is a link. */
  readonly hasLiveEmbeds?: boolean;
}

/** The body as HTML, a block a line, its footnotes' notes last. */
export function renderBody(body: Body, options: HtmlOptions = {}): string {
  const numbers = footnoteNumbers();
  const blocks = body.map(({ content }) => renderBlock(content, options, numbers));
  return [...blocks, ...renderFootnotes(numbers.all())].join('\n');
}

/** One block as HTML; where its footnotes' notes stand is the caller's affair. */
export function renderBlock(
  content: BlockContent,
  options: HtmlOptions = {},
  numbers: FootnoteNumbers = footnoteNumbers(),
): string {
  const words = (inline: readonly Inline[]): string =>
    renderInline(inline, (footnote) => referenceHtml(numbers.refer(footnote)));
  switch (content.kind) {
    case 'paragraph':
      return `<p>${words(content.inline)}</p>`;
    case 'heading':
      return `<h${content.level}>${words(content.inline)}</h${content.level}>`;
    case 'quote':
      return renderQuote(content, words);
    case 'pullQuote':
      return `<aside class="pull">${renderQuote(content, words)}</aside>`;
    case 'list':
      return renderList(content, words);
    case 'table':
      return renderTable(content, words);
    case 'divider':
      return '<hr>';
    case 'picture':
      return renderPicture(content.picture, options.pictureAddress?.(content.picture) ?? null);
    case 'embed':
      return renderEmbed(content, options.hasLiveEmbeds === true);
    default:
      return assertNever(content);
  }
}

type Words = (inline: readonly Inline[]) => string;

function renderQuote(
  { inline, attribution }: Extract<BlockContent, { kind: 'quote' | 'pullQuote' }>,
  words: Words,
): string {
  const said = `<p>${words(inline)}</p>`;
  const by = attribution === undefined ? '' : `<footer>${words(attribution)}</footer>`;
  return `<blockquote>${said}${by}</blockquote>`;
}

function renderList(list: Sublist, words: Words): string {
  const tag = list.ordered ? 'ol' : 'ul';
  const items = list.items.map(
    (item) => `<li>${words(item.inline)}${item.sublist === null ? '' : renderList(item.sublist, words)}</li>`,
  );
  return `<${tag}>${items.join('')}</${tag}>`;
}

/** In a frame of its own, which a narrow window scrolls sideways; by keyboard too. */
function renderTable({ hasHeaderRow, rows }: Table, words: Words): string {
  const row = (cells: readonly (readonly Inline[])[], open: string, close: string): string =>
    `<tr>${cells.map((cell) => `<${open}>${words(cell)}</${close}>`).join('')}</tr>`;
  const heads = hasHeaderRow ? rows.slice(0, 1).map((cells) => row(cells, 'th scope="col"', 'th')) : [];
  const plain = rows.slice(heads.length).map((cells) => row(cells, 'td', 'td'));
  const head = heads.length === 0 ? '' : `<thead>${heads.join('')}</thead>`;
  const rest = plain.length === 0 ? '' : `<tbody>${plain.join('')}</tbody>`;
  return `<div class="table" role="group" aria-label="Table" tabindex="0"><table>${head}${rest}</table></div>`;
}

/** What stands below a picture; empty where nothing does. */
export function captionHtml({ caption, credit }: Picture): string {
  const by = credit === '' ? '' : `<span class="credit">${escapeText(credit)}</span>`;
  return [escapeText(caption), by].filter(Boolean).join(' ');
}

function renderPicture(picture: Picture, address: string | null): string {
  const { width, height, alternativeText } = picture;
  const words = captionHtml(picture);
  if (address === null) {
    return `<figure><figcaption>${words === '' ? escapeText(alternativeText) : words}</figcaption></figure>`;
  }
  const source = escapeAttribute(address);
  const image = `<img src="${source}" width="${width}" height="${height}" alt="${escapeAttribute(alternativeText)}">`;
  return `<figure>${image}${words === '' ? '' : `<figcaption>${words}</figcaption>`}</figure>`;
}

function renderFootnotes(footnotes: readonly ReferredFootnote[]): string[] {
  if (footnotes.length === 0) return [];
  const items = footnotes.map(
    ({ footnote, number, anchor }) =>
      `<li id="fn-${anchor}">${renderNote(footnote)} ` +
      `<a href="#fnref-${anchor}" role="doc-backlink" aria-label="Back to reference ${number}">↩\uFE0E</a></li>`,
  );
  return [`<section role="doc-endnotes" aria-label="Footnotes"><ol>${items.join('')}</ol></section>`];
}
