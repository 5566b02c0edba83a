import { join } from 'node:path';
import type { Branch } from '../../shared/domain/branch';
import { envelope, type Head } from '../../shared/domain/envelope';
import type { Failure } from '../../shared/errors/failure';
import { hashOf, parsed } from '../storage/chain';
import type { Disk } from '../storage/disk';
import { wholeLines } from '../storage/lines';
import type { Quarantine } from '../storage/quarantine';
import { isAdopted } from './branches';
import { branchKept, keepFork, withPacked } from './forks';

/** Copies of a record and of its contents that a sync program left, under whatever name: not ours, and of our beginning. */
const COPY_OF_RECORD = /^record.+\.jsonl$/;
const COPY_OF_CONTENTS = /^pack.+\.jsonl$/;

interface CopiesPlace {
  readonly disk: Disk;
  /** The folder that holds `record.jsonl` and `contents/`. */
  readonly folder: string;
  readonly quarantine: Quarantine;
}

/** The record beside which the copies lie. */
export interface RecordTaker {
  readonly keepBranch: (branch: Branch) => Promise<unknown>;
  readonly record: {
    readonly holds: (head: Head) => boolean;
    readonly entries: () => Promise<readonly unknown[]>;
  };
}

export const hasRecordCopies = async (disk: Disk, folder: string): Promise<boolean> =>
  (await disk.list(folder)).some((name) => COPY_OF_RECORD.test(name));

/** Keeps each branch that lies beside a record whole in `forks/`, enters it, and answers with what she is told. */
export async function takeInRecordCopies(
  place: CopiesPlace,
  taker: RecordTaker,
): Promise<readonly Failure[]> {
  const told: Failure[] = [];
  for (const name of (await place.disk.list(place.folder)).filter((one) => COPY_OF_RECORD.test(one))) {
    told.push(...(await takeInRecord(place, name, taker)));
  }
  return told;
}

/** A record that ours holds whole says nothing new; any other is a branch. */
async function takeInRecord(
  place: CopiesPlace,
  name: string,
  taker: RecordTaker,
): Promise<readonly Failure[]> {
  const path = join(place.folder, name);
  const record = await place.disk.read(path);
  const branch = branchIn(record, taker.record.holds);
  if (branch !== null) {
    const fork = { record, contents: await contentsOf(place) };
    await keepFork(place, branch.head, await withPacked(place, fork));
  }
  const isNew = branch !== null && !isAdopted(await taker.record.entries(), branch.head);
  if (isNew) await taker.keepBranch(branch);
  await place.quarantine.moveAway(path);
  return isNew ? [branchKept(path, branch)] : [];
}

/** Of a copy that came without its contents they may be those that lie there: what it shares with ours certainly is. */
async function contentsOf({ disk, folder, quarantine }: CopiesPlace): Promise<Uint8Array | null> {
  const within = join(folder, 'contents');
  const name = (await disk.list(within)).find((one) => COPY_OF_CONTENTS.test(one));
  if (name === undefined) return disk.readIfThere(join(within, 'pack.jsonl'));
  const bytes = await disk.read(join(within, name));
  await quarantine.moveAway(join(within, name));
  return bytes;
}

/** The branch that the lines of a record make beside ours; null where ours holds them all. */
function branchIn(bytes: Uint8Array, holds: (head: Head) => boolean): Branch | null {
  const heads = wholeLines(bytes).flatMap((line): readonly Head[] => {
    const read = envelope.safeParse(parsed(line));
    return read.success ? [{ seq: read.data.seq, hash: hashOf(line) }] : [];
  });
  const head = heads[heads.length - 1];
  if (head === undefined || holds(head)) return null;
  const from = heads.filter(holds).pop()?.seq ?? null;
  return { head, from, entries: Math.max(head.seq - (from ?? -1), 1) };
}
