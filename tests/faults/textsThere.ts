import { randomBytes } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ARTICLE_ENTRY_KINDS } from '../../shared/domain/entries';
import type { ArticleId } from '../../shared/domain/ids';
import { openRecorder } from '../../main/record/openRecorder';
import { fleetingDisk } from '../../main/storage/fleetingDisk';
import { openQuarantine } from '../../main/storage/quarantine';
import { must } from './story';

/** All of an article that can still be read, as one text: draft, revisions, branches, and what is in quarantine. */
export async function textsThere(library: string, id: ArticleId): Promise<string> {
  const folder = join(library, 'articles', id);
  const draft = await readFile(join(folder, 'draft.json'), 'utf8').catch(() => '');
  const kept: string[] = [draft, await recordAt(folder, id)];
  for (const hash of await readdir(join(folder, 'forks')).catch(() => [])) {
    kept.push(await recordAt(join(folder, 'forks', hash), id));
  }
  for (const name of await readdir(join(library, 'quarantine')).catch(() => [])) {
    kept.push(await readFile(join(library, 'quarantine', name), 'utf8'));
  }
  return kept.join('\n');
}

async function recordAt(folder: string, id: ArticleId): Promise<string> {
  const disk = fleetingDisk();
  const now = (): Date => new Date();
  const newId = (): string => randomBytes(9).toString('hex');
  const record = must(
    await openRecorder({
      disk,
      folder,
      now,
      name: `article:${id}`,
      kinds: ARTICLE_ENTRY_KINDS,
      device: 'looking',
      randomBytes: (length) => randomBytes(length),
      quarantine: openQuarantine({ disk, root: folder, now, newId }),
    }),
  );
  return JSON.stringify(await record.entries());
}
