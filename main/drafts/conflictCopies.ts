import { join } from 'node:path';
import { draft as draftSchema, type Snapshot } from '../../shared/domain/article';
import type { Branch } from '../../shared/domain/branch';
import { envelope, type Head } from '../../shared/domain/envelope';
import { fail, type Failure } from '../../shared/errors/failure';
import { branchKept, keepFork } from '../record/forks';
import { hashOf, parsed } from '../storage/chain';
import { readChecked } from '../storage/checkedJson';
import type { ArticlePlace } from './articleFolder';

/**
 * Sync programs that meet two versions of a file leave one beside the other, under a name of their own: "draft (conflicted
 * copy …).json", "draft.sync-conflict-….json", "draft 2.json". Whatever begins and ends as ours and is not ours is one.
 */
const COPY_OF = {
  draft: /^draft.+\.json$/,
  record: /^record.+\.jsonl$/,
  contents: /^pack.+\.jsonl$/,
} as const;

interface Taker {
  /** Keeps a text that lay beside ours as a revision. */
  readonly keepText: (snapshot: Snapshot) => Promise<unknown>;
  readonly keepBranch: (branch: Branch) => Promise<unknown>;
  readonly holds: (head: Head) => boolean;
}

/** Takes in what a sync program has left beside an article's files, and says so; nothing is merged, and nothing lost. */
export async function takeInCopies(place: ArticlePlace, taker: Taker): Promise<readonly Failure[]> {
  const names = await place.disk.list(place.folder);
  const told: Failure[] = [];
  for (const name of names.filter((one) => COPY_OF.draft.test(one))) {
    told.push(await takeInDraft(place, name, taker));
  }
  for (const name of names.filter((one) => COPY_OF.record.test(one))) {
    told.push(...(await takeInRecord(place, name, taker)));
  }
  return told;
}

/** A draft's text becomes a revision; the file with its notes is in quarantine then. */
async function takeInDraft(place: ArticlePlace, name: string, taker: Taker): Promise<Failure> {
  const path = join(place.folder, name);
  const found = readChecked(await place.disk.read(path));
  const draft = draftSchema.safeParse(found.kind === 'whole' ? found.value : null);
  if (draft.success) await taker.keepText(draft.data.snapshot);
  const keptAt = await place.quarantine.moveAway(path);
  return fail('conflictCopyKept', { file: path, keptAt, isText: draft.success ? 'yes' : '' }).failure;
}

/** A record that ours holds whole says nothing new; any other is a branch. */
async function takeInRecord(place: ArticlePlace, name: string, taker: Taker): Promise<readonly Failure[]> {
  const path = join(place.folder, name);
  const record = await place.disk.read(path);
  const branch = branchIn(record, taker.holds);
  if (branch !== null) {
    await keepFork(place, branch.head, { record, contents: await copyOfContents(place) });
    await taker.keepBranch(branch);
  }
  await place.quarantine.moveAway(path);
  return branch === null ? [] : [branchKept(path, branch)];
}

async function copyOfContents({ disk, folder, quarantine }: ArticlePlace): Promise<Uint8Array | null> {
  const within = join(folder, 'contents');
  const name = (await disk.list(within)).find((one) => COPY_OF.contents.test(one));
  if (name === undefined) return null;
  const bytes = await disk.read(join(within, name));
  await quarantine.moveAway(join(within, name));
  return bytes;
}

const NEWLINE = 0x0a;

/** The branch that the lines of a record make beside ours; null where ours holds them all. */
function branchIn(bytes: Uint8Array, holds: (head: Head) => boolean): Branch | null {
  const heads: Head[] = [];
  for (let start = 0, end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, start)) {
    const line = bytes.subarray(start, end);
    const read = envelope.safeParse(parsed(line));
    if (read.success) heads.push({ seq: read.data.seq, hash: hashOf(line) });
    start = end + 1;
  }
  const head = heads[heads.length - 1];
  if (head === undefined || holds(head)) return null;
  const from = heads.filter(holds).pop()?.seq ?? null;
  return { head, from, entries: Math.max(head.seq - (from ?? -1), 1) };
}
