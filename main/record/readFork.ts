import { join } from 'node:path';
import { ARTICLE_ENTRY_KINDS, type ArticleEntry } from '../../shared/domain/entries';
import { fail } from '../../shared/errors/failure';
import type { Disk } from '../storage/disk';
import { guardedDisk } from '../storage/guardedDisk';
import { openRecorder } from './openRecorder';

/** The heads of the branches that are kept beside an article's record. */
export async function forksIn(disk: Disk, folder: string): Promise<readonly string[]> {
  const names = await disk.list(join(folder, 'forks'));
  return names.flatMap((name) => /^([0-9a-f]{64})\.jsonl$/.exec(name)?.[1] ?? []);
}

/**
 * What a branch says, as it read: its lines go on from the packs that it shares with the record, so they stand in for the
 * record's own while it is read. Nothing is written.
 */
export async function readFork(
  disk: Disk,
  folder: string,
  id: string,
  head: string,
): Promise<readonly ArticleEntry[]> {
  const fork = join(folder, 'forks', head);
  const standIns = new Map([
    [join(folder, 'record.jsonl'), `${fork}.jsonl`],
    [join(folder, 'contents', 'pack.jsonl'), `${fork}.contents.jsonl`],
  ]);
  const reading: Disk = {
    ...guardedDisk(disk, folder, () => fail('diskReadOnly', { file: fork }).failure),
    readIfThere: (path) => disk.readIfThere(standIns.get(path) ?? path),
  };
  const opened = await openRecorder({
    disk: reading,
    folder,
    name: `article:${id}`,
    kinds: ARTICLE_ENTRY_KINDS,
    device: '',
    now: () => new Date(0),
    randomBytes: () => new Uint8Array(0),
    quarantine: { moveAway: async (path) => path, keep: async (path) => path },
    readsPastNewer: true,
  });
  return opened.ok ? opened.value.entries() : [];
}
