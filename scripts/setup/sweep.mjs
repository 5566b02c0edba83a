// What a command that was killed left behind in the cache goes with the next one.
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from './places.mjs';

const hour = 60 * 60_000;
const keptFor = { making: 6 * hour, sites: 6 * hour, logs: 7 * 24 * hour };

export function sweepCache() {
  for (const [name, limit] of Object.entries(keptFor)) {
    const folder = join(cache, name);
    for (const entry of existsSync(folder) ? readdirSync(folder) : []) sweep(join(folder, entry), limit);
  }
}

function sweep(path, limit) {
  const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  if (age > limit) rmSync(path, { recursive: true, force: true });
}
