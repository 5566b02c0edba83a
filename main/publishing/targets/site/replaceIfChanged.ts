import { dirname } from 'node:path';
import type { Disk } from '../../../storage/disk';

/** Writes a file of the site only if its bytes differ, so that an upload to a host sends what changed and no more. */
export async function replaceIfChanged(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  const before = await disk.readIfThere(path);
  if (before !== null && Buffer.compare(before, bytes) === 0) return;
  await disk.makeFolder(dirname(path));
  await disk.replace(path, bytes);
}
