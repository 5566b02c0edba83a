import { join } from 'node:path';
import type { LibraryHolder } from '../../shared/domain/readOnly';
import { ignoreDisk, type Disk } from './disk';
import { makeQueue } from './inTurn';
import { holderBytes, mayTakeOver, readHolder, stateOf, thisProcess, type LockHolder } from './lockHolder';
import { openTurn, type Turn } from './turn';

/** The right to write in a library, which one process has. */
export interface Lock {
  /** False once another has taken it over, which only she can have told it to; one that was swept away is put back. */
  readonly isOurs: () => Promise<boolean>;
  /** Until `leave` nobody takes the lock over, which was just seen to be ours. Any number may be in at once; all must leave. */
  readonly enter: () => Promise<Entrance>;
  readonly leave: () => Promise<void>;
  readonly release: () => Promise<void>;
}

/** Whether one may write now; where not, one is not in and has not to leave. */
export type Entrance =
  | { readonly kind: 'in' }
  /** The lock is another's by now. */
  | { readonly kind: 'lost' }
  /** Another process is in the midst of a write, or of taking the library over. */
  | { readonly kind: 'kept'; readonly holder: LibraryHolder };

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
  const found = await readHolder(disk, path);
  if (found !== null && !mayTakeOver(found, takeOver))
    return { kind: 'held', holder: asHolder(found, false) };
  const mine: LockHolder = { ...thisProcess(), since: now().toISOString(), token: newId() };
  const turn = openTurn({ disk, root, mine, newId, takeOver });
  const likeMine = `${path}.${mine.token}`;
  await disk.claim(likeMine, holderBytes(mine));
  try {
    const other = await turn.take(likeMine);
    if (other !== null) return { kind: 'held', holder: asHolder(other, true) };
    return await takeInTurn(wishes, mine, turn).finally(turn.giveBack);
  } finally {
    await disk.disclaim(likeMine).catch(ignoreDisk);
  }
}

/** Who holds the library at `root` and would not be taken over unasked; null where the lock is free. */
export async function holderOf(disk: Disk, root: string): Promise<LibraryHolder | null> {
  const found = await readHolder(disk, lockPath(root));
  return found === null || mayTakeOver(found, null) ? null : asHolder(found, false);
}

const lockPath = (root: string): string => join(root, 'library.lock');

const asHolder = (found: LockHolder, isSaving: boolean): LibraryHolder => ({
  host: found.host,
  since: found.since,
  isRunningHere: stateOf(found) === 'running',
  // One that cannot be seen from here may as well be gone: of it she is asked.
  isSaving: isSaving && stateOf(found) === 'running',
  lock: found.token,
});

/** Looks again, now that nobody else may replace it: what was free may have been taken meanwhile. */
async function takeInTurn(
  { disk, root, takeOver = null }: LockWishes,
  mine: LockHolder,
  turn: Turn,
): Promise<LockTaking> {
  const path = lockPath(root);
  const taken = (): LockTaking => ({ kind: 'taken', lock: heldLock(disk, path, mine, turn) });
  if (await disk.create(path, holderBytes(mine))) return taken();
  const found = await readHolder(disk, path);
  if (found !== null && !mayTakeOver(found, takeOver))
    return { kind: 'held', holder: asHolder(found, false) };
  await disk.remove(path);
  if (await disk.create(path, holderBytes(mine))) return taken();
  // Put back by one from under whom it was swept away.
  return { kind: 'held', holder: asHolder((await readHolder(disk, path)) ?? mine, false) };
}

function heldLock(disk: Disk, path: string, mine: LockHolder, turn: Turn): Lock {
  const bytes = holderBytes(mine);
  const queue = makeQueue();
  let inside = 0;
  let seen: string | null = null;
  const isOurs = async (): Promise<boolean> =>
    (await disk.create(path, bytes)) || (await readHolder(disk, path))?.token === mine.token;
  const look = async (): Promise<boolean> => {
    const stamp = await disk.stamp(path);
    if (stamp !== null && stamp === seen) return true;
    if (!(await isOurs())) return false;
    seen = await disk.stamp(path);
    return true;
  };
  const enterFirst = async (): Promise<Entrance> => {
    const other = await turn.take(path);
    if (other !== null) return { kind: 'kept', holder: asHolder(other, true) };
    let isIn = false;
    try {
      isIn = await look();
    } finally {
      if (!isIn) await turn.giveBack();
    }
    return { kind: isIn ? 'in' : 'lost' };
  };
  const enter = (): Promise<Entrance> =>
    queue(async () => {
      const entrance = inside > 0 ? ({ kind: 'in' } as const) : await enterFirst();
      if (entrance.kind === 'in') inside += 1;
      return entrance;
    });
  const leave = (): Promise<void> =>
    queue(async () => {
      inside -= 1;
      if (inside === 0) await turn.giveBack();
    });
  return {
    isOurs,
    enter,
    leave,
    release: async () => {
      // Where another is in the midst of taking it over, it is no longer ours to remove.
      if ((await enter()).kind !== 'in') return;
      try {
        await disk.remove(path);
      } finally {
        await leave();
      }
    },
  };
}
