import { basename, join, relative, sep } from 'node:path';
import type { Disk } from './disk';

/** Where what could not be read is kept; only she deletes it. Answers with the path within the library. */
export interface Quarantine {
  readonly moveAway: (path: string) => Promise<string>;
  /** Keeps a copy of bytes that came from `path`. */
  readonly keep: (path: string, bytes: Uint8Array) => Promise<string>;
}

/** The quarantine of the library at `root`; the names tell when it was and where the thing lay. */
export function openQuarantine(options: {
  readonly disk: Disk;
  readonly root: string;
  readonly now: () => Date;
  readonly newId: () => string;
}): Quarantine {
  const { disk, root, now, newId } = options;
  const placeFor = async (path: string): Promise<string> => {
    await disk.makeFolder(join(root, 'quarantine'));
    const where = relative(root, path).split(sep).join('~') || basename(path);
    const when = now().toISOString().replace(/[:.]/g, '-');
    return join(root, 'quarantine', `${when}~${newId().slice(0, 8)}~${where}`);
  };
  return {
    moveAway: async (path) => {
      const place = await placeFor(path);
      await disk.move(path, place);
      return relative(root, place);
    },
    keep: async (path, bytes) => {
      const place = await placeFor(path);
      await disk.replace(place, bytes);
      return relative(root, place);
    },
  };
}
