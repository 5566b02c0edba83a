import { z } from 'zod';
import { seq } from './ids';

/** That autosaves of past sittings were folded: of each sitting only its last revision has its content still. */
export const folded = z.strictObject({
  sittings: z
    .array(
      z.strictObject({
        /** The revision that stands for the sitting. */
        into: seq,
        /** The autosaves of it whose content and salt are gone. */
        entries: z.array(seq).min(1),
      }),
    )
    .min(1),
});
export type Folded = Readonly<z.infer<typeof folded>>;

/** After how many days autosaves may be folded, where she wants it at all. */
export const FOLDING_DAYS = [30, 90] as const;
export type FoldingDays = (typeof FOLDING_DAYS)[number];

/** Her choice for one library on this computer, and up to when it has been done. */
export const foldingWish = z.strictObject({
  afterDays: z.union([z.literal(30), z.literal(90)]),
  /** All sittings that ended before this were looked at; null before the first time. */
  doneTo: z.iso.datetime().nullable(),
});
export type FoldingWish = Readonly<z.infer<typeof foldingWish>>;
