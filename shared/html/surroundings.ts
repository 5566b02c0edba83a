import type { BlockKind } from './collectBlocks';
import { MARKS, type Mark } from '../domain/body';
import { dressOf } from './dress';
import { attributeOf, headingLevel, type HtmlElement } from './elements';
import { firstWithin, foldedText, hasClass, parentOf } from './htmlTree';
import { originWithin, type Origin } from './origins';
import { safeAddress } from './safeAddress';
import type { Tally } from './tally';

/** What holds for everything within an element. */
export interface Surroundings {
  readonly marks: readonly Mark[];
  /** The address of the link around; null for a missing link, undefined where there is none. */
  readonly address: string | null | undefined;
  /** What text becomes when its block ends here. */
  readonly kind: BlockKind;
  readonly isPreformatted: boolean;
  /** True within a table whose rows and cells are kept. */
  readonly isInDataTable: boolean;
  readonly origin: Origin | null;
}

/** What holds outside of every element. */
export const OUTSIDE: Surroundings = {
  marks: [],
  address: undefined,
  kind: { kind: 'paragraph' },
  isPreformatted: false,
  isInDataTable: false,
  origin: null,
};

/** What holds within an element, given what holds around it; links that may not stand are tallied. */
export function surroundingsWithin(element: HtmlElement, around: Surroundings, dropped: Tally): Surroundings {
  const tag = element.tagName;
  const dress = dressOf(element);
  return {
    marks: MARKS.filter((mark) => dress[mark] ?? around.marks.includes(mark)),
    address: tag === 'a' ? addressOf(element, dropped) : around.address,
    kind: kindWithin(element, around.kind),
    isPreformatted: around.isPreformatted || tag === 'pre' || tag === 'xmp' || tag === 'listing',
    isInDataTable: around.isInDataTable,
    origin: originWithin(element, around.origin),
  };
}

function kindWithin(element: HtmlElement, around: BlockKind): BlockKind {
  const tag = element.tagName;
  const level = headingLevel(tag) ?? levelOfRole(element);
  if (level !== null) return { kind: 'heading', level };
  if (isPull(element)) return { kind: 'pullQuote' };
  if (isAttribution(element, around)) return { kind: 'attribution' };
  const isQuote =
    tag === 'blockquote' || hasClass(element, 'MsoQuote') || hasClass(element, 'MsoIntenseQuote');
  return isQuote && around.kind === 'paragraph' ? { kind: 'quote' } : around;
}

/** A heading that only its role and its level say, or Word's style for the name of a text. */
function levelOfRole(element: HtmlElement): 2 | 3 | 4 | null {
  if (hasClass(element, 'MsoTitle')) return 2;
  if (attributeOf(element, 'role') !== 'heading') return null;
  return headingLevel(`h${attributeOf(element, 'aria-level') ?? '2'}`) ?? 4;
}

/** Words of the article set large, as we write them and as WordPress does. */
function isPull(element: HtmlElement): boolean {
  const { tagName } = element;
  return (
    (tagName === 'aside' && hasClass(element, 'pull')) ||
    (tagName === 'figure' && hasClass(element, 'wp-block-pullquote'))
  );
}

/** Who said it: a quotation's foot, a `cite` that stands on a line of its own, a caption below it. */
export function isAttribution(element: HtmlElement, around: BlockKind): boolean {
  const parent = parentOf(element);
  if (element.tagName === 'figcaption') {
    return (
      parent !== null && firstWithin(parent.childNodes, ({ tagName }) => tagName === 'blockquote') !== null
    );
  }
  if (around.kind !== 'quote' && around.kind !== 'pullQuote') return false;
  if (element.tagName === 'footer') return true;
  if (element.tagName !== 'cite' || parent === null) return false;
  if (parent.tagName === 'blockquote') return true;
  return parent.tagName === 'p' && foldedText(parent.childNodes, (inner) => inner === element) === '';
}

/** An empty address is a missing link; an anchor without one, or to a place on the page, is only text. */
function addressOf(element: HtmlElement, dropped: Tally): string | null | undefined {
  const written = attributeOf(element, 'href')?.trim();
  if (written === undefined || written.startsWith('#')) return undefined;
  if (written === '') return null;
  const address = safeAddress(written);
  if (address !== null) return address;
  // eslint-disable-next-line no-control-regex -- browsers skip them in a scheme, and so must this
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(written.replace(/[\u0000-\u0020]/g, ''))?.[1]?.toLowerCase();
  if (scheme === undefined) dropped.add('link without a full address', 'links without a full address');
  else
    dropped.add(
      `link of a kind that is not allowed (${scheme.slice(0, 20)}:)`,
      `links of a kind that is not allowed (${scheme.slice(0, 20)}:)`,
    );
  return undefined;
}
