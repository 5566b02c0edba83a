import type { Block } from '../domain/body';
import type { BlockId } from '../domain/ids';
import type { Picture } from '../domain/picture';
import { attributeOf, type HtmlElement } from './elements';
import { firstWithin, folded, foldedText, hasAtLeast, hasClass } from './htmlTree';

/** A picture as a page names it: an address or `data:`, which its taker has still to make a file of. */
export interface FoundPicture {
  readonly source: string;
  readonly alternativeText: string;
  readonly caption: string;
  readonly credit: string;
}

/** A picture that waits to be taken in: the id that its block is to have, and the block that it follows. */
export interface PendingPicture extends FoundPicture {
  readonly blockId: BlockId;
  /** Null at the very beginning. */
  readonly after: BlockId | null;
}

/** The picture of a figure that holds one and nothing else but words about it; null for any other figure. */
export function pictureOfFigure(figure: HtmlElement): FoundPicture | null {
  const isImage = ({ tagName }: HtmlElement): boolean => tagName === 'img';
  const image = firstWithin(figure.childNodes, isImage);
  if (image === null || hasAtLeast(2, figure.childNodes, isImage)) return null;
  const isOther = ({ tagName }: HtmlElement): boolean =>
    /^(?:blockquote|table|iframe|video|audio|ul|ol)$/.test(tagName);
  if (hasAtLeast(1, figure.childNodes, isOther)) return null;
  const caption = firstWithin(figure.childNodes, ({ tagName }) => tagName === 'figcaption');
  const isCredit = (element: HtmlElement): boolean => hasClass(element, 'credit');
  const credit = caption && firstWithin(caption.childNodes, isCredit);
  return {
    ...pictureOfImage(image),
    caption: caption === null ? '' : foldedText(caption.childNodes, isCredit),
    credit: credit === null ? '' : foldedText(credit.childNodes),
  };
}

/** A picture that stands by itself. */
export function pictureOfImage(image: HtmlElement): FoundPicture {
  return {
    source: (attributeOf(image, 'src') ?? '').trim(),
    alternativeText: folded(attributeOf(image, 'alt') ?? ''),
    caption: '',
    credit: '',
  };
}

/** The sign that a picture stands for, where a site draws emoji as pictures; null for a real picture. */
export function emojiOf(image: HtmlElement): string | null {
  const alternative = attributeOf(image, 'alt') ?? '';
  const isEmoji = /^\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\p{M}|\u200D){0,9}$/u;
  return isEmoji.test(alternative) ? alternative : null;
}

/** The blocks with the pictures that were taken in at their places; what was not taken is simply not there. */
export function placePictures(
  blocks: readonly Block[],
  pending: readonly PendingPicture[],
  taken: ReadonlyMap<BlockId, Picture>,
): Block[] {
  const after = (id: BlockId | null): Block[] =>
    pending.flatMap((one) => {
      const picture = one.after === id ? taken.get(one.blockId) : undefined;
      return picture === undefined ? [] : [{ id: one.blockId, content: { kind: 'picture', picture } }];
    });
  return [...after(null), ...blocks.flatMap((block) => [block, ...after(block.id)])];
}
