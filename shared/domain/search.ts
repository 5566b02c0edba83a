import { z } from 'zod';
import type { ArticleSummary } from './article';
import { articleId, instant, targetId } from './ids';
import { articleState, shownStates } from './stage';

/** Which articles of the list are meant; null where it does not matter. */
export const articleFilters = z.strictObject({
  /** One of those that are said of it. */
  state: articleState.nullable(),
  tag: z.string().nullable(),
  /** Last worked on at this instant or later. */
  savedSince: instant.nullable(),
  /** Readers have it at this target. */
  liveOn: targetId.nullable(),
});

/** A stretch of text around what was found, cut where a match begins and ends. */
export const snippet = z.array(z.strictObject({ text: z.string(), isMatch: z.boolean() }));

/** An article in which everything was found that was looked for. */
export const searchHit = z.strictObject({
  id: articleId,
  /** Where in the body it was found; null for what the list shows anyway, and far down the list. */
  snippet: snippet.nullable(),
});

export type ArticleFilters = Readonly<z.infer<typeof articleFilters>>;
export type Snippet = Readonly<z.infer<typeof snippet>>;
export type SearchHit = Readonly<z.infer<typeof searchHit>>;

/** Leaves out nothing but what lies in the Bin. */
export const NO_FILTERS: ArticleFilters = { state: null, tag: null, savedSince: null, liveOn: null };

/** Whether an article is among those that are meant; one in the Bin only when that is asked for. */
export function isMeant(
  article: Pick<ArticleSummary, 'state' | 'stage' | 'tags' | 'savedAt' | 'liveOn'>,
  filters: ArticleFilters,
): boolean {
  const { state, tag, savedSince, liveOn } = filters;
  if (state === null ? article.state === 'binned' : !shownStates(article).includes(state)) return false;
  if (tag !== null && !article.tags.includes(tag)) return false;
  if (savedSince !== null && Date.parse(article.savedAt) < Date.parse(savedSince)) return false;
  return liveOn === null || article.liveOn.includes(liveOn);
}
