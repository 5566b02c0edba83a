import { join } from 'node:path';
import type { z } from 'zod';
import { readChecked, withCheck } from './checkedJson';
import type { Disk } from './disk';
import { makeQueue } from './inTurn';

/** The app's own folder, where a file that does not read is put aside and she is told. */
export interface OwnFolder {
  readonly disk: Disk;
  readonly folder: string;
  readonly putAside: (path: string) => Promise<void>;
}

/** A small JSON file of the app's own folder. */
export interface OwnFile<T> {
  /** What it holds, or the first value where there is none or it does not read. */
  readonly read: () => Promise<T>;
  /** One change after another; rejects with `DiskError`. */
  readonly change: (edit: (value: T) => T) => Promise<void>;
}

/** A file that is read whenever it is asked for; what is not as it was written goes aside, and is never written over. */
export function ownFile<T>(
  { disk, folder, putAside }: OwnFolder,
  name: string,
  schema: z.ZodType<T>,
  first: T,
): OwnFile<T> {
  const path = join(folder, name);
  const inTurn = makeQueue();
  const readNow = async (): Promise<T> => {
    const bytes = await disk.readIfThere(path);
    if (bytes === null) return first;
    const found = readChecked(bytes);
    const read = schema.safeParse(found.kind === 'whole' ? found.value : null);
    if (read.success) return read.data;
    await putAside(path);
    return first;
  };
  return {
    read: () => inTurn(readNow),
    change: (edit) =>
      inTurn(async () => {
        const next = edit(await readNow());
        await disk.makeFolder(folder);
        await disk.replace(path, withCheck(next));
      }),
  };
}
