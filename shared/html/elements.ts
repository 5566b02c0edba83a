import type { DefaultTreeAdapterTypes } from 'parse5';

export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** What is dropped whole, with the text in it, and what it is called when she is told. */
export const DROPPED: ReadonlyMap<string, string> = new Map([
  ['script', 'script'],
  ['style', 'style sheet'],
  ['svg', 'drawing'],
  ['math', 'formula'],
  ['template', 'template'],
  ['noscript', 'script'],
  ['iframe', 'embedded page'],
  ['frame', 'embedded page'],
  ['object', 'embedded object'],
  ['embed', 'embedded object'],
  ['audio', 'recording'],
  ['video', 'video'],
  ['canvas', 'drawing'],
  ['textarea', 'form field'],
  ['button', 'button'],
  ['select', 'form field'],
  ['input', 'form field'],
  ['img', 'picture'],
  ['map', 'picture'],
]);

/** Dropped whole without a word: nothing of it was ever to be read. */
export const SILENT: ReadonlySet<string> = new Set([
  'head',
  'title',
  'meta',
  'link',
  'base',
  'datalist',
  'noembed',
  'noframes',
]);

/** Elements that begin and end a block. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section ' +
    'summary table caption colgroup thead tbody tfoot tr ul xmp listing plaintext'
  ).split(' '),
);

/** The level that a heading keeps here: the headline's is not the body's to use. */
export function headingLevel(tag: string): 2 | 3 | 4 | null {
  const level = /^h([1-6])$/.exec(tag)?.[1];
  if (level === undefined) return null;
  if (level === '1' || level === '2') return 2;
  return level === '3' ? 3 : 4;
}

/** An attribute's value, or null. */
export function attributeOf(element: HtmlElement, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

/** True for what a browser would not show. */
export function isHidden(element: HtmlElement): boolean {
  const style = attributeOf(element, 'style') ?? '';
  return (
    attributeOf(element, 'hidden') !== null ||
    /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|mso-list\s*:\s*ignore/i.test(style)
  );
}

/** True for a stretch of a line that its own style sets on lines of its own. */
export function isDrawnAsBlock(element: HtmlElement): boolean {
  const style = element.tagName === 'span' ? attributeOf(element, 'style') : null;
  return style !== null && /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|list-item)/i.test(style);
}
