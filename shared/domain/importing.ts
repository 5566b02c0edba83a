import { z } from 'zod';
import { fields } from './article';
import { block } from './body';
import { NOTICE_KINDS } from './notice';
import { objectRef } from './picture';

/** The file that an article came from, kept as it was. */
export const importedFile = z.strictObject({ name: z.string(), object: objectRef });

/** Why a piece of an imported file is not taken for the article. */
const LEFT_OUT_REASONS = [
  'shareLinks',
  'commentForm',
  'comments',
  'pingback',
  'socialLinks',
  'siteFurniture',
] as const;

/** What the reader makes of one block of an imported file. */
export const importedPiece = z.strictObject({
  block,
  verdict: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('article') }),
    /** Shown struck out, and left out unless she keeps it. */
    z.strictObject({ kind: z.literal('leftOut'), reason: z.enum(LEFT_OUT_REASONS) }),
    /** A notice that was typed by hand: left out, or turned into a notice on her yes. */
    z.strictObject({ kind: z.literal('notice'), notice: z.enum(NOTICE_KINDS), text: z.string() }),
  ]),
});

/** What a file would become: nothing is made of it before she agrees. */
export const importProposal = z.strictObject({
  file: importedFile,
  fields,
  pieces: z.array(importedPiece),
  missingLinks: z.int(),
  /** What the reader left out of the file, in plain words: "2 pictures". */
  dropped: z.array(z.string()),
});
export type ImportedPiece = Readonly<z.infer<typeof importedPiece>>;
export type ImportProposal = Readonly<z.infer<typeof importProposal>>;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];
