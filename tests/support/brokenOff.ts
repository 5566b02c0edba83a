import type { Library } from '../../main/library/library';
import { DiskError, type Disk } from '../../main/storage/disk';
import { nodeDisk } from '../../main/storage/nodeDisk';
import { failingCalls, type FaultPlan } from '../faults/failingCalls';
import { tryOpen, valueOf, type OpenOptions } from './temporaryLibrary';

/**
 * Does something in the library at `path`, and gives it up where the disk will not; answers how many calls to the system there were. The
 * disk fails by plan, and the calls are counted, from where the deed says `strike`.
 */
export async function doneOnDisk(
  path: string,
  plan: FaultPlan | null,
  deed: (library: Library, disk: Disk, strike: () => void) => Promise<unknown>,
  options: OpenOptions = {},
): Promise<number> {
  const faulty = failingCalls(null);
  const disk = nodeDisk(faulty.calls);
  const library = valueOf(await tryOpen(path, { ...options, disk }));
  try {
    await deed(library, disk, () => faulty.arm(plan));
  } catch (error) {
    if (!(error instanceof DiskError)) throw error;
  }
  const made = faulty.made().length;
  await library.close().catch(() => undefined);
  return made;
}
