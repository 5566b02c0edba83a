import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Snapshot } from '../../shared/domain/article';
import { blockId } from '../../shared/domain/ids';
import { createArticle } from '../../main/drafts/createArticle';
import { articleId } from '../../shared/domain/ids';
import type { Library } from '../../main/library/library';
import { openLibrary } from '../../main/library/openLibrary';
import type { Disk } from '../../main/storage/disk';
import { fleetingDisk } from '../../main/storage/fleetingDisk';
import { nodeDisk } from '../../main/storage/nodeDisk';
import { openQuarantine } from '../../main/storage/quarantine';

/** Where benches keep what takes long to make. */
export const KEPT = join(resolve(process.env['STET_CACHE'] || '.cache'), 'bench');
const WORDS_AN_ARTICLE = 1200;
const WORDS_A_BLOCK = 60;
const KNOWN_WORDS = 30_000;

export const newId = (): string => randomBytes(9).toString('hex');
/** The list that the app keeps of the library at `path`. */
export const cacheFolderOf = (path: string): string => `${path}-lists`;

/** Opens a library as the app does, with its list kept beside it. */
export async function openAt(path: string, disk: Disk = nodeDisk()): Promise<Library> {
  const opened = await openLibrary({
    path,
    disk,
    device: 'bench',
    now: () => new Date(),
    randomBytes: (length) => randomBytes(length),
    newId,
    zone: 'Europe/London',
    language: 'en-GB',
    cacheFolder: cacheFolderOf(path),
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  return opened.value;
}

/** A library of so many articles of 1,200 words, made once and kept; each is in the library's record, as after a day's work. */
export async function libraryOf(count: number): Promise<string> {
  const path = join(KEPT, `library-${count}`);
  if (existsSync(path)) return path;
  const making = `${path}-making`;
  await rm(making, { recursive: true, force: true });
  await mkdir(KEPT, { recursive: true });
  await fill(making, count);
  // The first opening makes the list.
  const library = await openAt(making, fleetingDisk());
  await library.summaries();
  await library.close();
  await rename(cacheFolderOf(making), cacheFolderOf(path));
  await rename(making, path);
  return path;
}

async function fill(path: string, count: number): Promise<void> {
  const disk = fleetingDisk();
  const library = await openAt(path, disk);
  const words = vocabulary();
  const random = seeded(count);
  const started = Date.parse('2016-01-01T00:00:00.000Z');
  const quarantine = openQuarantine({ disk, root: path, now: () => new Date(), newId });
  for (let index = 0; index < count; index++) {
    const id = articleId.parse(newId());
    const at = new Date(started + (index / count) * 10 * 365 * 86_400_000);
    const folder = join(path, 'articles', id);
    const place = { id, folder, disk, quarantine, device: 'bench', now: () => at, randomBytes };
    const snapshot = article(index, words, random);
    const draft = await createArticle(place, { snapshot, isSample: false, importedFrom: null });
    const { seq, hash } = draft.head;
    await library.record.append('headNoted', { articleId: id, seq, hash }, 'Europe/London');
  }
  await library.close();
}

/** Words that occur as words do: the n-th most frequent one n times less often than the first. */
function article(index: number, words: readonly string[], random: () => number): Snapshot {
  const word = (): string => words[Math.floor(words.length ** random()) - 1] ?? 'a';
  const run = (count: number): string => Array.from({ length: count }, word).join(' ');
  const sentence = (count: number): string => `${run(count - 1)} “${word()}’s”, café ${word()}.`;
  const body = Array.from({ length: WORDS_AN_ARTICLE / WORDS_A_BLOCK }, (_, block) => ({
    id: blockId.parse(`a${index}b${block}`),
    content: {
      kind: 'paragraph' as const,
      inline: [{ kind: 'text' as const, marks: [], text: sentence(WORDS_A_BLOCK - 1) }],
    },
  }));
  const language = 'en-GB';
  const fields = { kicker: '', headline: run(8), standfirst: run(20), slug: '', byline: 'Ada Example' };
  return {
    fields: { ...fields, language, zone: 'Europe/London' },
    body,
    notices: [],
    publication: { categories: [], tags: [words[index % 20] ?? 'a'], excerpt: '', featured: null },
  };
}

/** Made-up words of one to four syllables, the short ones first. */
export function vocabulary(): readonly string[] {
  const syllables = [...'bcdfghklmnprstvw'].flatMap((first) => [...'aeiou'].map((last) => first + last));
  const random = seeded(7);
  const found = new Set<string>();
  while (found.size < KNOWN_WORDS) {
    const length = 1 + Math.floor((found.size / KNOWN_WORDS) * 2 + random() * 2);
    found.add(Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)]).join(''));
  }
  return [...found];
}

/** Numbers from 0 to 1 that are the same each time. */
export function seeded(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
