// Where things lie: the project's root and its git-ignored cache.
import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** `.cache`, or where STET_CACHE says: several checkouts may share one. */
export const cache = resolve(process.env.STET_CACHE || join(root, '.cache'));

/** A folder in the cache, made if need be. */
export function cacheFolder(name) {
  const path = join(cache, name);
  mkdirSync(path, { recursive: true });
  return path;
}
