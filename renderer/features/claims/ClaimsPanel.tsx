import { Quote } from 'lucide-react';
import { useMemo } from 'react';
import { citations } from '../../../shared/domain/citations';
import { useCalmArticle } from '../../desk/calmArticle';
import { showTab } from '../../desk/navigation';
import { claimsWords as words } from '../../i18n/claims';
import { Button } from '../../ui/Button';
import { EmptyPlace } from '../../ui/EmptyPlace';

/** Where claims will stand; until then, how many sentences carry a link. */
export function ClaimsPanel() {
  const body = useCalmArticle()?.body;
  const linked = useMemo(() => {
    const places = citations(body ?? []).sources.flatMap((source) => source.citations);
    return new Set(places.map(({ blockId, sentence }) => `${blockId} ${sentence}`)).size;
  }, [body]);
  return (
    <EmptyPlace
      icon={Quote}
      sentence={words.empty(linked)}
      action={<Button onClick={() => showTab('sources')}>{words.seeSources}</Button>}
    />
  );
}
