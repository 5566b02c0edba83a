import { dirname } from 'node:path';
import { asDiskError, systemCode } from './diskFailure';
import type { Disk } from './disk';
import {
  orRemove,
  replaceFile,
  replaceFileInPieces,
  replaceFileOver,
  syncFolder,
  withFile,
  writeAll,
  writeNewFile,
} from './durableWriter';
import { nodeFileCalls, stampOf, type FileCalls } from './fileCalls';

/** The real disk; `calls` are the system's unless a fault is to be tried. */
export function nodeDisk(calls: FileCalls = nodeFileCalls): Disk {
  const told = async <T>(path: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw asDiskError(error, path);
    }
  };
  return {
    read: (path) => told(path, () => calls.readFile(path)),
    readIfThere: (path) => told(path, () => orIfMissing(calls.readFile(path), null)),
    stamp: (path) => told(path, () => orIfMissing(calls.stat(path).then(stampOf), null)),
    replace: (path, bytes) => told(path, () => replaceFile(calls, path, bytes)),
    replaceOver: (path, bytes, over) => told(path, () => replaceFileOver(calls, path, bytes, over)),
    replaceInPieces: (path, pieces) =>
      told(path, async () => void (await replaceFileInPieces(calls, path, pieces))),
    readInPieces: (path) => readPieces(calls, path),
    create: (path, bytes) => told(path, () => createFile(calls, path, bytes)),
    claim: (path, bytes, like) => told(path, () => claimFile(calls, path, bytes, like)),
    disclaim: (path) => told(path, () => orIfMissing(calls.unlink(path), undefined)),
    append: (path, bytes) => told(path, () => appendToFile(calls, path, bytes)),
    cut: (path, length) => told(path, () => cutFile(calls, path, length)),
    list: (folder) => told(folder, async () => [...(await orIfMissing(calls.readdir(folder), []))].sort()),
    isFolder: (path) =>
      told(path, async () => (await orIfMissing(calls.stat(path), null))?.isDirectory() ?? false),
    makeFolder: (folder) => told(folder, () => makeFolder(calls, folder)),
    move: (from, to) => told(from, () => moveFile(calls, from, to)),
    remove: (path) => told(path, () => removeFile(calls, path)),
  };
}

async function orIfMissing<T, M>(reading: Promise<T>, missing: M): Promise<T | M> {
  return reading.catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return missing;
    throw error;
  });
}

const PIECE_BYTES = 256 * 1024;

async function* readPieces(calls: FileCalls, path: string): AsyncGenerator<Uint8Array> {
  try {
    const file = await calls.open(path, 'r');
    try {
      for (;;) {
        const piece = await file.read(PIECE_BYTES);
        if (piece.byteLength === 0) return;
        yield piece;
      }
    } finally {
      await file.close();
    }
  } catch (error) {
    throw asDiskError(error, path);
  }
}

async function createFile(calls: FileCalls, path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    await writeNewFile(calls, path, [bytes]);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
  await syncFolder(calls, dirname(path));
  return true;
}

async function claimFile(
  calls: FileCalls,
  path: string,
  bytes: Uint8Array,
  like: string | undefined,
): Promise<boolean> {
  try {
    // A disk that knows no links refuses in many ways; so it is tried the other way, and that refusal counts.
    if (like !== undefined && (await isLinked(calls, like, path))) return true;
    const file = await calls.open(path, 'wx');
    await orRemove(calls, path, () => withFile(file, () => writeAll(file, bytes)));
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

const isLinked = (calls: FileCalls, from: string, to: string): Promise<boolean> =>
  calls.link(from, to).then(
    () => true,
    (error: unknown) => {
      if (systemCode(error) === 'EEXIST') throw error;
      return false;
    },
  );

async function appendToFile(calls: FileCalls, path: string, bytes: Uint8Array): Promise<void> {
  const isNew = await withFile(await calls.open(path, 'a'), async (file) => {
    await writeAll(file, bytes);
    // Asked for while the fsync is under way: a file that holds no more than was written now is new.
    const [{ size }] = await Promise.all([file.facts(), file.sync()]);
    return size <= bytes.byteLength;
  });
  if (isNew) await syncFolder(calls, dirname(path));
}

async function cutFile(calls: FileCalls, path: string, length: number): Promise<void> {
  await withFile(await calls.open(path, 'r+'), async (file) => {
    await file.truncate(length);
    await file.sync();
  });
}

async function makeFolder(calls: FileCalls, folder: string): Promise<void> {
  const first = await calls.mkdir(folder);
  if (first === undefined) return;
  // Each new name is made to last in the folder above it, up to the one that was there already.
  for (let made = folder; made.length >= first.length; made = dirname(made)) {
    await syncFolder(calls, dirname(made));
  }
}

async function moveFile(calls: FileCalls, from: string, to: string): Promise<void> {
  await calls.rename(from, to);
  await syncFolder(calls, dirname(to));
  if (dirname(from) !== dirname(to)) await syncFolder(calls, dirname(from));
}

async function removeFile(calls: FileCalls, path: string): Promise<void> {
  await calls.remove(path);
  await orIfMissing(syncFolder(calls, dirname(path)), undefined);
}
