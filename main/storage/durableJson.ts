import { Low } from 'lowdb';
import { setImmediate as others } from 'node:timers/promises';
import type { z } from 'zod';
import type { Sha256 } from '../../shared/domain/ids';
import { fail, ok, type FailureCode, type Result } from '../../shared/errors/failure';
import { hashOf } from './chain';
import { readChecked, withCheck } from './checkedJson';
import type { Disk } from './disk';
import { keepEarlierCopy } from './earlierCopy';
import { versionOf } from './migrations';
import type { Quarantine } from './quarantine';

// `others()` is the turn of others: each look through a very long draft takes a while, and all of them would be felt.

/** A JSON file whose value in memory is the one that was last read or written there. */
export interface DurableJson<T> {
  readonly value: () => T;
  /** Answers when the value is on disk; when it rejects, the old one stands, here and there. */
  readonly put: (next: T) => Promise<void>;
  /** As `put`, unless another has written since it was last read, looked at or written: then false, and that stands. */
  readonly putOver: (next: T) => Promise<boolean>;
  /** Whether another has written there since. What was seen once is not told again. */
  readonly look: () => Promise<Look<T>>;
}

/** What is found in the place of what was last read or written. */
export type Look<T> =
  | { readonly kind: 'same' }
  /** `take` makes it the value in memory. */
  | { readonly kind: 'changed'; readonly value: T; readonly take: () => void }
  | { readonly kind: 'unreadable'; readonly bytes: Uint8Array }
  | { readonly kind: 'gone' };

interface JsonPlace<T> {
  readonly disk: Disk;
  readonly path: string;
  /** Reads what earlier versions wrote, too, where there were any. */
  readonly schema: z.ZodType<T>;
}

/** Puts a first value on disk, over whatever is there. */
export async function makeDurableJson<T>(place: JsonPlace<T>, first: T): Promise<DurableJson<T>> {
  const file = durableJson(place, first, UNSEEN);
  await file.put(first);
  return file;
}

/** A value that stands in for a file while nothing may be written: it is in memory alone. */
export const unwrittenJson = <T>(place: JsonPlace<T>, value: T): DurableJson<T> =>
  durableJson(place, value, UNSEEN);

/**
 * Opens a JSON file; null where there is none. What does not parse, or is not what was written, goes to quarantine and is
 * a failure that names both places; what a later version wrote, or another that knows more kinds than this one, stays untouched and
 * is `libraryNewer`. What an earlier version wrote
 * is read, and stays as it is until it is written over, when a copy of it is kept. Nothing is ever defaulted.
 */
export async function openDurableJson<T extends { readonly schema: number }>(
  options: JsonPlace<T> & {
    /** The version of the format that this code writes. */
    readonly version: number;
    readonly quarantine: Quarantine;
    readonly unreadable: FailureCode;
  },
): Promise<Result<DurableJson<T>> | null> {
  const { disk, path, schema, version, quarantine, unreadable } = options;
  // The stamp first: what is written between the two is then seen as a change, and not missed.
  const stamp = await disk.stamp(path);
  const bytes = await disk.readIfThere(path);
  if (bytes === null) return null;
  const found = readChecked(bytes);
  const value = found.kind === 'whole' ? found.value : null;
  await others();
  const read = schema.safeParse(value);
  await others();
  if (read.success) {
    const earlier = earlierOf(bytes, value, read.data);
    return ok(durableJson(options, read.data, { stamp, hash: hashOf(bytes) }, earlier));
  }
  // No damage leaves the check right: what is not understood then was written by a Stet that knows more.
  const isVouchedFor = found.kind === 'whole' && found.isVouchedFor;
  if (versionOf(value) > version || (isVouchedFor && versionOf(value) === version))
    return fail('libraryNewer', { file: path });
  return fail(unreadable, { file: path, keptAt: await quarantine.moveAway(path) });
}

interface Seen {
  readonly stamp: string | null;
  readonly hash: Sha256 | null;
}
const UNSEEN: Seen = { stamp: null, hash: null };

/** A file as an earlier version wrote it, and no copy of it is kept yet. */
interface Earlier {
  readonly version: number;
  readonly bytes: Uint8Array;
}

/** Null for what this version wrote. */
const earlierOf = (bytes: Uint8Array, stored: unknown, read: unknown): Earlier | null =>
  versionOf(stored) < versionOf(read) ? { version: versionOf(stored), bytes } : null;

function durableJson<T>(
  { disk, path, schema }: JsonPlace<T>,
  first: T,
  seenFirst: Seen,
  earlierFirst: Earlier | null = null,
): DurableJson<T> {
  let onDisk = first;
  let earlier = earlierFirst;
  let seen = seenFirst;
  // A write that failed at the very end may be there all the same: it is ours, and no other's.
  let tried: Sha256 | null = null;
  // lowdb's own writer never calls fsync and shares one temporary name between writers; this one replaces it.
  // `over` is the stamp of the file that may be written over; null where any may.
  let over: string | null = null;
  let stamp: string | null = null;
  const write = async (value: T): Promise<void> => {
    const bytes = withCheck(value);
    await others();
    tried = hashOf(bytes);
    stamp = await (over === null ? disk.replace(path, bytes) : disk.replaceOver(path, bytes, over));
  };
  const low = new Low<T>({ read: async () => first, write }, first);
  const putWhere = async (next: T, mayReplace: string | null): Promise<boolean> => {
    if (earlier !== null) await keepEarlierCopy(disk, path, earlier.version, earlier.bytes);
    earlier = null;
    over = mayReplace;
    low.data = next;
    await low.write();
    if (stamp === null) return false;
    onDisk = next;
    // That of the file that was written, and not of what lies there by now.
    seen = { stamp, hash: tried };
    return true;
  };
  return {
    value: () => onDisk,
    put: async (next) => void (await putWhere(next, null)),
    putOver: (next) => putWhere(next, seen.stamp),
    look: async () => {
      const stamp = await disk.stamp(path);
      if (stamp === seen.stamp) return { kind: 'same' };
      const bytes = await disk.readIfThere(path);
      const hash = bytes === null ? null : hashOf(bytes);
      const isKnown = hash === seen.hash || (hash !== null && hash === tried);
      seen = { stamp, hash: isKnown ? seen.hash : hash };
      if (isKnown) return { kind: 'same' };
      if (bytes === null) return { kind: 'gone' };
      const found = readChecked(bytes);
      const stored = found.kind === 'whole' ? found.value : null;
      const read = schema.safeParse(stored);
      if (!read.success) return { kind: 'unreadable', bytes };
      return {
        kind: 'changed',
        value: read.data,
        take: () => {
          onDisk = read.data;
          earlier = earlierOf(bytes, stored, read.data);
        },
      };
    },
  };
}
