import { readFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { z } from 'zod';
import { parsed } from './chain';
import type { Disk } from './disk';

/** What `library.lock` says of the process that may write. A later Stet may say more. */
const lockHolder = z.object({
  host: z.string(),
  /** Which start of the computer it was; empty in the lock of an earlier Stet. */
  boot: z.string().default(''),
  pid: z.int(),
  /** When the process began, in the system's own count, so that a pid that was given out again is told apart. */
  processStart: z.string(),
  since: z.iso.datetime().nullable().default(null),
  token: z.string(),
});
export type LockHolder = Readonly<z.infer<typeof lockHolder>>;

/** What a lock says of its holder, as it lies in the file. */
export const holderBytes = (holder: LockHolder): Uint8Array =>
  Buffer.from(`${JSON.stringify(holder)}\n`, 'utf8');

/** Null where there is none, or one that was cut off while it was being written. */
export async function readHolder(disk: Disk, path: string): Promise<LockHolder | null> {
  const bytes = await disk.readIfThere(path);
  const read = lockHolder.safeParse(bytes === null ? null : parsed(bytes));
  return read.success ? read.data : null;
}

/** This process, as a lock names it. */
export const thisProcess = (): Pick<LockHolder, 'host' | 'boot' | 'pid' | 'processStart'> => ({
  host: hostname(),
  boot: thisBoot(),
  pid: process.pid,
  processStart: processStart(process.pid),
});

/**
 * Whether the process that a lock names is gone for certain, runs here for certain, or neither: another computer's
 * processes cannot be seen from here, and not every system says when a process began.
 */
export function stateOf(found: LockHolder): 'gone' | 'running' | 'unsure' {
  if (found.host !== hostname()) return 'unsure';
  const boot = compareBoots(found.boot, thisBoot());
  if (boot === 'another') return 'gone';
  if (!isThere(found.pid)) return 'gone';
  const start = processStart(found.pid);
  if (start !== '' && found.processStart !== '') return start === found.processStart ? 'running' : 'gone';
  return boot === 'perhaps another' ? 'unsure' : 'running';
}

/** Whether the process that a lock names is gone for certain, or the lock is the one that she has said may be taken over. */
export function mayTakeOver(found: LockHolder, takeOver: string | null): boolean {
  const state = stateOf(found);
  return state === 'gone' || (state === 'unsure' && found.token === takeOver);
}

/** Linux names each start; elsewhere it is told by its time, which a corrected clock moves. */
function thisBoot(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return `at ${Math.round(Date.now() / 1000 - uptime())}`;
  }
}

const SAME_START_SECONDS = 120;

function compareBoots(one: string, other: string): 'same' | 'another' | 'perhaps another' {
  if (one === other) return 'same';
  const [first, second] = [one, other].map((boot) => /^at (\d+)$/.exec(boot)?.[1]);
  if (first === undefined && second === undefined && one !== '') return 'another';
  return Math.abs(Number(first) - Number(second)) <= SAME_START_SECONDS ? 'same' : 'perhaps another';
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, and another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
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
