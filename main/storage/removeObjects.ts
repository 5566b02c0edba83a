import { join } from 'node:path';
import type { Sha256 } from '../../shared/domain/ids';
import type { Disk } from './disk';

/** Removes objects of the library at `root` by their hashes, whatever their ending, and what a kill left of their writing. */
export async function removeObjects(disk: Disk, root: string, objects: Iterable<Sha256>): Promise<void> {
  for (const object of objects) {
    const folder = join(root, 'objects', object.slice(0, 2));
    const names = (await disk.list(folder)).filter((name) => name.includes(object));
    for (const name of names) await disk.remove(join(folder, name));
  }
}
