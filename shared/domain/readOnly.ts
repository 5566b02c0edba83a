import { z } from 'zod';
import { failureSchema } from '../errors/failure';

/** Who has the right to write in a library just now. */
const libraryHolder = z.strictObject({
  host: z.string(),
  /** When it was taken; null in a lock that an earlier Stet left. */
  since: z.iso.datetime().nullable(),
  /** True for a process that runs on this computer: then it is waited for. Of any other she is asked. */
  isRunningHere: z.boolean(),
  /** It runs here, and let nobody in for the moment: it was in the midst of a write, or of taking the library over. */
  isSaving: z.boolean(),
  /** Names this very lock, so that no other than the one that she was shown is taken over. */
  lock: z.string(),
});

/** Why an open library can be read, and not written in. */
export const readOnlyBecause = z.discriminatedUnion('why', [
  z.strictObject({ why: z.literal('heldByAnother'), holder: libraryHolder }),
  /** Its own file or record was written by a later Stet, or is damaged so that it looks like it. */
  z.strictObject({ why: z.literal('unsure'), failure: failureSchema }),
  /** The disk takes no writing. */
  z.strictObject({ why: z.literal('disk'), failure: failureSchema }),
  /** Most of the articles that its record knows are not there. */
  z.strictObject({ why: z.literal('articlesLost'), known: z.int(), there: z.int() }),
]);

export type LibraryHolder = Readonly<z.infer<typeof libraryHolder>>;
export type ReadOnlyBecause = Readonly<z.infer<typeof readOnlyBecause>>;

/** What she knows when she asks to write all the same: the lock that she takes over, or that articles are missing. */
export const writingWish = z.strictObject({ takeOver: z.string().nullable(), despiteLoss: z.boolean() });
export type WritingWish = Readonly<z.infer<typeof writingWish>>;
