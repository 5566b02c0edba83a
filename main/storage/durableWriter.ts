import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { systemCode } from './diskFailure';
import type { FileCalls, OpenFile } from './fileCalls';

/**
 * Puts a whole new file in the place of an old one, so that a kill or a power cut at any step leaves one or the other.
 * Rejects with the system's own error; then the old file stands, unless all that failed was the fsync of the folder.
 */
export function replaceFile(calls: FileCalls, path: string, bytes: Uint8Array): Promise<void> {
  return replaceFileInPieces(calls, path, [bytes]);
}

/** As `replaceFile`, of bytes that come one piece after another; when they end in an error, the old file stands. */
export async function replaceFileInPieces(calls: FileCalls, path: string, pieces: Pieces): Promise<void> {
  // A fresh name, opened `wx`: two writers never share a temporary file, and nothing of a dead one's is written over.
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  await writeNewFile(calls, temporary, pieces);
  await orRemove(calls, temporary, () => renameRetried(calls, temporary, path));
  // Without this the rename itself can be lost with the power, and "saved" would have been untrue.
  await syncFolder(calls, dirname(path));
}

/** Bytes, one piece after another. */
type Pieces = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** Writes a file that must not be there yet (`EEXIST` otherwise), and answers after its fsync; leaves nothing on failure. */
export async function writeNewFile(calls: FileCalls, path: string, pieces: Pieces): Promise<void> {
  const file = await calls.open(path, 'wx');
  await orRemove(calls, path, () =>
    withFile(file, async () => {
      for await (const bytes of pieces) await writeAll(file, bytes);
      // The bytes must be down before a name points at them. A failed fsync is never tried again on this descriptor:
      // Linux marks the lost pages clean, so that a second one would succeed and mean nothing.
      await file.sync();
    }),
  );
}

async function orRemove(calls: FileCalls, path: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
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
async function renameRetried(calls: FileCalls, from: string, to: string): Promise<void> {
  const until = Date.now() + RENAME_PATIENCE_MS;
  for (let wait = 10; ; wait *= 2) {
    try {
      return await calls.rename(from, to);
    } catch (error) {
      const mayPass = process.platform === 'win32' && RENAME_REFUSALS.has(systemCode(error) ?? '');
      if (!mayPass || Date.now() + wait > until) throw error;
      await pause(wait);
    }
  }
}
