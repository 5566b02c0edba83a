import type { BlockContent } from '../domain/body';
import { attributeOf, type HtmlElement } from './elements';
import { embedFrame } from './embeds';
import { firstWithin, folded, foldedText, hasClass } from './htmlTree';
import { parseAddress, safeAddress } from './safeAddress';

type Embed = Extract<BlockContent, { kind: 'embed' }>;

/** The embed that a figure of ours or of WordPress holds; null for any other figure. */
export function embedOfFigure(figure: HtmlElement): Embed | null {
  if (hasClass(figure, 'wp-block-embed')) {
    const frame = firstWithin(figure.childNodes, (inner) => hasClass(inner, 'wp-block-embed__wrapper'));
    const caption = firstWithin(figure.childNodes, ({ tagName }) => tagName === 'figcaption');
    return embedTo(
      foldedText(frame?.childNodes ?? []),
      caption === null ? '' : foldedText(caption.childNodes),
    );
  }
  if (!hasClass(figure, 'embed')) return null;
  const link = firstWithin(figure.childNodes, ({ tagName }) => tagName === 'a');
  return link && embedTo(attributeOf(link, 'href') ?? '', foldedText(link.childNodes));
}

/** A frame whose host is known becomes an embed of the page that it shows; null for every other frame. */
export function embedOfFrame(frame: HtmlElement): Embed | null {
  const source = (attributeOf(frame, 'src') ?? '').trim().replace(/^\/\//, 'https://');
  const shown = parseAddress(source);
  if (shown === null || embedFrame(source) === null) return null;
  const video = /(?:^|\.)youtube(?:-nocookie)?\.com$/.test(shown.hostname)
    ? /^\/embed\/([\w-]+)/.exec(shown.pathname)?.[1]
    : undefined;
  const address = video === undefined ? source : `https://www.youtube.com/watch?v=${video}`;
  return embedTo(address, folded(attributeOf(frame, 'title') ?? ''));
}

function embedTo(written: string, heading: string): Embed | null {
  const address = safeAddress(written);
  if (address === null || address.startsWith('mailto:')) return null;
  return {
    kind: 'embed',
    address,
    heading: heading === '' ? (parseAddress(address)?.hostname ?? '') : heading,
  };
}
