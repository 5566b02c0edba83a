import type { BlockContent, Body, Inline, Sublist, Table } from '../domain/body';
import type { Picture } from '../domain/picture';
import { assertNever } from '../errors/assertNever';
import { directionOfWords, type Direction } from '../text/direction';
import { escapeAttribute, escapeText } from './escape';
import { footnoteNumbers, type FootnoteNumbers, type ReferredFootnote } from './footnoteNumbers';
import { referenceHtml, renderInline, renderNote } from './renderInline';
import { renderEmbed } from './renderEmbed';
import { inlineText } from './renderText';

/** What the place that HTML goes to can offer. */
export interface HtmlOptions {
  /** Where a picture lies for whoever reads this; null where it does not, and then its words stand alone. */
  readonly pictureAddress?: (picture: Picture) => string | null;
  /** True where known hosts are shown live; elsewhere an embed is a link. */
  readonly hasLiveEmbeds?: boolean;
  /** Which way the page around it runs, from left to right where nothing is said: what runs the other way says so. */
  readonly direction?: Direction;
}

/** The body as HTML, a block a line, its footnotes' notes last. */
export function renderBody(body: Body, options: HtmlOptions = {}): string {
  const numbers = footnoteNumbers();
  const blocks = body.map(({ content }) => renderBlock(content, options, numbers));
  return [...blocks, ...renderFootnotes(numbers.all(), options.direction)].join('\n');
}

/** One block as HTML; where its footnotes' notes stand is the caller's affair. */
export function renderBlock(
  content: BlockContent,
  options: HtmlOptions = {},
  numbers: FootnoteNumbers = footnoteNumbers(),
): string {
  const words = (inline: readonly Inline[]): string =>
    renderInline(inline, (footnote) => referenceHtml(numbers.refer(footnote)));
  const { direction = 'ltr' } = options;
  const element: Element = (tag, inline, attributes = '') =>
    `<${tag}${attributes}${turned(inlineText(inline), direction)}>${words(inline)}</${tag}>`;
  switch (content.kind) {
    case 'paragraph':
      return element('p', content.inline);
    case 'heading':
      return element(`h${content.level}`, content.inline);
    case 'quote':
      return renderQuote(content, element);
    case 'pullQuote':
      return `<aside class="pull">${renderQuote(content, element)}</aside>`;
    case 'list':
      return renderList(content, words, direction);
    case 'table':
      return renderTable(content, element);
    case 'divider':
      return '<hr>';
    case 'picture':
      return renderPicture(content.picture, options.pictureAddress?.(content.picture) ?? null, direction);
    case 'embed':
      return renderEmbed(content, options.hasLiveEmbeds === true);
    default:
      return assertNever(content);
  }
}

type Words = (inline: readonly Inline[]) => string;
/** Words as an element of their own. */
type Element = (tag: string, inline: readonly Inline[], attributes?: string) => string;

const directionOf = (words: string, around: Direction): Direction => directionOfWords(words) ?? around;

/** The attribute of words that run another way than what is around them. */
function turned(words: string, around: Direction): string {
  const direction = directionOf(words, around);
  return direction === around ? '' : ` dir="${direction}"`;
}

function renderQuote(
  { inline, attribution }: Extract<BlockContent, { kind: 'quote' | 'pullQuote' }>,
  element: Element,
): string {
  const said = element('p', inline);
  const by = attribution === undefined ? '' : element('footer', attribution);
  return `<blockquote>${said}${by}</blockquote>`;
}

/** A list runs as its first item does: its numbers stand where its lines begin. */
function renderList(list: Sublist, words: Words, around: Direction): string {
  const tag = list.ordered ? 'ol' : 'ul';
  const first = inlineText(list.items[0]?.inline ?? []);
  const own = directionOf(first, around);
  const items = list.items.map(({ inline, sublist }) => {
    const text = inlineText(inline);
    const said = words(inline);
    const nested = sublist === null ? '' : renderList(sublist, words, directionOf(text, own));
    return `<li${turned(text, own)}>${said}${nested}</li>`;
  });
  return `<${tag}${turned(first, around)}>${items.join('')}</${tag}>`;
}

/** In a frame of its own, which a narrow window scrolls sideways; by keyboard too. */
function renderTable({ hasHeaderRow, rows }: Table, element: Element): string {
  const row = (cells: readonly (readonly Inline[])[], tag: string, attributes?: string): string =>
    `<tr>${cells.map((cell) => element(tag, cell, attributes)).join('')}</tr>`;
  const heads = hasHeaderRow ? rows.slice(0, 1).map((cells) => row(cells, 'th', ' scope="col"')) : [];
  const plain = rows.slice(heads.length).map((cells) => row(cells, 'td'));
  const head = heads.length === 0 ? '' : `<thead>${heads.join('')}</thead>`;
  const rest = plain.length === 0 ? '' : `<tbody>${plain.join('')}</tbody>`;
  return `<div class="table" role="group" aria-label="Table" tabindex="0"><table>${head}${rest}</table></div>`;
}

/** What stands below a picture; empty where nothing does. */
export function captionHtml({ caption, credit }: Picture): string {
  const by = credit === '' ? '' : `<span class="credit">${escapeText(credit)}</span>`;
  return [escapeText(caption), by].filter(Boolean).join(' ');
}

function renderPicture(picture: Picture, address: string | null, around: Direction): string {
  const { width, height, alternativeText, caption, credit } = picture;
  const words = captionHtml(picture);
  const open = `<figcaption${turned(caption || credit || alternativeText, around)}>`;
  if (address === null) {
    return `<figure>${open}${words === '' ? escapeText(alternativeText) : words}</figcaption></figure>`;
  }
  const source = escapeAttribute(address);
  const image = `<img src="${source}" width="${width}" height="${height}" alt="${escapeAttribute(alternativeText)}">`;
  return `<figure>${image}${words === '' ? '' : `${open}${words}</figcaption>`}</figure>`;
}

function renderFootnotes(footnotes: readonly ReferredFootnote[], around: Direction = 'ltr'): string[] {
  if (footnotes.length === 0) return [];
  const items = footnotes.map(
    ({ footnote, number, anchor }) =>
      `<li id="fn-${anchor}"${turned(inlineText(footnote.note), around)}>${renderNote(footnote)} ` +
      `<a href="#fnref-${anchor}" role="doc-backlink" aria-label="Back to reference ${number}">↩\uFE0E</a></li>`,
  );
  return [`<section role="doc-endnotes" aria-label="Footnotes"><ol>${items.join('')}</ol></section>`];
}
