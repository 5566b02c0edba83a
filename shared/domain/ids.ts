import { z } from 'zod';

const token = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

/** An article's id, which is also its folder's name. */
export const articleId = token.brand('ArticleId');
/** A top-level block's id, stable through edits, splits (first half) and merges (earlier block). */
export const blockId = token.brand('BlockId');
/** A source's id, which is also its file's name. */
export const sourceId = token.brand('SourceId');
/** A place that articles are published to. */
export const targetId = token.brand('TargetId');
/** One publication of an article to one target; also the marker that finds it on a server. */
export const editionId = token.brand('EditionId');
export const correctionId = token.brand('CorrectionId');
/** A private note of the draft; the text that it is anchored to holds its id. */
export const noteId = token.brand('NoteId');
/** A footnote, which is also its anchor on a published page. */
export const footnoteId = token.brand('FootnoteId');
/** SHA-256 in lower-case hexadecimal. */
export const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand('Sha256');
/** The place of an entry in its chain, from 0. */
export const seq = z.int().min(0).brand('Seq');
/** An instant in UTC as ISO 8601 with milliseconds and `Z`. */
export const instant = z.iso.datetime();
/** An IANA time zone name. */
export const zone = z.string().min(1).max(64);
/** A BCP 47 language tag. */
export const language = z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/);

export type ArticleId = z.infer<typeof articleId>;
export type BlockId = z.infer<typeof blockId>;
export type SourceId = z.infer<typeof sourceId>;
export type TargetId = z.infer<typeof targetId>;
export type EditionId = z.infer<typeof editionId>;
export type CorrectionId = z.infer<typeof correctionId>;
export type NoteId = z.infer<typeof noteId>;
export type FootnoteId = z.infer<typeof footnoteId>;
export type Sha256 = z.infer<typeof sha256>;
export type Seq = z.infer<typeof seq>;
