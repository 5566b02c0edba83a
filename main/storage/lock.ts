import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { fail, ok, type Result } from '../../shared/errors/failure';
import { parsed } from './chain';
import { DiskError, type Disk } from './disk';

const holder = z.strictObject({
  host: z.string(),
  pid: z.int(),
  /** When the process began, in the system's own count, so that a pid that was given out again is told apart. */
  processStart: z.string(),
  token: z.string(),
});
type Holder = z.infer<typeof holder>;

const WRITING_TAKES_MS = 250;

/** The right to write in a library, which one process has. */
export interface Lock {
  readonly release: () => Promise<void>;
}

/**
 * Takes the lock of the library at `root`. A lock left by a process of this host that is gone is taken over; any other
 * is `libraryReadOnly` with the host and process that hold it.
 */
export async function takeLock(disk: Disk, root: string, newId: () => string): Promise<Result<Lock>> {
  const path = join(root, 'library.lock');
  const mine: Holder = {
    host: hostname(),
    pid: process.pid,
    processStart: processStart(process.pid),
    token: newId(),
  };
  const bytes = Buffer.from(`${JSON.stringify(mine)}\n`, 'utf8');
  for (let attempt = 0; attempt < 5; attempt++) {
    if (await disk.create(path, bytes)) return ok({ release: () => releaseOwn(disk, path, mine.token) });
    const found = await readHolderSettled(disk, path);
    if (found !== null && isAlive(found)) {
      return fail('libraryReadOnly', { path: root, host: found.host, process: String(found.pid) });
    }
    await setStaleAside(disk, path, found, newId);
  }
  return fail('libraryReadOnly', { path: root });
}

/** Moving is atomic: of two processes that find the same stale lock, one moves it, and sees whether it is the one it read. */
async function setStaleAside(
  disk: Disk,
  path: string,
  stale: Holder | null,
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

async function releaseOwn(disk: Disk, path: string, token: string): Promise<void> {
  if ((await readHolder(disk, path))?.token === token) await disk.remove(path);
}

/** A lock that does not read may be one that is just being written; one that was cut off by a kill stays so. */
async function readHolderSettled(disk: Disk, path: string): Promise<Holder | null> {
  const found = await readHolder(disk, path);
  if (found !== null) return found;
  await pause(WRITING_TAKES_MS);
  return readHolder(disk, path);
}

/** Null where there is none, or one that was cut off while it was being written. */
async function readHolder(disk: Disk, path: string): Promise<Holder | null> {
  const bytes = await disk.readIfThere(path);
  const read = holder.safeParse(bytes === null ? null : parsed(bytes));
  return read.success ? read.data : null;
}

function isAlive(found: Holder): boolean {
  if (found.host !== hostname()) return true;
  try {
    process.kill(found.pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return processStart(found.pid) === found.processStart;
}

/** Linux tells in the 22nd field of stat (counted after the name, which may hold spaces); elsewhere it is not known. */
function processStart(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
