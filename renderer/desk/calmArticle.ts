import { useEffect, useState } from 'react';
import type { Snapshot } from '../../shared/domain/article';
import { currentSnapshot, useSession } from './session';

/** How long after a key the panels and the counts follow, in milliseconds. */
const CALM_MS = 250;

/** The article as it stands, renewed when she pauses: counting must never cost a key. */
export function useCalmArticle(): Snapshot | null {
  const loadKey = useSession((state) => state.loadKey);
  const bodyVersion = useSession((state) => state.bodyVersion);
  const fields = useSession((state) => state.fields);
  const publication = useSession((state) => state.publication);
  const notices = useSession((state) => state.notices);
  const [calm, setCalm] = useState(() => ({ loadKey, article: currentSnapshot() }));
  // Another article is never shown as the one before it.
  if (calm.loadKey !== loadKey) setCalm({ loadKey, article: currentSnapshot() });
  useEffect(() => {
    const timer = setTimeout(() => setCalm({ loadKey, article: currentSnapshot() }), CALM_MS);
    return () => clearTimeout(timer);
  }, [loadKey, bodyVersion, fields, publication, notices]);
  return calm.article;
}
