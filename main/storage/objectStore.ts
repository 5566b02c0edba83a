import { join } from 'node:path';
import { hashOf } from './chain';
import { DiskError, type Disk } from './disk';
import type { ObjectStore } from './objects';
import type { Quarantine } from './quarantine';

/** The objects of the library at `root`, in `objects/aa/<sha256>.<ext>`. */
export function openObjects(options: {
  readonly disk: Disk;
  readonly root: string;
  readonly quarantine: Quarantine;
}): ObjectStore {
  const { disk, root, quarantine } = options;
  const folderOf = (sha256: string): string => join(root, 'objects', sha256.slice(0, 2));
  return {
    keep: async (bytes, ext, mediaType) => {
      const sha256 = hashOf(bytes);
      const path = join(folderOf(sha256), `${sha256}.${ext}`);
      const there = await disk.readIfThere(path);
      const isWhole = there !== null && hashOf(there) === sha256;
      if (there !== null && !isWhole) await quarantine.moveAway(path);
      if (!isWhole) {
        await disk.makeFolder(folderOf(sha256));
        await disk.replace(path, bytes);
      }
      return { sha256, ext, bytes: bytes.byteLength, mediaType };
    },
    read: async ({ sha256, ext }) => {
      const path = join(folderOf(sha256), `${sha256}.${ext}`);
      const bytes = await disk.read(path);
      if (hashOf(bytes) !== sha256)
        throw new DiskError({ code: 'diskFault', facts: { file: path, system: 'altered' } });
      return bytes;
    },
  };
}
