import type { DefaultTreeAdapterTypes } from 'parse5';
import { attributeOf, type HtmlElement } from './elements';
import { hasClass } from './htmlTree';

/** What other programs put beside the words for themselves: what it is called when she is told, or null where she need not be. */
export function leftBeside(element: HtmlElement): { readonly called: string | null } | null {
  const style = attributeOf(element, 'style') ?? '';
  // Word's comments are written for colleagues, and by them.
  if (/mso-element\s*:\s*comment-list/i.test(style)) return { called: 'list of comments' };
  if (hasClass(element, 'MsoCommentReference') || hasClass(element, 'msocomanchor')) return { called: null };
  // Word on the web marks the end of each paragraph; wikis put "edit" beside each heading.
  if (hasClass(element, 'EOP') || hasClass(element, 'mw-editsection')) return { called: null };
  if (element.tagName !== 'img') return null;
  // The box of a list that can be ticked is drawn as a picture.
  if (attributeOf(element, 'aria-roledescription') === 'checkbox') return { called: null };
  return isPixel(element) ? { called: 'tracking pixel' } : null;
}

function isPixel(image: HtmlElement): boolean {
  const size = (name: string): number => Number.parseInt(attributeOf(image, name) ?? '', 10);
  return size('width') <= 2 && size('height') <= 2;
}

/** True for a hard space that a browser put where an ordinary one stood. */
export function isSpaceInDisguise({ tagName, attrs, childNodes }: HtmlElement): boolean {
  const [only] = childNodes;
  const isBare = attrs.every(({ name, value }) => name === 'class' && value === 'Apple-converted-space');
  return tagName === 'span' && isBare && childNodes.length === 1 && only !== undefined && isHardSpace(only);
}

const isHardSpace = (node: DefaultTreeAdapterTypes.ChildNode): boolean =>
  node.nodeName === '#text' && 'value' in node && node.value === '\u00A0';
