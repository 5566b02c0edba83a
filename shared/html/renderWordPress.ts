import type { BlockContent, Body, Sublist } from '../domain/body';
import { assertNever } from '../errors/assertNever';
import { renderInline } from './renderHtml';

type Attributes = Readonly<Record<string, unknown>>;

/**
 * One block as the block editor itself would save it: the editor judges a block by saving it again, so classes and
 * line ends are its own. `name` is the block's name in the editor's list view, absent from the page.
 */
export function wordPressBlock(content: BlockContent, name?: string): string {
  const named: Attributes = name === undefined ? {} : { metadata: { name } };
  switch (content.kind) {
    case 'paragraph':
      return wordPressParagraph(inlineOf(content.inline), named);
    case 'heading': {
      const attributes = content.level === 2 ? named : { level: content.level, ...named };
      const tag = `h${content.level}`;
      const html = `<${tag} class="wp-block-heading">${inlineOf(content.inline)}</${tag}>`;
      return delimited('heading', attributes, `\n${html}\n`);
    }
    case 'quote': {
      const inner = wordPressParagraph(inlineOf(content.inline));
      const html = `<blockquote class="wp-block-quote">${inner}</blockquote>`;
      return delimited('quote', named, `\n${html}\n`);
    }
    case 'list':
      return list(content, named);
    default:
      return assertNever(content);
  }
}

/** The body as blocks; `firstBlockName` is the marker by which the post is found again. */
export function wordPressBody(body: Body, options: { readonly firstBlockName: string | null }): string {
  return body
    .map(({ content }, index) =>
      wordPressBlock(content, index === 0 ? (options.firstBlockName ?? undefined) : undefined),
    )
    .join('\n\n');
}

/** A paragraph block around finished, escaped HTML. */
export function wordPressParagraph(html: string, attributes: Attributes = {}): string {
  return delimited('paragraph', attributes, `\n<p>${html}</p>\n`);
}

/** A group block around finished blocks. */
export function wordPressGroup(
  innerBlocks: string,
  tag: 'aside' | 'div' | 'section',
  className?: string,
): string {
  const attributes = {
    ...(tag === 'div' ? {} : { tagName: tag }),
    ...(className === undefined ? {} : { className }),
    layout: { type: 'constrained' },
  };
  const classes = className === undefined ? 'wp-block-group' : `wp-block-group ${className}`;
  return delimited('group', attributes, `\n<${tag} class="${classes}">${innerBlocks}</${tag}>\n`);
}

/** A custom HTML block; only where the role may publish what is in it. */
export function wordPressHtml(html: string): string {
  return delimited('html', {}, `\n${html}\n`);
}

function list(content: Sublist, attributes: Attributes = {}): string {
  const tag = content.ordered ? 'ol' : 'ul';
  const items = content.items.map((item) => {
    const sublist = item.sublist === null ? '' : list(item.sublist);
    return delimited('list-item', {}, `\n<li>${inlineOf(item.inline)}${sublist}</li>\n`);
  });
  return delimited(
    'list',
    content.ordered ? { ordered: true, ...attributes } : attributes,
    `\n<${tag} class="wp-block-list">${items.join('\n\n')}</${tag}>\n`,
  );
}

function delimited(block: string, attributes: Attributes, inner: string): string {
  const head = Object.keys(attributes).length === 0 ? '' : ` ${blockAttributes(attributes)}`;
  return `<!-- wp:${block}${head} -->${inner}<!-- /wp:${block} -->`;
}

/** WordPress runs `[word]` in the text as a shortcode; as a character reference it is only a bracket. */
function inlineOf(inline: Parameters<typeof renderInline>[0]): string {
  return renderInline(inline).replace(/\[/g, '&#91;');
}

/** JSON as the editor writes it into a comment: nothing in it can end the comment or be taken for markup. */
function blockAttributes(attributes: Attributes): string {
  return JSON.stringify(attributes)
    .replace(/--/g, '\\u002d\\u002d')
    .replace(/</g, '\\u003c')
    .replace(/>/g, '\\u003e')
    .replace(/&/g, '\\u0026')
    .replace(/\\"/g, '\\u0022');
}
