import { z } from 'zod';
import { erased } from '../../shared/domain/erasing';
import { seq as seqSchema, type Seq } from '../../shared/domain/ids';
import type { Link } from '../storage/chain';

const eraser = z.looseObject({ kind: z.literal('erased'), seq: seqSchema, content: erased });

/** An entry of which only the envelope is left. */
export interface ErasedEntry {
  readonly seq: Seq;
  readonly at: string;
  readonly kind: string;
  /** The entry that says that it was erased, and on what ground. */
  readonly by: Seq;
}

/** The entries that `erased` entries name, each with the last that names it. */
export function erasedBy(found: readonly unknown[]): ReadonlyMap<Seq, Seq> {
  const by = new Map<Seq, Seq>();
  for (const entry of found) {
    const read = eraser.safeParse(entry);
    for (const gone of read.data?.content.entries ?? []) if (read.data) by.set(gone, read.data.seq);
  }
  return by;
}

/** The entries whose content is gone because an `erased` entry says so, in order. */
export function erasedEntries(links: readonly Link[], found: readonly unknown[]): readonly ErasedEntry[] {
  const erased = erasedBy(found);
  return links.flatMap(({ seq, envelope }) => {
    const by = erased.get(seq);
    if (by === undefined || envelope === null || found[seq] !== null) return [];
    return [{ seq, at: envelope.at, kind: envelope.kind, by }];
  });
}
