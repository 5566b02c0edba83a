import type { FileCalls, OpenFile } from '../../main/storage/fileCalls';
import { nodeFileCalls } from '../../main/storage/fileCalls';

/** What can go wrong with one call to the system. */
export const FAULTS = ['ENOSPC', 'EIO', 'EPERM', 'shortWrite', 'failedSync'] as const;
export type Fault = (typeof FAULTS)[number];

/** The system's calls, of which the k-th (from 0) fails, and with `lasting` all those after it that change something. */
export interface FailingCalls {
  readonly calls: FileCalls;
  /** How many calls there were, and of what kind. */
  readonly made: () => readonly string[];
  /** Whether the fault came to pass. */
  readonly hasFailed: () => boolean;
  /** Counts from here on, with another fault or with none. */
  readonly arm: (next: FaultPlan | null) => void;
}

export interface FaultPlan {
  readonly at: number;
  readonly fault: Fault;
  readonly isLasting: boolean;
}

/** Puts a fault into the calls of Node; with no plan it only counts. */
export function failingCalls(first: FaultPlan | null): FailingCalls {
  let plan = first;
  let made: string[] = [];
  let failed = false;
  /** The fault that this call meets, or null. */
  const strikes = (name: string): Fault | null => {
    const index = made.push(name) - 1;
    if (plan === null) return null;
    const isTurn = index === plan.at || (plan.isLasting && failed && CHANGES.has(name));
    const isPossible =
      plan.fault === 'shortWrite'
        ? name === 'write'
        : plan.fault === 'failedSync'
          ? name === 'sync'
          : name !== 'close';
    if (!isTurn || !isPossible) return null;
    failed = true;
    return plan.fault;
  };
  const guarded = async <T>(name: string, call: () => Promise<T>): Promise<T> => {
    const struck = strikes(name);
    if (struck !== null) throw refusal(struck);
    return call();
  };
  const calls: FileCalls = {
    open: async (path, flags) =>
      wrap(await guarded('open', () => nodeFileCalls.open(path, flags)), guarded, strikes),
    readFile: (path) => guarded('readFile', () => nodeFileCalls.readFile(path)),
    readdir: (folder) => guarded('readdir', () => nodeFileCalls.readdir(folder)),
    stat: (path) => guarded('stat', () => nodeFileCalls.stat(path)),
    mkdir: (folder) => guarded('mkdir', () => nodeFileCalls.mkdir(folder)),
    rename: (from, to) => guarded('rename', () => nodeFileCalls.rename(from, to)),
    renameOver: (from, to, isExpected) =>
      guarded('rename', () => nodeFileCalls.renameOver(from, to, isExpected)),
    link: (from, to) => guarded('link', () => nodeFileCalls.link(from, to)),
    unlink: (path) => guarded('unlink', () => nodeFileCalls.unlink(path)),
    remove: (path) => guarded('remove', () => nodeFileCalls.remove(path)),
  };
  const arm = (next: FaultPlan | null): void => {
    plan = next;
    made = [];
    failed = false;
  };
  return { calls, made: () => made, hasFailed: () => failed, arm };
}

const CHANGES = new Set(['open', 'write', 'sync', 'truncate', 'mkdir', 'rename', 'link', 'unlink']);

type Guarded = <T>(name: string, call: () => Promise<T>) => Promise<T>;

function wrap(file: OpenFile, guarded: Guarded, strikes: (name: string) => Fault | null): OpenFile {
  let isFull = false;
  return {
    write: async (bytes) => {
      if (isFull) throw refusal('ENOSPC');
      const struck = strikes('write');
      if (struck === null) return file.write(bytes);
      if (struck !== 'shortWrite') throw refusal(struck);
      // As a disk does that is about to be full: fewer bytes than were given, and none after that.
      isFull = true;
      return file.write(bytes.subarray(0, Math.floor(bytes.byteLength / 2)));
    },
    read: (length) => guarded('read', () => file.read(length)),
    sync: () => guarded('sync', () => file.sync()),
    facts: () => guarded('facts', () => file.facts()),
    truncate: (length) => guarded('truncate', () => file.truncate(length)),
    close: () => guarded('close', () => file.close()),
  };
}

function refusal(fault: Fault): Error {
  const code = fault === 'shortWrite' ? 'ENOSPC' : fault === 'failedSync' ? 'EIO' : fault;
  return Object.assign(new Error(`${code}: put in by the test`), { code });
}
