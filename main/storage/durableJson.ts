import { Low, type Adapter } from 'lowdb';
import type { z } from 'zod';
import { fail, ok, type FailureCode, type Result } from '../../shared/errors/failure';
import type { Disk } from './disk';
import type { Quarantine } from './quarantine';

/** A JSON file whose value in memory is always the one that is on disk. */
export interface DurableJson<T> {
  readonly value: () => T;
  /** Answers when the value is on disk; when it rejects, the old one stands, here and there. */
  readonly put: (next: T) => Promise<void>;
}

/** lowdb's own writer never calls fsync and shares one temporary name between writers; this one replaces it. */
export function durableAdapter<T>(disk: Disk, path: string): Pick<Adapter<T>, 'write'> {
  return {
    write: (value) => disk.replace(path, Buffer.from(`${JSON.stringify(value, null, 1)}\n`, 'utf8')),
  };
}

/** Puts a first value on disk, over whatever is there. */
export async function makeDurableJson<T>(disk: Disk, path: string, first: T): Promise<DurableJson<T>> {
  const file = durableJson(disk, path, first);
  await file.put(first);
  return file;
}

/** A value that stands in for a file while nothing may be written: it is in memory alone. */
export const unwrittenJson = <T>(disk: Disk, path: string, value: T): DurableJson<T> =>
  durableJson(disk, path, value);

/**
 * Opens a JSON file; null where there is none. What does not parse goes to quarantine and is a failure that names
 * both places; what a later version wrote stays untouched and is `libraryNewer`. Nothing is ever defaulted.
 */
export async function openDurableJson<T extends { readonly schema: number }>(options: {
  readonly disk: Disk;
  readonly path: string;
  readonly schema: z.ZodType<T>;
  /** The version of the format that this code writes. */
  readonly version: number;
  readonly quarantine: Quarantine;
  readonly unreadable: FailureCode;
}): Promise<Result<DurableJson<T>> | null> {
  const { disk, path, schema, version, quarantine, unreadable } = options;
  const bytes = await disk.readIfThere(path);
  if (bytes === null) return null;
  const value = parsedJson(bytes);
  const read = schema.safeParse(value);
  if (read.success) return ok(durableJson(disk, path, read.data));
  if (schemaNumber(value) > version) return fail('libraryNewer', { file: path });
  return fail(unreadable, { file: path, keptAt: await quarantine.moveAway(path) });
}

function durableJson<T>(disk: Disk, path: string, first: T): DurableJson<T> {
  const low = new Low<T>({ read: async () => first, ...durableAdapter<T>(disk, path) }, first);
  let onDisk = first;
  return {
    value: () => onDisk,
    put: async (next) => {
      low.data = next;
      await low.write();
      onDisk = next;
    },
  };
}

function parsedJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

const schemaNumber = (value: unknown): number =>
  typeof value === 'object' && value !== null && 'schema' in value && typeof value.schema === 'number'
    ? value.schema
    : 0;
