import { attributeOf, type HtmlElement } from './elements';
import { hasClass } from './htmlTree';

/** The part of a page that a block came from, where the page itself says so. */
export type Origin = 'headline' | 'comments' | 'commentForm' | 'shareLinks' | 'furniture' | 'outsideMain';

const BY_NAME: readonly (readonly [RegExp, Origin])[] = [
  [/^(?:comment-respond|commentform|respond|comment-form|reply-title)$/i, 'commentForm'],
  [/^(?:comments|comments-area|comment-list|commentlist|disqus_thread)$/i, 'comments'],
  [/^(?:sharedaddy|sharing|sd-sharing|share-buttons|social-share|addtoany\w*)$/i, 'shareLinks'],
  [/^(?:sidebar|widget-area|jp-relatedposts|site-footer|skip-link|screen-reader-text)$/i, 'furniture'],
];

/** Where the blocks within an element come from, given what holds around it: what is said first counts. */
export function originWithin(element: HtmlElement, around: Origin | null): Origin | null {
  const tag = element.tagName;
  const isOpen = around === null || around === 'outsideMain';
  if (!isOpen) return around;
  if (tag === 'main') return null;
  if (tag === 'h1') return 'headline';
  return ownOrigin(element) ?? around;
}

function ownOrigin(element: HtmlElement): Origin | null {
  const tag = element.tagName;
  if (tag === 'nav' || (tag === 'aside' && !hasClass(element, 'pull'))) return 'furniture';
  if (tag === 'body' || tag === 'html' || tag === 'article') return null;
  const names = `${attributeOf(element, 'id') ?? ''} ${attributeOf(element, 'class') ?? ''}`
    .trim()
    .split(/\s+/);
  return BY_NAME.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1] ?? null;
}
