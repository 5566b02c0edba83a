import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { systemCode } from './diskFailure';
import { stampOf, type FileCalls, type OpenFile } from './fileCalls';

/**
 * Puts a whole new file in the place of an old one, so that a kill or a power cut at any step leaves one or the other.
 * Rejects with the system's own error; then the old file stands, unless all that failed was the fsync of the folder.
 */
export function replaceFile(calls: FileCalls, path: string, bytes: Uint8Array): Promise<string> {
  return replaceFileInPieces(calls, path, [bytes]);
}

/** As `replaceFile`, of bytes that come one piece after another; when they end in an error, the old file stands. */
export async function replaceFileInPieces(calls: FileCalls, path: string, pieces: Pieces): Promise<string> {
  return writeAndName(calls, path, pieces, (temporary) => calls.rename(temporary, path));
}

/**
 * As `replaceFile`, but only over the file that has the stamp `over`: another one stays, and null is answered. It is looked
 * at just before the rename; what is written in the microseconds between the two is not seen.
 */
export async function replaceFileOver(
  calls: FileCalls,
  path: string,
  bytes: Uint8Array,
  over: string,
): Promise<string | null> {
  let isReplaced = true;
  const stamp = await writeAndName(calls, path, [bytes], async (temporary) => {
    isReplaced = await calls.renameOver(temporary, path, (found) => stampOf(found) === over);
    if (!isReplaced) await calls.remove(temporary);
  });
  return isReplaced ? stamp : null;
}

/** Answers the stamp that the file had before it got its name: after that, another may lie there. */
async function writeAndName(
  calls: FileCalls,
  path: string,
  pieces: Pieces,
  name: (temporary: string) => Promise<void>,
): Promise<string> {
  // A fresh name, opened `wx`: two writers never share a temporary file, and nothing of a dead one's is written over.
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  const stamp = await writeNewFile(calls, temporary, pieces);
  await orRemove(calls, temporary, () => retried(() => name(temporary)));
  // Without this the rename itself can be lost with the power, and "saved" would have been untrue.
  await syncFolder(calls, dirname(path));
  return stamp;
}

/** Bytes, one piece after another. */
type Pieces = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** Writes a file that must not be there yet (`EEXIST` otherwise), and answers its stamp after its fsync; leaves nothing on failure. */
export async function writeNewFile(calls: FileCalls, path: string, pieces: Pieces): Promise<string> {
  const file = await calls.open(path, 'wx');
  return orRemove(calls, path, () =>
    withFile(file, async () => {
      for await (const bytes of pieces) await writeAll(file, bytes);
      // The bytes must be down before a name points at them. A failed fsync is never tried again on this descriptor:
      // Linux marks the lost pages clean, so that a second one would succeed and mean nothing.
      await file.sync();
      return stampOf(await file.facts());
    }),
  );
}

/** Removes what was made at `path` where the work on it fails. */
export async function orRemove<T>(calls: FileCalls, path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await calls.remove(path).catch(() => undefined);
    throw error;
  }
}

/** Writes all bytes. The system may take fewer than it is given, as it does when the disk is about to be full. */
export async function writeAll(file: OpenFile, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.byteLength;) {
    const taken = await file.write(bytes.subarray(written));
    if (taken === 0) throw Object.assign(new Error('The disk took no more bytes.'), { code: 'ENOSPC' });
    written += taken;
  }
}

/** Makes names in a folder last; Windows has no such call and needs none. */
export async function syncFolder(calls: FileCalls, folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  await withFile(await calls.open(folder, 'r'), (file) => file.sync());
}

/** Uses a file and closes it, whatever happens; a failed close after good work is a failure too. */
export async function withFile<T>(file: OpenFile, use: (file: OpenFile) => Promise<T>): Promise<T> {
  const value = await use(file).catch(async (error: unknown) => {
    await file.close().catch(() => undefined);
    throw error;
  });
  await file.close();
  return value;
}

const RENAME_REFUSALS = new Set(['EPERM', 'EACCES', 'EBUSY']);
const RENAME_PATIENCE_MS = 2000;

/** On Windows a virus scanner or indexer that holds the old file open makes the rename fail for a moment. */
async function retried(rename: () => Promise<void>): Promise<void> {
  const until = Date.now() + RENAME_PATIENCE_MS;
  for (let wait = 10; ; wait *= 2) {
    try {
      return await rename();
    } catch (error) {
      const mayPass = process.platform === 'win32' && RENAME_REFUSALS.has(systemCode(error) ?? '');
      if (!mayPass || Date.now() + wait > until) throw error;
      await pause(wait);
    }
  }
}
