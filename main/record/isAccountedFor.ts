import { z } from 'zod';
import { branch } from '../../shared/domain/branch';
import type { Seq } from '../../shared/domain/ids';
import type { Recorder } from './recorder';

/** An entry that others know of: its place, and its hash or the beginning of it. */
interface KnownEntry {
  readonly seq: Seq;
  readonly hash: string;
}

/** Whether a record has the entry, or says that it went into a branch that was kept. */
export async function isAccountedFor<Contents>(
  { seq, hash }: KnownEntry,
  record: Pick<Recorder<Contents>, 'holds' | 'entries'>,
): Promise<boolean> {
  if (record.holds({ seq, hash })) return true;
  return keptBranchesIn(await record.entries()).some(
    ({ from, head }) => seq > (from ?? -1) && seq <= head.seq,
  );
}

const keptBranchesIn = (entries: readonly unknown[]) =>
  entries.flatMap((entry) => {
    const read = branchKept.safeParse(entry);
    return read.success ? [read.data.content] : [];
  });

const branchKept = z.looseObject({ kind: z.literal('branchKept'), content: branch });
