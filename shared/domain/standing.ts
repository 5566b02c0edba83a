import { z } from 'zod';
import { loggedComplaint } from './complaint';
import { loggedCorrection } from './correction';
import { instant, seq, targetId } from './ids';

/** How an article stands at one target; a fold over its record. */
export const targetStanding = z.strictObject({
  targetId,
  /** `pending`: an intent without an outcome, or one whose outcome is not known. */
  state: z.enum(['never', 'live', 'scheduled', 'pending', 'notSent']),
  address: z.string().nullable(),
  remoteId: z.string().nullable(),
  revision: seq.nullable(),
  publishedAt: instant.nullable(),
  updatedAt: instant.nullable(),
  scheduledFor: instant.nullable(),
  /** What the host took away from the last edition. */
  differences: z.array(z.string()),
  /** Code of the last failure since the last success, or null. */
  lastFailure: z.string().nullable(),
  /** True when the visible words of the draft differ from those that are live, or a correction is not out yet. */
  hasChanges: z.boolean(),
});

/** How an article stands: everywhere that it is, its corrections, and what came in about it. */
export const articleStanding = z.strictObject({
  targets: z.array(targetStanding),
  corrections: z.array(loggedCorrection),
  /** What came in about it, newest first. */
  complaints: z.array(loggedComplaint),
  wasPublished: z.boolean(),
});
export type TargetStanding = Readonly<z.infer<typeof targetStanding>>;
export type ArticleStanding = Readonly<z.infer<typeof articleStanding>>;
