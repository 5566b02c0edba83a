import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The least that an atomic and durable write can be: a fresh file, its fsync, its rename, the fsync of its folder. */
export async function bareWrite(path: string, bytes: Uint8Array): Promise<void> {
  const fresh = `${path}.fresh`;
  const file = await open(fresh, 'w');
  await file.write(bytes);
  await file.sync();
  await file.close();
  await rename(fresh, path);
  const folder = await open(dirname(path), 'r');
  await folder.sync();
  await folder.close();
}
