import { useMemo } from 'react';
import { readiness } from '../../shared/checks/readiness';
import { citations } from '../../shared/domain/citations';
import { useLibrary } from '../desk/library';
import type { InspectorTab } from '../desk/navigation';
import { useStanding } from '../desk/standing';
import { useCalmArticle } from '../desk/calmArticle';

/** How many things wait behind each tab; an article without a word yet is not nagged about. */
export function useWaiting(): Partial<Record<InspectorTab, number>> {
  const article = useCalmArticle();
  const house = useLibrary(({ library }) => library?.house);
  const pending = useStanding(
    ({ standing }) => standing?.targets.filter(({ state }) => state === 'pending').length ?? 0,
  );
  const history = useStanding(({ branches }) => branches.length);
  return useMemo(() => {
    if (!article || !house || article.body.length === 0) return { publishing: pending, history };
    const { missing, vague } = citations(article.body);
    return {
      sources: missing.length + vague.length,
      checks: readiness({ snapshot: article, house }).length,
      publishing: pending,
      history,
    };
  }, [article, house, pending, history]);
}
