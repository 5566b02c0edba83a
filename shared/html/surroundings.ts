import type { BlockKind } from './collectBlocks';
import { attributeOf, dressOf, headingLevel, type HtmlElement } from './elements';
import { originWithin, type Origin } from './origins';
import { safeAddress } from './safeAddress';
import type { Tally } from './tally';

/** What holds for everything within an element. */
export interface Surroundings {
  readonly bold: boolean;
  readonly italic: boolean;
  /** The address of the link around; null for a missing link, undefined where there is none. */
  readonly address: string | null | undefined;
  /** What text becomes when its block ends here. */
  readonly kind: BlockKind;
  readonly isPreformatted: boolean;
  readonly isInPlainCell: boolean;
  readonly origin: Origin | null;
}

/** What holds outside of every element. */
export const OUTSIDE: Surroundings = {
  bold: false,
  italic: false,
  address: undefined,
  kind: { kind: 'paragraph' },
  isPreformatted: false,
  isInPlainCell: false,
  origin: null,
};

/** What holds within an element, given what holds around it; links that may not stand are tallied. */
export function surroundingsWithin(element: HtmlElement, around: Surroundings, dropped: Tally): Surroundings {
  const tag = element.tagName;
  const dress = dressOf(element);
  return {
    bold: dress.bold ?? around.bold,
    italic: dress.italic ?? around.italic,
    address: tag === 'a' ? addressOf(element, dropped) : around.address,
    kind: kindWithin(tag, around.kind),
    isPreformatted: around.isPreformatted || tag === 'pre' || tag === 'xmp' || tag === 'listing',
    isInPlainCell: around.isInPlainCell,
    origin: originWithin(element, around.origin),
  };
}

function kindWithin(tag: string, around: BlockKind): BlockKind {
  const level = headingLevel(tag);
  if (level !== null) return { kind: 'heading', level };
  return tag === 'blockquote' && around.kind === 'paragraph' ? { kind: 'quote' } : around;
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
