import type { BlockContent, Body, Inline, Sublist, Table } from '../domain/body';
import type { Picture } from '../domain/picture';
import { assertNever } from '../errors/assertNever';
import { directionOfWords } from '../text/direction';
import { escapeAttribute, escapeText } from './escape';
import { embedFrame } from './embeds';
import { footnoteNumbers, type FootnoteNumbers, type ReferredFootnote } from './footnoteNumbers';
import { renderInline, renderNote } from './renderInline';
import { inlineText } from './renderText';
import { safeAddress } from './safeAddress';
import {
  delimited,
  opening,
  wordPressParagraph,
  withoutShortcodes,
  type Attributes,
} from './wordPressMarkup';

/** A picture as the site holds it. */
export interface WordPressMedium {
  readonly id: number;
  readonly address: string;
}

/** What a block is written with beside its content. */
export interface WordPressOptions {
  /** The block's name in the editor's list view, absent from the page. */
  readonly name?: string;
  /** Where the site holds a picture; null where it would not take it, and then its words stand alone. */
  readonly mediumOf?: (picture: Picture) => WordPressMedium | null;
  /** The footnotes referred to so far. */
  readonly numbers?: FootnoteNumbers;
}

/**
 * One block as the block editor itself would save it: the editor judges a block by saving it again, so classes and
 * line ends are its own.
 */
export function wordPressBlock(content: BlockContent, options: WordPressOptions = {}): string {
  const { name, numbers = footnoteNumbers() } = options;
  const named: Attributes = name === undefined ? {} : { metadata: { name } };
  const words: Words = (inline) =>
    withoutShortcodes(renderInline(inline, (footnote) => reference(numbers.refer(footnote))));
  switch (content.kind) {
    case 'paragraph':
      return paragraph(content.inline, words, named);
    case 'heading': {
      const attributes = content.level === 2 ? named : { level: content.level, ...named };
      const tag = `h${content.level}`;
      const html = `<${tag} class="wp-block-heading">${words(content.inline)}</${tag}>`;
      return delimited('heading', attributes, `\n${html}\n`);
    }
    case 'quote': {
      const inner = paragraph(content.inline, words) + cite(content.attribution, words);
      return delimited('quote', named, `\n<blockquote class="wp-block-quote">${inner}</blockquote>\n`);
    }
    case 'pullQuote': {
      const inner = `<p>${words(content.inline)}</p>${cite(content.attribution, words)}`;
      const html = `<figure class="wp-block-pullquote"><blockquote>${inner}</blockquote></figure>`;
      return delimited('pullquote', named, `\n${html}\n`);
    }
    case 'list':
      return list(content, words, named);
    case 'table':
      return table(content, words, named);
    case 'divider':
      return delimited('separator', named, '\n<hr class="wp-block-separator has-alpha-channel-opacity"/>\n');
    case 'picture':
      return image(content.picture, options.mediumOf?.(content.picture) ?? null, named);
    case 'embed':
      return embed(content, named);
    default:
      return assertNever(content);
  }
}

/** The body as blocks; `firstBlockName` is the marker by which the post is found again. */
export function wordPressBody(
  body: Body,
  options: Pick<WordPressOptions, 'mediumOf' | 'numbers'> & { readonly firstBlockName: string | null },
): string {
  const { numbers = footnoteNumbers() } = options;
  const blocks = body.map(({ content }, index) => {
    const name = index === 0 ? (options.firstBlockName ?? undefined) : undefined;
    return wordPressBlock(content, { ...options, name, numbers });
  });
  return [...blocks, ...wordPressFootnotes(numbers)].join('\n\n');
}

/** The block that shows the notes, where there are any; the notes themselves are the post's meta field `footnotes`. */
export function wordPressFootnotes(numbers: FootnoteNumbers, name?: string): string[] {
  const attributes: Attributes = name === undefined ? {} : { metadata: { name } };
  return numbers.all().length === 0 ? [] : [`<!-- ${opening('footnotes', attributes)} /-->`];
}

/** The meta field `footnotes`: JSON in a string, and empty where there are none. */
export function wordPressFootnotesMeta(numbers: FootnoteNumbers): string {
  const notes = numbers
    .all()
    .map(({ footnote, anchor }) => ({ content: withoutShortcodes(renderNote(footnote)), id: anchor }));
  return notes.length === 0 ? '' : JSON.stringify(notes);
}

type Words = (inline: readonly Inline[]) => string;

const paragraph = (inline: readonly Inline[], words: Words, attributes?: Attributes): string =>
  wordPressParagraph(words(inline), attributes, directionOfWords(inlineText(inline)));

function list(content: Sublist, words: Words, attributes: Attributes = {}): string {
  const tag = content.ordered ? 'ol' : 'ul';
  const items = content.items.map((item) => {
    const text = words(item.inline);
    const sublist = item.sublist === null ? '' : list(item.sublist, words);
    return delimited('list-item', {}, `\n<li>${text}${sublist}</li>\n`);
  });
  return delimited(
    'list',
    content.ordered ? { ordered: true, ...attributes } : attributes,
    `\n<${tag} class="wp-block-list">${items.join('\n\n')}</${tag}>\n`,
  );
}

function table({ hasHeaderRow, rows }: Table, words: Words, attributes: Attributes): string {
  const section = (tag: string, cell: string, lines: Table['rows']): string => {
    const cells = (line: Table['rows'][number]): string =>
      line.map((inline) => `<${cell}>${words(inline)}</${cell}>`).join('');
    const inner = lines.map((line) => `<tr>${cells(line)}</tr>`).join('');
    return lines.length === 0 ? '' : `<${tag}>${inner}</${tag}>`;
  };
  const heads = hasHeaderRow ? rows.slice(0, 1) : [];
  const html = section('thead', 'th', heads) + section('tbody', 'td', rows.slice(heads.length));
  const figure = `<figure class="wp-block-table"><table class="has-fixed-layout">${html}</table></figure>`;
  return delimited('table', attributes, `\n${figure}\n`);
}

function image(picture: Picture, medium: WordPressMedium | null, named: Attributes): string {
  const { alternativeText, caption, credit } = picture;
  const words = withoutShortcodes(escapeText([caption, credit].filter(Boolean).join(' ')));
  if (medium === null) {
    return wordPressParagraph(words === '' ? withoutShortcodes(escapeText(alternativeText)) : words, named);
  }
  const attributes = { id: medium.id, sizeSlug: 'full', linkDestination: 'none', ...named };
  const source = escapeAttribute(medium.address);
  const alt = escapeAttribute(alternativeText);
  const below = words === '' ? '' : `<figcaption class="wp-element-caption">${words}</figcaption>`;
  const img = `<img src="${source}" alt="${withoutShortcodes(alt)}" class="wp-image-${medium.id}"/>`;
  return delimited(
    'image',
    attributes,
    `\n<figure class="wp-block-image size-full">${img}${below}</figure>\n`,
  );
}

/** WordPress asks the host itself how the thing is shown; where that says nothing, a link remains. */
function embed({ address, heading }: Extract<BlockContent, { kind: 'embed' }>, named: Attributes): string {
  const safe = safeAddress(address);
  if (safe === null) return wordPressParagraph(withoutShortcodes(escapeText(heading)), named);
  const isVideo = embedFrame(safe)?.shape === 'video';
  const attributes = { url: safe, ...(isVideo ? { type: 'video', responsive: true } : {}), ...named };
  const classes = `wp-block-embed${isVideo ? ' is-type-video' : ''}`;
  const frame = `<div class="wp-block-embed__wrapper">\n${withoutShortcodes(escapeText(safe))}\n</div>`;
  const words = withoutShortcodes(escapeText(heading));
  const below = words === '' ? '' : `<figcaption class="wp-element-caption">${words}</figcaption>`;
  return delimited('embed', attributes, `\n<figure class="${classes}">${frame}${below}</figure>\n`);
}

function cite(attribution: readonly Inline[] | undefined, words: Words): string {
  return attribution === undefined ? '' : `<cite>${words(attribution)}</cite>`;
}

const reference = ({ number, anchor }: ReferredFootnote): string =>
  `<sup data-fn="${anchor}" class="fn"><a href="#${anchor}" id="${anchor}-link">${number}</a></sup>`;
