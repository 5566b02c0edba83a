import { join } from 'node:path';
import type { Branch } from '../../shared/domain/branch';
import type { Head } from '../../shared/domain/envelope';
import { fail, ok, type Result } from '../../shared/errors/failure';
import { DiskError, ignoreDisk } from '../storage/disk';
import { alone } from '../storage/guardedDisk';
import { isAdopted } from './branches';
import { keepFork, readFork, withPacked, type Fork } from './forks';
import { openRecorder, type RecordPlace } from './openRecorder';
import type { Recorder } from './recorder';

/** A record that a sync program may put another in the place of. */
export interface SharedRecord<Contents> {
  /** Goes on with whatever the disk has; looks before it writes. */
  readonly recorder: Recorder<Contents>;
  /** Compares with the disk: one that grew and still chains is read on, of one that went another way ours is put aside, and true is answered. */
  readonly look: () => Promise<boolean>;
}

interface Settled<Contents> {
  readonly record: Recorder<Contents>;
  readonly stamp: string | null;
  readonly files: Fork;
}

/**
 * Opens a record that others may write in through a shared folder. What lies on the disk goes on, for nothing that is there
 * is written over; a branch of ours that it does not hold is kept whole in `forks/`, and `keptBranch` enters it.
 */
export async function openSharedRecord<Contents>(
  place: RecordPlace<Contents>,
  keptBranch: (recorder: Recorder<Contents>, branch: Branch) => Promise<void>,
): Promise<Result<SharedRecord<Contents>>> {
  const path = join(place.folder, 'record.jsonl');
  const first = await openSettled(place, path);
  if (!first.ok) return first;
  let now = first.value;
  /** What was written is written, whether it can be looked at now or not: if not, it is read anew the next time. */
  const remember = async (): Promise<void> => {
    now = { ...now, stamp: UNKNOWN };
    const seen = { stamp: await place.disk.stamp(path), files: await readFork(place) };
    now = { ...now, ...seen };
  };
  const look = async (): Promise<boolean> => {
    if ((await place.disk.stamp(path)) === now.stamp) return false;
    // Before theirs is opened, which may pack older lines anew.
    const files = await withPacked(place, now.files);
    const reopened = await openSettled(place, path);
    if (!reopened.ok) throw new DiskError(reopened.failure);
    const ours = now;
    const head = ours.record.head();
    if (head !== null && reopened.value.record.head() === null) {
      throw new DiskError(fail('diskGone', { file: path }).failure);
    }
    now = reopened.value;
    // What is only read keeps nothing.
    if (head === null || now.record.holds(head) || place.readsPastNewer) return false;
    const branch = await branchOf(ours.record, head, now.record.holds);
    await keepFork(place, head, files);
    if (!isAdopted(await now.record.entries(), head)) await keptBranch(now.record, branch);
    await remember().catch(ignoreDisk);
    return true;
  };
  const { whileOurs = alone } = place;
  const writing = <T>(work: () => Promise<T>): Promise<T> =>
    whileOurs(async () => {
      await look();
      try {
        return await work();
      } finally {
        await remember().catch(ignoreDisk);
      }
    });
  const recorder: Recorder<Contents> = {
    head: () => now.record.head(),
    append: (kind, content, zone) => writing(() => now.record.append(kind, content, zone)),
    entries: () => now.record.entries(),
    branches: () => now.record.branches(),
    entry: (seq) => now.record.entry(seq),
    holds: (head) => now.record.holds(head),
    takenAway: () => now.record.takenAway(),
    unreadable: () => now.record.unreadable(),
    forget: (entries) => writing(() => now.record.forget(entries)),
    damage: () => now.record.damage(),
  };
  return ok({ recorder, look });
}

/** No file has this stamp. */
const UNKNOWN = '';
const TRIES = 5;

/** Reads until nothing changed meanwhile; the first reading may itself pack older lines. */
async function openSettled<Contents>(
  place: RecordPlace<Contents>,
  path: string,
): Promise<Result<Settled<Contents>>> {
  for (let tries = 1; ; tries++) {
    const stamp = await place.disk.stamp(path);
    const record = await openRecorder(place);
    if (!record.ok) return record;
    const files = await readFork(place);
    if (tries === TRIES || (await place.disk.stamp(path)) === stamp) {
      return ok({ record: record.value, stamp, files });
    }
  }
}

async function branchOf<Contents>(
  ours: Recorder<Contents>,
  head: Head,
  isShared: (entry: Head) => boolean,
): Promise<Branch> {
  const shared = (await ours.entries()).filter(({ seq, hash }) => isShared({ seq, hash }));
  const from = shared[shared.length - 1]?.seq ?? null;
  return { head, from, entries: head.seq - (from ?? -1) };
}
