import { relative } from 'node:path';
import type { LibraryHolder, ReadOnlyBecause, WritingWish } from '../../shared/domain/readOnly';
import { assertNever } from '../../shared/errors/assertNever';
import { fail, type Failure } from '../../shared/errors/failure';
import { DiskError } from '../storage/disk';
import { guardedDisk, type WhileOurs } from '../storage/guardedDisk';
import { holderOf, takeLock, type Lock } from '../storage/lock';
import { openQuarantine, type Quarantine } from '../storage/quarantine';
import type { LibraryFolder, LibrarySurroundings } from './libraryFolder';

/** Whether an open library may be written in. Once shut, it stays shut until the library is opened anew. */
export interface Gate {
  readonly because: () => ReadOnlyBecause | null;
  /** No write beneath the library's folder goes through from here on; the lock is let go. */
  readonly shut: (because: ReadOnlyBecause) => Promise<void>;
  /**
   * Does a write in which no other process writes, and the lock is ours. Where it no longer is, the gate is shut. Rejects where
   * it is shut, and where another is in the midst of a write for too long.
   */
  readonly writing: WhileOurs;
  /** As `writing`, of work that may be done without it, for it may only read: each write in it asks for itself then. */
  readonly whileOurs: WhileOurs;
  /** Shuts, if another has taken the lock over meanwhile. */
  readonly lookAtLock: () => Promise<void>;
  /** Whether nobody has the lock any more that shut it. */
  readonly isFree: () => Promise<boolean>;
  readonly release: () => Promise<void>;
}

/** Asks for nothing beyond what every start may have. */
export const NO_WISH: WritingWish = { takeOver: null, despiteLoss: false };

/** Takes the lock, and says why not where it cannot be had: then all can be read, and nothing written. */
export async function openGate(surroundings: LibrarySurroundings, wish: WritingWish): Promise<Gate> {
  const { disk, path } = surroundings;
  try {
    const taking = await takeLock({ ...surroundings, disk, root: path, takeOver: wish.takeOver });
    return taking.kind === 'taken'
      ? makeGate(surroundings, taking.lock, null)
      : makeGate(surroundings, null, { why: 'heldByAnother', holder: taking.holder });
  } catch (error) {
    if (!(error instanceof DiskError)) throw error;
    return makeGate(surroundings, null, { why: 'disk', failure: error.failure });
  }
}

const NOBODY_KNOWN = { host: '', since: null, isRunningHere: false, isSaving: false, lock: '' } as const;

function makeGate(
  { disk, path }: LibrarySurroundings,
  lock: Lock | null,
  first: ReadOnlyBecause | null,
): Gate {
  let because = first;
  const release = async (): Promise<void> => lock?.release();
  const lose = async (): Promise<void> => {
    const holder = (await holderOf(disk, path)) ?? NOBODY_KNOWN;
    because ??= { why: 'heldByAnother', holder };
  };
  const leave = async (): Promise<void> => lock?.leave();
  /** False where there is nothing to leave: the gate is shut, or was shut just now. */
  const enter = async (): Promise<boolean> => {
    if (lock === null || because !== null) return false;
    const entrance = await lock.enter();
    switch (entrance.kind) {
      case 'in':
        return true;
      case 'lost':
        await lose();
        return false;
      case 'kept':
        throw new DiskError(inTheMidst(entrance.holder, path));
      default:
        return assertNever(entrance);
    }
  };
  return {
    because: () => because,
    shut: async (why) => {
      because ??= why;
      await release();
    },
    writing: async (work) => {
      const isIn = await enter();
      try {
        const refused = refusal(because, path);
        if (refused !== null) throw new DiskError(refused);
        return await work();
      } finally {
        if (isIn) await leave();
      }
    },
    whileOurs: async (work) => {
      const isIn = await enter().catch((error: unknown) => {
        if (error instanceof DiskError) return false;
        throw error;
      });
      return isIn ? work().finally(leave) : work();
    },
    lookAtLock: async () => {
      if (lock === null || because !== null || (await lock.isOurs())) return;
      await lose();
    },
    isFree: async () => because?.why === 'heldByAnother' && (await holderOf(disk, path)) === null,
    release,
  };
}

/** The library's folder as its parts see it: behind the gate, and with nothing put into quarantine while that is shut. */
export function folderBehind(gate: Gate, surroundings: LibrarySurroundings): LibraryFolder {
  const { path } = surroundings;
  const disk = guardedDisk(surroundings.disk, path, gate.writing);
  const mayWrite = (): boolean => gate.because() === null;
  const quarantine = openQuarantine({ ...surroundings, disk, root: path });
  return {
    ...surroundings,
    disk,
    mayWrite,
    writing: gate.writing,
    whileOurs: gate.whileOurs,
    quarantine: leavingInPlace(quarantine, path, mayWrite),
  };
}

function leavingInPlace(quarantine: Quarantine, root: string, mayWrite: () => boolean): Quarantine {
  return {
    moveAway: async (path) => (mayWrite() ? quarantine.moveAway(path) : relative(root, path)),
    keep: async (path, bytes) => (mayWrite() ? quarantine.keep(path, bytes) : relative(root, path)),
  };
}

/** What she is told who would write where nothing can be written; null where it can. */
export function refusal(because: ReadOnlyBecause | null, path: string): Failure | null {
  if (because === null) return null;
  switch (because.why) {
    case 'heldByAnother':
      return fail('libraryReadOnly', { path, host: because.holder.host, why: because.why }).failure;
    case 'unsure':
    case 'articlesLost':
      return fail('libraryReadOnly', { path, why: because.why }).failure;
    case 'disk':
      return because.failure;
    default:
      return assertNever(because);
  }
}

const inTheMidst = ({ host }: LibraryHolder, path: string): Failure =>
  fail('libraryReadOnly', { path, host, why: 'inTheMidst' }).failure;

/** Fewer than this many are too few to say of them that most are gone. */
const FEWEST_KNOWN = 4;

/** Whether most of the articles that the record knows are gone, as after a sync program's mistake or a wrong disk. */
export const isMostLost = (known: number, there: number): boolean =>
  known >= FEWEST_KNOWN && there * 2 < known;
