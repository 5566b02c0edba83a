import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
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
  const forks = (await readdir(join(folder, 'forks')).catch(() => [])).filter(
    (name) => !name.endsWith('.contents.jsonl'),
  );
  for (const name of forks) kept.push(await forkAt(folder, name.replace('.jsonl', ''), id));
  for (const name of await readdir(join(library, 'quarantine')).catch(() => [])) {
    kept.push(await readFile(join(library, 'quarantine', name), 'utf8'));
  }
  return kept.join('\n');
}

/** A branch is read as a record is, with the packs that it shares with ours. */
async function forkAt(folder: string, hash: string, id: ArticleId): Promise<string> {
  const copy = await mkdtemp(join(dirname(dirname(dirname(folder))), 'stet-fork-'));
  try {
    await cp(folder, copy, { recursive: true });
    await cp(join(folder, 'forks', `${hash}.jsonl`), join(copy, 'record.jsonl'));
    const contents = await readFile(join(folder, 'forks', `${hash}.contents.jsonl`)).catch(() =>
      Buffer.alloc(0),
    );
    await writeFile(join(copy, 'contents', 'pack.jsonl'), contents);
    return await recordAt(copy, id);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
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
