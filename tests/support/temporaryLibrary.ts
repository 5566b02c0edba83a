import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Snapshot } from '../../shared/domain/article';
import type { Block } from '../../shared/domain/body';
import type { ArticleId } from '../../shared/domain/ids';
import type { WritingWish } from '../../shared/domain/readOnly';
import type { Failure, Result } from '../../shared/errors/failure';
import type { Timers } from '../../main/drafts/revisionClock';
import type { Library } from '../../main/library/library';
import { openLibrary } from '../../main/library/openLibrary';
import type { Disk } from '../../main/storage/disk';
import { nodeDisk } from '../../main/storage/nodeDisk';
import { openQuarantine, type Quarantine } from '../../main/storage/quarantine';
import { block, paragraph } from './bodies';

/** A folder that goes when the test has ended. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stet-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The value of a success; anything else fails the test with the failure's code. */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`${result.failure.code} ${JSON.stringify(result.failure.facts)}`);
}

/** A clock that moves on by a second each time that it is read. */
export function tickingClock(start = '2020-12-11T06:45:00.000Z'): () => Date {
  let at = Date.parse(start);
  return () => new Date((at += 1000));
}

export const newId = (): string => randomBytes(9).toString('hex');

/** Timers that ring when the test says so. */
export function handTimers(): Timers & { readonly ring: (milliseconds: number) => void } {
  const set = new Map<object, { readonly milliseconds: number; readonly run: () => void }>();
  return {
    after: (milliseconds, run) => {
      const key = {};
      set.set(key, { milliseconds, run });
      return { cancel: () => set.delete(key) };
    },
    ring: (milliseconds) => {
      for (const [key, timer] of set) {
        if (timer.milliseconds !== milliseconds) continue;
        set.delete(key);
        timer.run();
      }
    },
  };
}

export interface OpenOptions {
  readonly disk?: Disk;
  readonly timers?: Timers;
  readonly tell?: (failure: Failure) => void;
  readonly now?: () => Date;
  readonly cacheFolder?: string;
  readonly changed?: () => void;
}

/** Opens the library at `path` on the real disk, or says why not. */
export const tryOpen = (
  path: string,
  options: OpenOptions = {},
  wish?: WritingWish,
): Promise<Result<Library>> =>
  openLibrary(
    {
      path,
      disk: nodeDisk(),
      device: 'device-of-the-tests',
      now: tickingClock(),
      randomBytes: (length) => randomBytes(length),
      newId,
      zone: 'Europe/London',
      language: 'en-GB',
      timers: handTimers(),
      ...options,
    },
    wish,
  );

/** Opens the library at `path`; closes it when the test has ended. */
export async function open(path: string, options: OpenOptions = {}): Promise<Library> {
  const library = valueOf(await tryOpen(path, options));
  onTestFinished(() => library.close().catch(() => undefined));
  return library;
}

/** As after a kill: the process that held the lock is gone, and nothing was closed. */
export async function afterKill(path: string): Promise<void> {
  for (const name of ['library.lock', 'library.lock.turn']) await rm(join(path, name), { force: true });
}

export const quarantineAt = (root: string): Quarantine =>
  openQuarantine({ disk: nodeDisk(), root, now: () => new Date(), newId });

/** A short article about nobody. */
export function snapshotOf(headline: string, body: Block[] = []): Snapshot {
  return {
    fields: {
      kicker: '',
      headline,
      standfirst: '',
      slug: '',
      byline: 'Ada Example',
      language: 'en-GB',
      zone: 'Europe/London',
    },
    body,
    notices: [],
    publication: { categories: [], tags: [], excerpt: '', featured: null },
  };
}

/** Puts an article of one paragraph into a library. */
export async function write(library: Library, headline: string): Promise<ArticleId> {
  const snapshot = snapshotOf(headline, [block('b1', paragraph(`All about the ${headline}.`))]);
  return (await library.createArticle({ snapshot, isSample: false, importedFrom: null })).id;
}
