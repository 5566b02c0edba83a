import type { BlockId } from '../../../shared/domain/ids';
import type { Picture } from '../../../shared/domain/picture';
import { placePictures, type PendingPicture } from '../../../shared/html/foundPicture';
import { newBlockId } from '../newBlockId';
import type { Portions } from './portions';

/** Takes a file in as a picture of the article; null where that cannot be, which the taker says itself. */
export type TakePicture = (file: File) => Promise<Picture | null>;

/** A picture whose bytes are here. */
export interface Arrived extends PendingPicture {
  readonly file: File;
}

/** The pictures of pasted matter, by where their bytes are. */
interface SortedPictures {
  readonly arrived: readonly Arrived[];
  /** How many lie on the web, where nobody goes unasked. */
  readonly onTheWeb: number;
  /** How many lie where only the other program can look. */
  readonly lost: number;
}

export function sortPictures(pending: readonly PendingPicture[], files: readonly File[]): SortedPictures {
  const [only] = pending;
  const [file] = files;
  // "Copy image" in a browser gives the address in the HTML, and the picture beside it.
  if (only !== undefined && file !== undefined && pending.length === 1 && files.length === 1) {
    return { arrived: [{ ...only, file }], onTheWeb: 0, lost: 0 };
  }
  const arrived = pending.flatMap((one): Arrived[] => {
    const data = fileOf(one.source);
    return data === null ? [] : [{ ...one, file: data }];
  });
  const onTheWeb = pending.filter(({ source }) => /^(?:https?:)?\/\//i.test(source)).length;
  return { arrived, onTheWeb, lost: pending.length - arrived.length - onTheWeb };
}

/** Files by themselves, as pictures that follow nothing. */
export function picturesAlone(files: readonly File[]): readonly Arrived[] {
  const words = { source: '', alternativeText: '', caption: '', credit: '' };
  return files.map((file) => ({ ...words, blockId: newBlockId(), after: null, file }));
}

/** Takes in what arrived, one after the other; `signal` ends it between two. */
export async function takePictures(
  arrived: readonly Arrived[],
  take: TakePicture,
  signal: AbortSignal,
): Promise<ReadonlyMap<BlockId, Picture>> {
  const taken = new Map<BlockId, Picture>();
  for (const { blockId, file, alternativeText, caption, credit } of arrived) {
    if (signal.aborted) break;
    const picture = await take(file);
    if (picture) taken.set(blockId, { ...picture, alternativeText, caption, credit });
  }
  return taken;
}

/** Portions with the pictures that were taken in among their blocks. */
export function withPictures(
  portions: Portions,
  arrived: readonly Arrived[],
  taken: ReadonlyMap<BlockId, Picture>,
): Portions {
  if (taken.size === 0) return portions;
  let isFirst = true;
  return {
    total: Math.max(1, portions.total),
    take: async (count) => {
      const blocks = await portions.take(count);
      const here = isFirst ? arrived : arrived.filter(({ after }) => after !== null);
      isFirst = false;
      return placePictures(blocks, here, taken);
    },
  };
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
