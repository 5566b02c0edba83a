import { z } from 'zod';
import { blockId, correctionId, instant, seq } from './ids';

/** *Correction*: a fact was wrong. *Clarification*: true, but misleading or incomplete. */
export const CORRECTION_KINDS = ['correction', 'clarification'] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

/** A correction as she logs it. */
export const correctionDetails = z.strictObject({
  kind: z.enum(CORRECTION_KINDS),
  /** The words as published. */
  wrong: z.string().min(1),
  /** What stands now. */
  right: z.string().min(1),
  why: z.string(),
  noticedBy: z.strictObject({
    name: z.string(),
    /** False unless she says so: who noticed is private. */
    mayBeNamed: z.boolean(),
  }),
  /** The notice in the words that readers will see, without its date's heading. */
  notice: z.string().min(1),
  /** The block that the correction touches, when it is known. */
  block: blockId.nullable(),
});
export type CorrectionDetails = Readonly<z.infer<typeof correctionDetails>>;

/** A correction as it stands in the record. */
export const correctionLogged = correctionDetails.extend({
  id: correctionId,
  /** The calendar day that the notice bears, in the article's zone. */
  issuedOn: z.iso.date(),
  /** The revision that held the error. */
  revision: seq,
  /** The correction that this one replaces, or null. */
  supersedes: correctionId.nullable(),
});

/** A correction with the instant of its entry, as the log shows it. */
export const loggedCorrection = correctionLogged.extend({ loggedAt: instant, seq });
export type LoggedCorrection = Readonly<z.infer<typeof loggedCorrection>>;
