import { z } from 'zod';
import { editionId, instant, seq, sha256, targetId } from './ids';
import { objectRef } from './picture';

const editionTarget = z.strictObject({
  id: targetId,
  kind: z.enum(['site', 'wordpress']),
  label: z.string(),
});

/** Written before the first byte is sent: what is about to be published, and the marker that finds it on the server. */
export const editionIntended = z.strictObject({
  edition: editionId,
  target: editionTarget,
  revision: seq,
  /** The first edition of the article at this target carries the marker for good; an update names the same post. */
  marker: editionId,
  /** The instant that she chose for it to appear, or null for now. */
  scheduledFor: instant.nullable(),
});

/** Written when it was read back and found to be there. */
export const editionSent = z.strictObject({
  edition: editionId,
  target: editionTarget,
  revision: seq,
  marker: editionId,
  address: z.string(),
  /** The server's own id, or null where there is none. */
  remoteId: z.string().nullable(),
  scheduledFor: instant.nullable(),
  /** The exact bytes that were sent, and those that were read back. */
  sent: objectRef,
  read: objectRef,
  /** SHA-256 of the content as the server returned it, against which a later change there is noticed. */
  seen: sha256,
  remoteModifiedAt: z.string().nullable(),
  /** What the host took away or changed, in its own terms; empty when it stands as sent. */
  differences: z.array(z.string()),
  /** The library's corrections that this edition shows, by seq in the article's record. */
  corrections: z.array(seq),
});

/** Written when the server certainly does not have it. */
export const editionNotSent = z.strictObject({ edition: editionId, target: editionTarget, code: z.string() });

/** Written when nobody can say yet; it is looked up by its marker before anything is sent again. */
export const editionUnknown = z.strictObject({ edition: editionId, target: editionTarget, code: z.string() });

export type EditionIntended = Readonly<z.infer<typeof editionIntended>>;
export type EditionSent = Readonly<z.infer<typeof editionSent>>;
