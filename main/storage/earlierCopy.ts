import { basename, dirname, extname, join } from 'node:path';
import { hashOf } from './chain';
import type { Disk } from './disk';

/** The folder beside a file that holds it as earlier versions of Stet wrote it. */
export const EARLIER = 'earlier';

const HASH_LENGTH = 16;

/**
 * Keeps what an earlier version wrote at `path`, byte for byte, as `earlier/<name>-<version>-<hash>.json`. The beginning
 * of the hash makes a second try after a kill the same file, and other bytes another.
 */
export async function keepEarlierCopy(
  disk: Disk,
  path: string,
  version: number,
  bytes: Uint8Array,
): Promise<void> {
  const folder = join(dirname(path), EARLIER);
  const hash = hashOf(bytes).slice(0, HASH_LENGTH);
  await disk.makeFolder(folder);
  const name = `${basename(path, extname(path))}-${version}-${hash}${extname(path)}`;
  await disk.replace(join(folder, name), bytes);
}
