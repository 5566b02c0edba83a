import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, open, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { ARTICLE_ENTRY_KINDS, type ArticleEntryContent } from '../../shared/domain/entries';
import { canonicalJson } from '../../shared/text/canonical';
import { openRecorder } from '../../main/record/openRecorder';
import type { Recorder } from '../../main/record/recorder';
import { openChain } from '../../main/storage/chain';
import { openContents } from '../../main/storage/contents';
import type { Disk } from '../../main/storage/disk';
import { nodeDisk } from '../../main/storage/nodeDisk';
import { openQuarantine } from '../../main/storage/quarantine';
import { atMost, percentile, print, say, timed } from './figures';
import { gitPackOf } from './gitPack';
import { newId } from './largeLibrary';
import { revisionsOf } from './longArticle';
import { longRecordOf } from './longRecord';

const REVISIONS = 1000;
const REVISIONS_A_SITTING = 25;
const ENTRIES = 100_000;
const REST_MS = 5;

const root = await mkdtemp(join(tmpdir(), 'stet-bench-'));
const folder = join(root, 'article');
await mkdir(folder);
const real = nodeDisk();
/** What was appended last, to be written bare as well. */
const appended: Uint8Array[] = [];
const disk: Disk = {
  ...real,
  append: (path, bytes) => {
    appended.push(bytes);
    return real.append(path, bytes);
  },
};
const place = {
  disk,
  folder,
  quarantine: openQuarantine({ disk, root, now: () => new Date(), newId }),
  randomBytes: (length: number) => randomBytes(length),
};
const name = 'article:bench';
const revisions = revisionsOf(1);
const contents = Array.from({ length: REVISIONS }, () => revisions.next().value);

const openRecord = async (): Promise<Recorder<ArticleEntryContent>> => {
  const opened = await openRecorder<ArticleEntryContent>({
    ...place,
    name,
    kinds: ARTICLE_ENTRY_KINDS,
    device: 'bench',
    now: () => new Date(),
  });
  if (!opened.ok) throw new Error(opened.failure.code);
  return opened.value;
};

/** The bytes of the files of the record. */
async function sizeOf(path: string): Promise<number> {
  const sizes = await Promise.all(
    (await readdir(path, { recursive: true })).map(async (file) => {
      const found = await stat(join(path, file));
      return found.isFile() ? found.size : 0;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/**
 * Appends each revision, and writes and syncs the same bytes bare; opens the record anew for each sitting. Each comes after
 * the same rest, as revisions do, and now the one, now the other first in a sitting: whoever syncs first pays for what the
 * opening and all else on the machine wrote meanwhile.
 */
async function appending(): Promise<{ readonly taken: readonly number[]; readonly bare: readonly number[] }> {
  const [taken, bare]: [number[], number[]] = [[], []];
  for (let first = 0; first < REVISIONS; first += REVISIONS_A_SITTING) {
    const record = await openRecord();
    const isBareFirst = (first / REVISIONS_A_SITTING) % 2 === 1;
    for (const content of contents.slice(first, first + REVISIONS_A_SITTING)) {
      if (isBareFirst) bare.push(await afterRest(writeBare));
      appended.length = 0;
      taken.push(await afterRest(() => record.append('revisionKept', content, 'Europe/London')));
      if (!isBareFirst) bare.push(await afterRest(writeBare));
    }
  }
  return { taken, bare };
}

async function afterRest(work: () => Promise<unknown>): Promise<number> {
  await pause(REST_MS);
  return timed(work);
}

/** Writes what was appended last as one who has nothing to keep. */
async function writeBare(): Promise<void> {
  const bytes = Buffer.concat(appended);
  const file = await open(join(root, 'bare'), 'a');
  await file.write(bytes);
  await file.sync();
  await file.close();
}

/** Rebuilds every revision once, in no order, each checked against its commitment. */
async function rebuilding(): Promise<readonly number[]> {
  const chain = await openChain({ ...place, name, path: join(folder, 'record.jsonl') });
  const pack = await openContents({ ...place, folder: join(folder, 'contents') });
  const links = chain.links().map((link) => ({ link, place: randomBytes(6).readUIntBE(0, 6) }));
  links.sort((one, other) => one.place - other.place);
  const taken: number[] = [];
  for (const { link } of links) {
    const started = performance.now();
    const read = link.envelope && pack.read(link.seq, link.envelope.commit);
    taken.push(performance.now() - started);
    if (canonicalJson(read?.content) !== canonicalJson(contents[link.seq]))
      throw new Error('Not what was kept.');
  }
  return taken;
}

interface Verified {
  readonly outcome: { readonly ok: boolean; readonly entries: number };
  readonly verifying: number;
  readonly hashing: number;
  readonly megabytes: number;
}

async function verifying(count: number): Promise<Verified> {
  const record = await longRecordOf(count);
  const args = [record.root, count, record.contentBytes, record.lineBytes].map(String);
  // A small young space, so that the process takes what it needs, and not what V8 would take where there is room.
  const child = ['--max-semi-space-size=2', 'tests/bench/verifyingChild.mjs', ...args];
  const { stdout } = await promisify(execFile)(process.execPath, child);
  const verified: Verified = JSON.parse(stdout);
  const { outcome, verifying: taken, hashing, megabytes } = verified;
  if (!outcome.ok || outcome.entries < count) throw new Error(JSON.stringify(outcome));
  say(
    `${count} entries: ${(taken / 1000).toFixed(2)} s, hashing alone ${(hashing / 1000).toFixed(2)} s, ${megabytes.toFixed(0)} MB`,
  );
  return verified;
}

const { taken, bare } = await appending();
for (const part of [0.5, 0.95]) {
  say(
    `p${part * 100}: append ${percentile(taken, part).toFixed(2)} ms, bare ${percentile(bare, part).toFixed(2)} ms`,
  );
}
say(`opening after ${REVISIONS} revisions: ${(await timed(openRecord)).toFixed(0)} ms`);
const size = await sizeOf(folder);
await mkdir(join(root, 'git'));
const pack = await gitPackOf(
  join(root, 'git'),
  contents.map(({ snapshot }) => snapshot.body),
);
say(`record ${(size / 1024).toFixed(1)} KB, git ${(pack / 1024).toFixed(1)} KB`);
const rebuilt = await rebuilding();
say(`rebuild p50 ${percentile(rebuilt, 0.5).toFixed(2)} ms, p95 ${percentile(rebuilt, 0.95).toFixed(2)} ms`);
await rm(root, { recursive: true });
const few = await verifying(ENTRIES / 10);
const many = await verifying(ENTRIES);

print({
  "size of the record over git's pack": atMost(size / pack, 1.5, ' ×'),
  'rebuild p95': atMost(percentile(rebuilt, 0.95), 10, ' ms'),
  'append p95 over bare write and fsync': atMost(percentile(taken, 0.95) / percentile(bare, 0.95), 3, ' ×'),
  'verify 100,000 entries over hashing': atMost(many.verifying / many.hashing, 3, ' ×'),
  'memory to verify 100,000 over 10,000': atMost(many.megabytes / few.megabytes, 1.3, ' ×'),
});
