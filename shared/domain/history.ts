import { z } from 'zod';
import { REVISION_CAUSES } from './entries';
import { instant, seq, sha256, targetId, zone } from './ids';
import { loggedCorrection } from './correction';

/** A publication of one revision, as the history marks it. */
export const editionMark = z.strictObject({
  seq,
  targetId,
  targetLabel: z.string(),
  address: z.string(),
  at: instant,
  scheduledFor: instant.nullable(),
});

/** One revision in the list of History. */
export const historyItem = z.strictObject({
  seq,
  hash: sha256,
  at: instant,
  zone,
  cause: z.enum(REVISION_CAUSES),
  from: seq.nullable(),
  words: z.int(),
  /** Words that this revision added to, and took from, the one before. */
  added: z.int(),
  removed: z.int(),
  editions: z.array(editionMark),
  corrections: z.array(loggedCorrection),
  /** How many autosaves of its sitting were folded into it. */
  folded: z.int().min(0),
  /** True when a clock stood earlier than at the entry before. */
  clockWentBack: z.boolean(),
});
/** A branch from another device whose text she has neither taken nor passed over. */
export const openBranch = z.strictObject({
  /** The entry that adopted it. */
  adoptedBy: seq,
  foundAt: instant,
  /** Its newest revision, and how many it has. */
  newest: seq,
  count: z.int(),
});
export type OpenBranch = Readonly<z.infer<typeof openBranch>>;
export type EditionMark = Readonly<z.infer<typeof editionMark>>;
export type HistoryItem = Readonly<z.infer<typeof historyItem>>;
