import { relative } from 'node:path';
import type { ReadOnlyBecause, WritingWish } from '../../shared/domain/readOnly';
import { assertNever } from '../../shared/errors/assertNever';
import { fail, type Failure } from '../../shared/errors/failure';
import { DiskError } from '../storage/disk';
import { guardedDisk } from '../storage/guardedDisk';
import { takeLock, type Lock } from '../storage/lock';
import { openQuarantine, type Quarantine } from '../storage/quarantine';
import type { LibraryFolder, LibrarySurroundings } from './libraryFolder';

/** Whether an open library may be written in. Once shut, it stays shut until the library is opened anew. */
export interface Gate {
  readonly because: () => ReadOnlyBecause | null;
  /** No write beneath the library's folder goes through from here on; the lock is let go. */
  readonly shut: (because: ReadOnlyBecause) => Promise<void>;
  /** True while the lock is ours, or none was had; finding that another has taken it over shuts the gate. */
  readonly isStillOurs: () => Promise<boolean>;
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
      ? makeGate(taking.lock, null)
      : makeGate(null, { why: 'heldByAnother', holder: taking.holder });
  } catch (error) {
    if (!(error instanceof DiskError)) throw error;
    return makeGate(null, { why: 'disk', failure: error.failure });
  }
}

function makeGate(lock: Lock | null, first: ReadOnlyBecause | null): Gate {
  let because = first;
  const release = async (): Promise<void> => lock?.release();
  return {
    because: () => because,
    shut: async (why) => {
      because ??= why;
      await release();
    },
    isStillOurs: async () => {
      if (lock === null || because !== null || (await lock.isOurs())) return because === null;
      because = { why: 'heldByAnother', holder: { host: '', since: null, isRunningHere: false, lock: '' } };
      return false;
    },
    release,
  };
}

/** The library's folder as its parts see it: behind the gate, and with nothing put into quarantine while that is shut. */
export function folderBehind(gate: Gate, surroundings: LibrarySurroundings): LibraryFolder {
  const { path } = surroundings;
  const disk = guardedDisk(surroundings.disk, path, () => refusal(gate.because(), path));
  const mayWrite = (): boolean => gate.because() === null;
  const quarantine = openQuarantine({ ...surroundings, disk, root: path });
  return { ...surroundings, disk, mayWrite, quarantine: leavingInPlace(quarantine, path, mayWrite) };
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

/** Fewer than this many are too few to say of them that most are gone. */
const FEWEST_KNOWN = 4;

/** Whether most of the articles that the record knows are gone, as after a sync program's mistake or a wrong disk. */
export const isMostLost = (known: number, there: number): boolean =>
  known >= FEWEST_KNOWN && there * 2 < known;
