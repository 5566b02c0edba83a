import { basename, dirname, join } from 'node:path';
import { fail, ok, type Failure, type Result } from '../../shared/errors/failure';
import type { Disk } from '../storage/disk';
import { unpack } from './archive';
import { layOut } from './layOut';
import { asResult } from './refusal';
import { tryPassphrase, unseal } from './seal';

export interface RestoreParts {
  readonly disk: Disk;
  /** The backup. */
  readonly from: string;
  /** An empty or absent folder, which becomes the library. */
  readonly into: string;
  readonly passphrase: string;
  readonly newId: () => string;
}

/** Whether the file is a backup that this passphrase opens; its text is not read yet. */
export const canOpen = ({
  disk,
  from,
  passphrase,
}: Omit<RestoreParts, 'into' | 'newId'>): Promise<Result<null>> =>
  asResult(async () => {
    await tryPassphrase(disk.readInPieces(from), passphrase);
    return ok(null);
  }, aboutTheBackup(from));

/** Which of the two disks refused is known by the file that it refused; the words for the library's own would be untrue. */
const aboutTheBackup =
  (from: string) =>
  (failure: Failure): Failure =>
    failure.facts.file === from
      ? fail('backupUnreadable', failure.facts).failure
      : fail('restoreNotWritten', { ...failure.facts, why: failure.code }).failure;

/**
 * Restores a backup. It is laid out beside its place and moved there when every file is whole, so that what is found under
 * that name is never half a library; what a kill left of an earlier try is removed.
 */
export function restore({ disk, from, into, passphrase, newId }: RestoreParts): Promise<Result<number>> {
  const isMaking = (name: string): boolean =>
    name.startsWith(`.${basename(into)}.`) && name.endsWith('.restoring');
  const making = join(dirname(into), `.${basename(into)}.${newId()}.restoring`);
  return asResult(async () => {
    if ((await disk.list(into)).length > 0) return fail('restoreNotEmpty', { path: into });
    await tryPassphrase(disk.readInPieces(from), passphrase);
    for (const name of (await disk.list(dirname(into))).filter(isMaking)) {
      await disk.remove(join(dirname(into), name));
    }
    try {
      const files = await layOut(unpack(unseal(disk.readInPieces(from), passphrase)), disk, making);
      if (!files.has('library.json') && !files.has('record.jsonl')) return fail('backupUnknown');
      // Windows moves no folder over another, empty or not.
      if (process.platform === 'win32' && (await disk.isFolder(into))) await disk.remove(into);
      await disk.move(making, into);
      return ok(files.size);
    } finally {
      await disk.remove(making).catch(() => undefined);
    }
  }, aboutTheBackup(from));
}
