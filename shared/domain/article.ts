import { z } from 'zod';
import { body } from './body';
import { articleId, instant, language, seq, sha256, targetId, zone } from './ids';
import { notice } from './notice';
import { picture } from './picture';
import { privateNote } from './privateNote';
import { articleState, stage } from './stage';

/** The fields of an article that a reader sees or that place it, beside its body. */
export const fields = z.strictObject({
  kicker: z.string(),
  headline: z.string(),
  standfirst: z.string(),
  /** The last part of the address; empty until she writes one, then the headline's own is proposed. */
  slug: z.string(),
  byline: z.string(),
  language,
  zone,
});

/** How the article is filed and announced where it is published. */
export const publication = z.strictObject({
  categories: z.array(z.string()),
  tags: z.array(z.string()),
  excerpt: z.string(),
  featured: picture.nullable(),
});

/** What a revision keeps: all of an article that a reader may see. */
export const snapshot = z.strictObject({ fields, body, notices: z.array(notice), publication });

/** The draft as it is stored in `draft.json`. */
export const draft = z.strictObject({
  schema: z.literal(3),
  id: articleId,
  /** Grows by one with each save; a save that is based on an older one is a conflict. */
  version: z.int().min(0),
  createdAt: instant,
  savedAt: instant,
  /** The last entry of the record when this was saved: where the chain must at least reach. */
  head: z.strictObject({ seq, hash: sha256 }),
  isSample: z.boolean(),
  binnedAt: instant.nullable(),
  /** How far it is, as she says; in no revision, for it is no edit. */
  stage,
  snapshot,
  /** Her notes beside the draft; never published, never in a revision. */
  notes: z.string(),
  /** Her notes on passages; the body holds their ids. Never published, never in a revision. */
  privateNotes: z.array(privateNote),
});

/** A line of the library's list. */
export const articleSummary = z.strictObject({
  id: articleId,
  headline: z.string(),
  standfirst: z.string(),
  state: articleState,
  stage,
  words: z.int(),
  savedAt: instant,
  isSample: z.boolean(),
  wasPublished: z.boolean(),
  tags: z.array(z.string()),
  /** Where readers can have it now. */
  liveOn: z.array(targetId),
});

export type Fields = Readonly<z.infer<typeof fields>>;
export type Publication = Readonly<z.infer<typeof publication>>;
export type Snapshot = Readonly<z.infer<typeof snapshot>>;
export type Draft = Readonly<z.infer<typeof draft>>;
export type ArticleSummary = Readonly<z.infer<typeof articleSummary>>;
