import { z } from 'zod';
import { captureMade } from './capture';
import { instant, sourceId } from './ids';

/** A source as it stands, in `sources/<id>.json`. */
export const source = z.strictObject({
  schema: z.literal(1),
  id: sourceId,
  /** The canonical address that finds it (see `canonicalAddress`). */
  address: z.string(),
  /** The page's own name, from the last capture, or empty. */
  name: z.string(),
  note: z.string(),
  createdAt: instant,
});
export type Source = Readonly<z.infer<typeof source>>;

/** What is known of one cited address: the stored source, if any, and its captures, newest first. */
export const sourceStanding = z.strictObject({
  address: z.string(),
  source: source.nullable(),
  captures: z.array(captureMade),
  /** The sentence's code for the last capture that failed since the last that succeeded, or null. */
  lastFailure: z.strictObject({ code: z.string(), at: instant }).nullable(),
  /** True while a capture of this address is queued or under way. */
  isCapturing: z.boolean(),
});
export type SourceStanding = Readonly<z.infer<typeof sourceStanding>>;
