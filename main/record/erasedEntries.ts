import { z } from 'zod';
import { erased } from '../../shared/domain/erasing';
import type { Seq } from '../../shared/domain/ids';
import type { Link } from '../storage/chain';

const eraser = z.looseObject({ kind: z.literal('erased'), content: erased });

/** An entry of which only the envelope is left. */
export interface ErasedEntry {
  readonly seq: Seq;
  readonly at: string;
  readonly kind: string;
  /** The entry that says that it was erased, and on what ground. */
  readonly by: Seq;
}

/** The entries whose content is gone because an `erased` entry says so, in order. */
export function erasedEntries(links: readonly Link[], found: readonly unknown[]): readonly ErasedEntry[] {
  const erasedBy = new Map<Seq, Seq>();
  for (const { seq } of links) {
    for (const gone of eraser.safeParse(found[seq]).data?.content.entries ?? []) erasedBy.set(gone, seq);
  }
  return links.flatMap(({ seq, envelope }) => {
    const by = erasedBy.get(seq);
    if (by === undefined || envelope === null || found[seq] !== null) return [];
    return [{ seq, at: envelope.at, kind: envelope.kind, by }];
  });
}
