import { parse } from 'parse5';
import type { Block } from '../domain/body';
import type { BlockId } from '../domain/ids';
import type { PendingPicture } from './foundPicture';
import { hasAtLeast } from './htmlTree';
import { takeFootnotes } from './htmlFootnotes';
import type { Origin } from './origins';
import { OUTSIDE } from './surroundings';
import { tally } from './tally';
import { walkNodes } from './walkNodes';
import { joinWebWordLists } from './webWordLists';
import { groupWordLists } from './wordLists';

/** What came of some HTML: the blocks, what was dropped in plain words, and where on the page blocks came from. */
export interface ReadHtml {
  readonly blocks: Block[];
  readonly dropped: string[];
  readonly origins: ReadonlyMap<BlockId, Origin>;
  /** The pictures that wait to be taken in, for a caller that takes them; `placePictures` puts them among the blocks. */
  readonly pending: readonly PendingPicture[];
}

/** What the caller of the reader can do. */
export interface ReadOptions {
  /** True where the caller takes pictures in, and says which it could not; otherwise they are said to be left out. */
  readonly takesPictures?: boolean;
}

/**
 * The one reader of HTML: any page or scrap, as sent by anybody, into blocks of the allowed kinds. Nothing of the markup
 * passes through.
 */
export function readHtml(html: string, newBlockId: () => BlockId, options: ReadOptions = {}): ReadHtml {
  const page = parse(html);
  if (/mso-list/i.test(html)) groupWordLists(page);
  if (html.includes('ListContainerWrapper')) joinWebWordLists(page);
  const notes = /href\s*=[^>]*#/i.test(html) ? takeFootnotes(page) : new Map<never, never>();
  const hasMain = hasAtLeast(1, page.childNodes, (element) => element.tagName === 'main');
  const around = hasMain ? { ...OUTSIDE, origin: 'outsideMain' as const } : OUTSIDE;
  const dropped = tally();
  const { blocks, origins, pending } = walkNodes(page.childNodes, around, {
    newBlockId,
    notes,
    dropped,
    takesPictures: options.takesPictures === true,
  });
  return { blocks, dropped: dropped.words(), origins, pending };
}
