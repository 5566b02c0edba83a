import { basename, dirname, join, relative, isAbsolute } from 'node:path';
import { verifyLibrary } from '../../scripts/verify/verifyLibrary.mjs';
import type { BackupMade, BackupProgress } from '../../shared/domain/backup';
import { isHarmless } from '../../shared/domain/verification';
import { fail, ok, type Failure, type Result } from '../../shared/errors/failure';
import type { Disk } from '../storage/disk';
import { pack, unpack, type BackedFile, type Manifest } from './archive';
import { countFiles, libraryFiles, type CopiedLibrary } from './libraryFiles';
import { asResult, BackupRefusal } from './refusal';
import { seal, unseal, type Sealing } from './seal';
import { layOut } from './layOut';

export interface BackupParts extends Sealing {
  readonly library: CopiedLibrary;
  readonly disk: Disk;
  /** The file that it becomes; one of that name is replaced when the new one has been read back. */
  readonly to: string;
  /** A folder of the app's own for the copy that verify is tried on, and the disk that makes it, which need not last. */
  readonly checkingFolder: string;
  readonly scratch: Disk;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Told of every file. */
  readonly progress?: (progress: BackupProgress) => void;
  /** Ends it between two files: nothing of it stays. */
  readonly signal?: AbortSignal;
}

/** Backs a library up to one sealed file, reads that back, compares every file, and has a restored copy verified. */
export function backUp(parts: BackupParts): Promise<Result<BackupMade>> {
  const { disk, library, to, newId, now } = parts;
  if (isWithin(library.path, to)) return Promise.resolve(fail('backupInLibrary', { path: library.path }));
  const at = now().toISOString();
  const unchecked = join(dirname(to), `.${basename(to)}.${newId()}.tmp`);
  return asResult(
    async () => {
      try {
        const written = await write(parts, unchecked);
        const findings = await readBack(parts, unchecked, written.manifest);
        if (findings === null) return fail('backupNotWritten', { why: 'altered' });
        await disk.move(unchecked, to);
        return ok({ path: to, at, files: written.manifest.size, bytes: written.bytes, findings });
      } finally {
        await disk.remove(unchecked).catch(() => undefined);
      }
    },
    (failure) => asBackupFailure(failure, dirname(to)),
  );
}

/** A disk that refuses where the backup goes is not the library's: what she is told must name the right one. */
function asBackupFailure(failure: Failure, folder: string): Failure {
  const { file } = failure.facts;
  const isThere = file !== undefined && (file === folder || dirname(file) === folder);
  return isThere ? fail('backupNotWritten', { ...failure.facts, why: failure.code }).failure : failure;
}

async function write(
  parts: BackupParts,
  path: string,
): Promise<{ readonly manifest: Manifest; readonly bytes: number }> {
  const manifest: Manifest = new Map();
  const of = await countFiles(parts.disk, parts.library.path);
  const files = watched(libraryFiles(parts.disk, parts.library), parts, 'copying', of);
  let bytes = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const piece of seal(pack(files, manifest), parts)) {
      bytes += piece.byteLength;
      yield piece;
    }
  }
  await parts.disk.replaceInPieces(path, counted());
  return { manifest, bytes };
}

/** How much verify finds in a copy restored from the file; null where that is not, to the byte, what was read. */
async function readBack(parts: BackupParts, path: string, manifest: Manifest): Promise<number | null> {
  const { disk, scratch, checkingFolder, passphrase } = parts;
  try {
    await scratch.remove(checkingFolder);
    const files = unpack(unseal(disk.readInPieces(path), passphrase));
    const found = await layOut(watched(files, parts, 'readingBack', manifest.size), scratch, checkingFolder);
    const isSame =
      found.size === manifest.size && [...manifest].every(([name, hash]) => found.get(name) === hash);
    if (!isSame) return null;
    const { findings } = await verifyLibrary(checkingFolder);
    return findings.filter(({ kind }) => !isHarmless(kind)).length;
  } catch (error) {
    if (error instanceof BackupRefusal && error.failure.code !== 'backupCancelled') return null;
    throw error;
  } finally {
    await scratch.remove(checkingFolder).catch(() => undefined);
  }
}

/** The files as they go by, told of one by one, until she has it end. */
async function* watched(
  files: AsyncIterable<BackedFile>,
  { progress, signal }: BackupParts,
  step: BackupProgress['step'],
  of: number,
): AsyncGenerator<BackedFile> {
  let count = 0;
  for await (const file of files) {
    if (signal?.aborted) throw new BackupRefusal(fail('backupCancelled').failure);
    progress?.({ step, files: Math.min(++count, of), of });
    yield file;
  }
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith('../') && !way.startsWith('..\\') && !isAbsolute(way);
}
