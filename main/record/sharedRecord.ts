import { join } from 'node:path';
import type { Head } from '../../shared/domain/envelope';
import { fail, ok, type Result } from '../../shared/errors/failure';
import { DiskError } from '../storage/disk';
import { openRecorder, type RecordPlace } from './openRecorder';
import type { Recorder } from './recorder';

/** A branch of a record that is not the one that goes on: where it left it, and how far it went. */
export interface Branch {
  readonly head: Head;
  /** The last entry that both have; null where they have none. */
  readonly from: number | null;
  readonly entries: number;
}

/** A record that a sync program may put another in the place of. */
export interface SharedRecord<Contents> {
  /** Goes on with whatever the disk has; looks before it appends. */
  readonly recorder: Recorder<Contents>;
  /** Compares with the disk. One that grew and still chains is read on; of one that went another way ours is put aside. */
  readonly look: () => Promise<void>;
}

interface Files {
  readonly record: Uint8Array | null;
  readonly contents: Uint8Array | null;
}

/**
 * Opens a record that others may write in through a shared folder. What lies on the disk goes on, because it only grows
 * and is never put back; a branch of ours that it does not hold is kept whole in `forks/`, and `keptBranch` enters it.
 */
export async function openSharedRecord<Contents>(
  place: RecordPlace<Contents>,
  keptBranch: (recorder: Recorder<Contents>, branch: Branch) => Promise<void>,
): Promise<Result<SharedRecord<Contents>>> {
  const { disk, folder } = place;
  const path = join(folder, 'record.jsonl');
  // The stamp first: what is written between the two is then seen as a change, and not missed.
  const stampFirst = await disk.stamp(path);
  const opened = await openRecorder(place);
  if (!opened.ok) return opened;
  let current = opened.value;
  let ours = await readFiles(place);
  // Opening may pack older lines, which is a change of our own.
  let stamp = ours.isUntouched(current.head()) ? await disk.stamp(path) : stampFirst;

  const remember = async (): Promise<void> => {
    stamp = await disk.stamp(path);
    ours = await readFiles(place);
  };
  const look = async (): Promise<void> => {
    if ((await disk.stamp(path)) === stamp) return;
    const reopened = await openRecorder(place);
    if (!reopened.ok) throw new DiskError(reopened.failure);
    const [before, files] = [current, ours.files];
    const head = before.head();
    if (reopened.value.head() === null && head !== null) {
      throw new DiskError(fail('diskGone', { file: path }).failure);
    }
    current = reopened.value;
    await remember();
    if (head === null || current.holds(head)) return;
    await keepFork(place, head, files);
    await keptBranch(current, branchOf(before, head, current.holds));
  };
  return ok({
    look,
    recorder: {
      head: () => current.head(),
      append: async (kind, content, zone) => {
        await look();
        const entry = await current.append(kind, content, zone);
        await remember();
        return entry;
      },
      entries: () => current.entries(),
      entry: (seq) => current.entry(seq),
      holds: (head) => current.holds(head),
      erased: () => current.erased(),
      unreadable: () => current.unreadable(),
      forget: async (entries) => {
        await look();
        try {
          await current.forget(entries);
        } finally {
          await remember();
        }
      },
      damage: () => current.damage(),
    },
  });
}
