import type { BlockId } from '../../../shared/domain/ids';
import type { PendingPicture } from '../../../shared/html/foundPicture';
import { newBlockId } from '../newBlockId';
import type { ArrivingPicture } from '../pictures/intake';
import type { Anchor } from '../pictures/placing';

/** The pictures of pasted matter, by where their bytes are. */
interface SortedPictures {
  /** Their bytes came along. */
  readonly arrived: readonly ArrivingPicture[];
  /** They lie on the web, where nobody goes unasked. */
  readonly onTheWeb: readonly ArrivingPicture[];
  /** How many lie where only the other program can look. */
  readonly lost: number;
}

/** Sorts what was found; `place` is where those belong that stood at the very beginning. */
export function sortPictures(
  pending: readonly PendingPicture[],
  files: readonly File[],
  place: Anchor,
): SortedPictures {
  const anchored = pending.map((one, at) => ({ one, anchor: anchorFor(pending, at, place) }));
  const [only] = anchored;
  const [file] = files;
  // "Copy image" in a browser gives the address in the HTML, and the picture beside it.
  if (only !== undefined && file !== undefined && pending.length === 1 && files.length === 1) {
    return { arrived: [arriving(only, { file })], onTheWeb: [], lost: 0 };
  }
  const arrived: ArrivingPicture[] = [];
  const onTheWeb: ArrivingPicture[] = [];
  for (const found of anchored) {
    const written = fileOf(found.one.source);
    const address = webAddress(found.one.source);
    if (written !== null) arrived.push(arriving(found, { file: written }));
    else if (address !== null) onTheWeb.push(arriving(found, { address }));
  }
  return { arrived, onTheWeb, lost: pending.length - arrived.length - onTheWeb.length };
}

/** Files by themselves, one after the other at a place. */
export function picturesAlone(files: readonly File[], place: Anchor): readonly ArrivingPicture[] {
  const before: BlockId[] = [];
  return files.map((file) => {
    const blockId = newBlockId();
    const anchor = { ...place, after: [...before, ...place.after] };
    before.unshift(blockId);
    return { blockId, anchor, from: { file }, words: { alternativeText: '', caption: '', credit: '' } };
  });
}

/** After the one before it at the same place, if that is there by then; otherwise after the block that both follow. */
function anchorFor(pending: readonly PendingPicture[], at: number, place: Anchor): Anchor {
  const after = pending[at]?.after ?? null;
  const before = pending.slice(0, at).filter((one) => one.after === after);
  const nearestFirst = before.map(({ blockId }) => blockId).reverse();
  return after === null
    ? { ...place, after: [...nearestFirst, ...place.after] }
    : { after: [...nearestFirst, after], before: null };
}

function arriving(
  { one, anchor }: { readonly one: PendingPicture; readonly anchor: Anchor },
  from: ArrivingPicture['from'],
): ArrivingPicture {
  const { blockId, alternativeText, caption, credit } = one;
  return { blockId, anchor, from, words: { alternativeText, caption, credit } };
}

/** The address of a picture on the web; null for any other. A page that is copied may leave the scheme out. */
function webAddress(source: string): string | null {
  if (!/^(?:https?:)?\/\//i.test(source)) return null;
  try {
    return new URL(source, 'https://web.invalid').href;
  } catch {
    return null;
  }
}

/** The bytes of a picture that is written into its address; null for any other address. */
function fileOf(source: string): File | null {
  const [, type = '', written] = /^data:(image\/[a-z0-9.+-]+);base64,(.*)$/is.exec(source) ?? [];
  if (written === undefined) return null;
  try {
    const bytes = Uint8Array.from(atob(written.replace(/\s/g, '')), (sign) => sign.charCodeAt(0));
    return new File([bytes], 'pasted', { type: type.toLowerCase() });
  } catch {
    return null;
  }
}
