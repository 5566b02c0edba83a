import { dirname, join } from 'node:path';
import type { Branch } from '../../shared/domain/branch';
import type { Head } from '../../shared/domain/envelope';
import { fail, type Failure } from '../../shared/errors/failure';
import type { Disk } from '../storage/disk';
import { wholeLog } from '../storage/lineLog';
import { forkFolder } from './branches';

/** Where a record lies. */
interface RecordFolder {
  readonly disk: Disk;
  readonly folder: string;
}

/** The bytes of a record and of what it commits to. */
export interface Fork {
  readonly record: Uint8Array | null;
  readonly contents: Uint8Array | null;
}

const recordIn = (folder: string): string => join(folder, 'record.jsonl');
const contentsIn = (folder: string): string => join(folder, 'contents', 'pack.jsonl');

/** The files as they lie there, without the packs of older lines. */
export const readFork = async ({ disk, folder }: RecordFolder): Promise<Fork> => ({
  record: await disk.readIfThere(recordIn(folder)),
  contents: await disk.readIfThere(contentsIn(folder)),
});

/** The same with the older lines, which another device may pack in another way from here on. */
export const withPacked = async ({ disk, folder }: RecordFolder, fork: Fork): Promise<Fork> => ({
  record: fork.record && (await wholeLog(disk, recordIn(folder), fork.record)),
  contents: fork.contents && (await wholeLog(disk, contentsIn(folder), fork.contents)),
});

/** What she is told of a branch. */
export const branchKept = (file: string, { entries }: Branch): Failure =>
  fail('branchKept', { file, entries: String(entries) }).failure;

/** Keeps a branch whole and durably, as a record of its own; one that is kept already stays as it is. Contents first, as in any. */
export async function keepFork({ disk, folder }: RecordFolder, { hash }: Head, fork: Fork): Promise<void> {
  const kept = forkFolder(folder, hash);
  await disk.makeFolder(dirname(contentsIn(kept)));
  if (fork.contents !== null) await disk.create(contentsIn(kept), fork.contents);
  if (fork.record !== null) await disk.create(recordIn(kept), fork.record);
}
