import { seq as seqSchema, type Seq } from './ids';

/** More entries than any chain has: the numbers from here on are those of branches. */
const SPAN = 2 ** 26;

/** The number of an entry of a kept branch beside the chain's own: no other entry of either has it, and it never changes. */
export const branchSeq = (adoptedBy: Seq, own: Seq): Seq => seqSchema.parse((adoptedBy + 1) * SPAN + own);

/** The entry (`branchKept`) that adopted the branch which a number belongs to; null for an entry of the chain itself. */
export const adoptedBy = (seq: Seq): Seq | null =>
  seq < SPAN ? null : seqSchema.parse(Math.floor(seq / SPAN) - 1);

/** The entry's place in the chain that it was written in. */
export const seqInChain = (seq: Seq): Seq => seqSchema.parse(seq % SPAN);
