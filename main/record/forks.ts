import { join } from 'node:path';
import type { Branch } from '../../shared/domain/branch';
import type { Head } from '../../shared/domain/envelope';
import { fail, type Failure } from '../../shared/errors/failure';
import type { Disk } from '../storage/disk';

/** Where a record lies. */
interface RecordFolder {
  readonly disk: Disk;
  readonly folder: string;
}

/** The bytes of a record and of what it commits to, but for the packs, which all branches share and nobody changes. */
export interface Fork {
  readonly record: Uint8Array | null;
  readonly contents: Uint8Array | null;
}

export const readFork = async ({ disk, folder }: RecordFolder): Promise<Fork> => ({
  record: await disk.readIfThere(join(folder, 'record.jsonl')),
  contents: await disk.readIfThere(join(folder, 'contents', 'pack.jsonl')),
});

/** Where a branch is kept: its lines, and beside them what they commit to. */
export const forkPaths = (folder: string, { hash }: Head) => ({
  record: join(folder, 'forks', `${hash}.jsonl`),
  contents: join(folder, 'forks', `${hash}.contents.jsonl`),
});

/** What she is told of a branch. */
export const branchKept = (file: string, { entries }: Branch): Failure =>
  fail('branchKept', { file, entries: String(entries) }).failure;

/** Keeps a branch whole and durably; one that is kept already stays as it is. Contents first, as in the record itself. */
export async function keepFork({ disk, folder }: RecordFolder, head: Head, fork: Fork): Promise<void> {
  const paths = forkPaths(folder, head);
  await disk.makeFolder(join(folder, 'forks'));
  if (fork.contents !== null) await disk.create(paths.contents, fork.contents);
  if (fork.record !== null) await disk.create(paths.record, fork.record);
}
