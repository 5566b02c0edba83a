import type { ArticleSummary } from '../../../shared/domain/article';

const MARKS_ABOVE = /\p{Diacritic}/gu;

/** Lower case without accents, so that "cafe" finds "Café". */
export const folded = (text: string): string => text.normalize('NFD').replace(MARKS_ABOVE, '').toLowerCase();

/** The articles that hold every word of the query, in any order; all of them for an empty one. */
export function matching(articles: readonly ArticleSummary[], query: string): readonly ArticleSummary[] {
  const wanted = folded(query).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return articles;
  return articles.filter((article) => {
    const text = folded(article.searchText);
    return wanted.every((word) => text.includes(word));
  });
}

/** What was worked on last comes first. */
export const newestFirst = (articles: readonly ArticleSummary[]): readonly ArticleSummary[] =>
  [...articles].sort((a, b) => b.savedAt.localeCompare(a.savedAt));
