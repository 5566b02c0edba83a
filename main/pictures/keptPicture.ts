import { sha256 as sha256Schema } from '../../shared/domain/ids';
import type { Library } from '../library/library';
import { ignoreDisk } from '../storage/disk';
import { PICTURE_ENDINGS } from './cleanPicture';

/** A kept picture's bytes, checked against its hash, and what they are. */
export interface KeptPicture {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** Finds the picture that a path of the window names; null where it names none, or one that is missing or altered. */
export type FindPicture = (path: string) => Promise<KeptPicture | null>;

/** Shows the window what may be published (`pictures/<sha256>.<ext>`): an original is of another kind, or is asked for by name. */
export const findsPictures =
  (library: () => Pick<Library, 'objects'> | null): FindPicture =>
  async (path) => {
    const [, hash, ext] = /^pictures\/([0-9a-f]{64})\.([a-z]+)$/.exec(path) ?? [];
    const mediaType = Object.entries(PICTURE_ENDINGS).find(([, ending]) => ending === ext)?.[0];
    const open = library();
    if (hash === undefined || ext === undefined || mediaType === undefined || open === null) return null;
    try {
      return { bytes: await open.objects.read({ sha256: sha256Schema.parse(hash), ext }), mediaType };
    } catch (error) {
      return ignoreDisk(error);
    }
  };
