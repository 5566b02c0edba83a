import { useMemo } from 'react';
import type { ArticleSummary } from '../../../shared/domain/article';
import { isMeant, type Snippet } from '../../../shared/domain/search';
import { useLibrary } from '../../desk/library';
import { useSearch } from '../../desk/search';

/** An article in the list, with the words around what was found in it. */
export interface ShownArticle {
  readonly article: ArticleSummary;
  readonly snippet: Snippet | null;
}

/** The articles that she asked for: what was found, best first, or all that are meant, newest first. */
export function useShownArticles(): readonly ShownArticle[] {
  const articles = useLibrary((state) => state.articles);
  const { hits, filters } = useSearch();
  return useMemo(() => {
    if (hits === null) {
      return articles
        .filter((article) => isMeant(article, filters))
        .map((article) => ({ article, snippet: null }));
    }
    const known = new Map(articles.map((article) => [article.id, article]));
    return hits.flatMap(({ id, snippet }) => {
      const article = known.get(id);
      return article === undefined ? [] : { article, snippet };
    });
  }, [articles, hits, filters]);
}
