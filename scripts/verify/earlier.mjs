// Copies of what earlier versions of Stet wrote: each has the beginning of its own SHA-256 in its name.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { bytesOf, namesIn } from './files.mjs';

const COPY = /-\d+-([0-9a-f]{16})\.json$/;

/** Names each copy in a folder whose bytes are not those that were kept. */
export async function verifyEarlier(root, folder, add) {
  for (const name of await namesIn(join(root, folder))) {
    const [, kept] = COPY.exec(name) ?? [];
    if (kept === undefined) continue;
    const bytes = await bytesOf(join(root, folder, name));
    if (bytes === null || createHash('sha256').update(bytes).digest('hex').startsWith(kept)) continue;
    add('altered', `${folder}/${name}`, 'This copy of an earlier version is not what was kept.');
  }
}
