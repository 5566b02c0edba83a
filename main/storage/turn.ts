import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DiskError, type Disk } from './disk';
import { holderBytes, mayTakeOver, readHolder, type LockHolder } from './lockHolder';

const PATIENCE_MS = 2000;
const LONGEST_WAIT_MS = 20;

/**
 * The turn to write in a library: a file that one process has at a time, the owner of the lock while it writes, and whoever
 * takes the library over while the lock is replaced. So nobody takes it over in the midst of a write.
 */
export interface Turn {
  /**
   * Null when it is had; else who has it, after two seconds of waiting. `like` is a file that says the same as the turn: where
   * the disk knows second names, the turn is one, and whole at once.
   */
  readonly take: (like: string) => Promise<LockHolder | null>;
  readonly giveBack: () => Promise<void>;
}

interface TurnPlace {
  readonly disk: Disk;
  /** The library's folder. */
  readonly root: string;
  readonly mine: LockHolder;
  readonly newId: () => string;
  /** The lock that she has said may be taken over: its turn, too. */
  readonly takeOver: string | null;
}

/** The turn, as one process would take it; it is never taken from one that runs here. */
export function openTurn(place: TurnPlace): Turn {
  const { disk, mine, takeOver } = place;
  const path = join(place.root, 'library.lock.turn');
  const bytes = holderBytes(mine);
  let isLeft = false;
  return {
    take: async (like) => {
      const until = Date.now() + PATIENCE_MS;
      for (let wait = 2; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
        if (await disk.claim(path, bytes, like)) return null;
        const found = await readHolder(disk, path);
        const isInOurName = found?.token === mine.token;
        if (isInOurName && isLeft) return null;
        const isLate = Date.now() + wait > until;
        if (found !== null && mayTakeOver(found, takeOver)) await setAside(place, path, found);
        else if (!isLate) await pause(wait);
        // Another linked to our lock for its own, and was killed before it saw what it had.
        else if (isInOurName) return null;
        else if (found !== null) return found;
        // One that a kill cut off, or none any more.
        else await setAside(place, path, null);
      }
    },
    giveBack: async () => {
      // What was written is written, whether this can be removed or not: if not, it is there the next time.
      isLeft = await disk.disclaim(path).then(
        () => false,
        (error: unknown) => {
          if (error instanceof DiskError) return true;
          throw error;
        },
      );
    },
  };
}

/** Moving is atomic: of two that find the turn of one that is gone, one moves it, and sees whether it is the one it read. */
async function setAside({ disk, newId }: TurnPlace, path: string, stale: LockHolder | null): Promise<void> {
  if ((await disk.readIfThere(path)) === null) return;
  const aside = `${path}.${newId()}.stale`;
  try {
    await disk.move(path, aside);
  } catch (error) {
    if (error instanceof DiskError && error.failure.code === 'diskGone') return;
    throw error;
  }
  const moved = await readHolder(disk, aside);
  if (moved !== null && moved.token !== stale?.token) await disk.claim(path, holderBytes(moved), aside);
  await disk.disclaim(aside);
}
