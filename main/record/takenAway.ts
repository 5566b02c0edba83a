import { z } from 'zod';
import { erased } from '../../shared/domain/erasing';
import { folded } from '../../shared/domain/folding';
import { seq as seqSchema, type Seq } from '../../shared/domain/ids';
import type { Link } from '../storage/chain';

const taker = z.union([
  z.looseObject({ kind: z.literal('erased'), seq: seqSchema, content: erased }),
  z.looseObject({ kind: z.literal('folded'), seq: seqSchema, content: folded }),
]);

/** An entry of which only the envelope is left. */
export interface TakenEntry {
  readonly seq: Seq;
  readonly at: string;
  readonly kind: string;
  /** The entry that says that it was erased, and on what ground, or that it was folded. */
  readonly by: Seq;
}

/** The entries that `erased` and `folded` entries name, each with the last that names it. */
export function takenAwayBy(found: readonly unknown[]): ReadonlyMap<Seq, Seq> {
  const by = new Map<Seq, Seq>();
  for (const entry of found) {
    const read = taker.safeParse(entry);
    if (read.success) for (const gone of namedBy(read.data)) by.set(gone, read.data.seq);
  }
  return by;
}

const namedBy = ({ kind, content }: z.infer<typeof taker>): readonly Seq[] =>
  kind === 'erased' ? content.entries : content.sittings.flatMap(({ entries }) => entries);

/** The entries whose content is gone because an entry says so, in order. */
export function takenAway(links: readonly Link[], found: readonly unknown[]): readonly TakenEntry[] {
  const taken = takenAwayBy(found);
  return links.flatMap(({ seq, envelope }) => {
    const by = taken.get(seq);
    if (by === undefined || envelope === null || found[seq] !== null) return [];
    return [{ seq, at: envelope.at, kind: envelope.kind, by }];
  });
}
