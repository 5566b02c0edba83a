import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { LibraryHolder } from '../../shared/domain/readOnly';
import { parsed } from './chain';
import { DiskError, type Disk } from './disk';
import { lockHolder, stateOf, thisProcess, type LockHolder } from './lockHolder';

const WRITING_TAKES_MS = 250;
const ATTEMPTS = 5;

/** The right to write in a library, which one process has. */
export interface Lock {
  /** False once another has taken it over, which only she can have told it to; one that was swept away is put back. */
  readonly isOurs: () => Promise<boolean>;
  readonly release: () => Promise<void>;
}

/** Either the right to write, or who has it. */
export type LockTaking =
  { readonly kind: 'taken'; readonly lock: Lock } | { readonly kind: 'held'; readonly holder: LibraryHolder };

interface LockWishes {
  readonly disk: Disk;
  /** The library's folder. */
  readonly root: string;
  readonly now: () => Date;
  readonly newId: () => string;
  /** The lock that she has said may be taken over; never that of a process that runs here. */
  readonly takeOver?: string | null;
}

/**
 * Takes the lock of a library. One that was left by a process that is gone for certain (on this computer, before it was
 * started anew or since) is taken over; any other is named, and left.
 */
export async function takeLock(wishes: LockWishes): Promise<LockTaking> {
  const { disk, root, now, newId, takeOver = null } = wishes;
  const path = lockPath(root);
  const mine: LockHolder = { ...thisProcess(), since: now().toISOString(), token: newId() };
  const bytes = Buffer.from(`${JSON.stringify(mine)}\n`, 'utf8');
  let last: LockHolder | null = null;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const isMade = await disk.create(path, bytes);
    const found = await readSettled(disk, path);
    // Asked again: while it was half written, another may have put it aside for one that a kill cut off.
    if (isMade && found?.token === mine.token) {
      return { kind: 'taken', lock: heldLock(disk, path, mine.token, bytes) };
    }
    if (found !== null && !mayTakeOver(found, takeOver)) return { kind: 'held', holder: asHolder(found) };
    last = found ?? last;
    await setStaleAside(disk, path, found, newId);
  }
  // Others were faster each time: whoever it is, there is one.
  return { kind: 'held', holder: asHolder(last ?? mine) };
}

/** Who holds the library at `root` and would not be taken over unasked; null where the lock is free. */
export async function holderOf(disk: Disk, root: string): Promise<LibraryHolder | null> {
  const found = await readHolder(disk, lockPath(root));
  return found === null || mayTakeOver(found, null) ? null : asHolder(found);
}

const lockPath = (root: string): string => join(root, 'library.lock');

function mayTakeOver(found: LockHolder, takeOver: string | null): boolean {
  const state = stateOf(found);
  return state === 'gone' || (state === 'unsure' && found.token === takeOver);
}

const asHolder = (found: LockHolder): LibraryHolder => ({
  host: found.host,
  since: found.since,
  isRunningHere: stateOf(found) === 'running',
  lock: found.token,
});

const heldLock = (disk: Disk, path: string, token: string, bytes: Uint8Array): Lock => ({
  isOurs: async () => (await disk.create(path, bytes)) || (await readHolder(disk, path))?.token === token,
  release: async () => {
    if ((await readHolder(disk, path))?.token === token) await disk.remove(path);
  },
});

/** Moving is atomic: of two processes that find the same stale lock, one moves it, and sees whether it is the one it read. */
async function setStaleAside(
  disk: Disk,
  path: string,
  stale: LockHolder | null,
  newId: () => string,
): Promise<void> {
  if ((await disk.readIfThere(path)) === null) return;
  const aside = `${path}.${newId()}.stale`;
  try {
    await disk.move(path, aside);
  } catch (error) {
    if (error instanceof DiskError && error.failure.code === 'diskGone') return;
    throw error;
  }
  const moved = await readHolder(disk, aside);
  if (moved !== null && moved.token !== stale?.token) {
    await disk.create(path, await disk.read(aside));
  }
  await disk.remove(aside);
}

/** A lock that does not read may be one that is just being written; one that was cut off by a kill stays so. */
async function readSettled(disk: Disk, path: string): Promise<LockHolder | null> {
  const found = await readHolder(disk, path);
  if (found !== null) return found;
  await pause(WRITING_TAKES_MS);
  return readHolder(disk, path);
}

/** Null where there is none, or one that was cut off while it was being written. */
async function readHolder(disk: Disk, path: string): Promise<LockHolder | null> {
  const bytes = await disk.readIfThere(path);
  const read = lockHolder.safeParse(bytes === null ? null : parsed(bytes));
  return read.success ? read.data : null;
}
