import { dirname, join } from 'node:path';
import { hashOf } from '../storage/chain';
import type { Disk } from '../storage/disk';
import type { BackedFile, Manifest } from './archive';
import { damaged } from './seal';

/** Writes the files of a backup into a folder, and answers with what was written. A name that comes twice is refused. */
export async function layOut(
  files: AsyncIterable<BackedFile>,
  disk: Disk,
  folder: string,
): Promise<Manifest> {
  const manifest: Manifest = new Map();
  const made = new Set<string>();
  await disk.makeFolder(folder);
  for await (const { path, bytes } of files) {
    const place = join(folder, ...path.split('/'));
    if (!made.has(dirname(place))) await disk.makeFolder(dirname(place));
    made.add(dirname(place));
    if (!(await disk.create(place, bytes))) throw damaged();
    manifest.set(path, hashOf(bytes));
  }
  return manifest;
}
