import type { Direction } from '../text/direction';

/** The settings of a block. */
export type Attributes = Readonly<Record<string, unknown>>;

/** A paragraph block around finished, escaped HTML; the one block whose editor knows which way words run. */
export function wordPressParagraph(
  html: string,
  attributes: Attributes = {},
  direction: Direction | null = null,
): string {
  if (direction !== 'rtl') return delimited('paragraph', attributes, `\n<p>${html}</p>\n`);
  return delimited('paragraph', { ...attributes, direction }, `\n<p dir="rtl">${html}</p>\n`);
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

/** A block between its comments. */
export function delimited(block: string, attributes: Attributes, inner: string): string {
  return `<!-- ${opening(block, attributes)} -->${inner}<!-- /wp:${block} -->`;
}

/** What stands in a block's opening comment. */
export function opening(block: string, attributes: Attributes): string {
  return `wp:${block}${Object.keys(attributes).length === 0 ? '' : ` ${blockAttributes(attributes)}`}`;
}

/** WordPress runs `[word]` in the text as a shortcode; as a character reference it is only a bracket. */
export function withoutShortcodes(html: string): string {
  return html.replace(/\[/g, '&#91;');
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
