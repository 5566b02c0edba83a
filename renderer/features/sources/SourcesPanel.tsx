import { Camera, Link2 } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { citations, type Citation, type CitedSource } from '../../../shared/domain/citations';
import { useCalmArticle } from '../../desk/calmArticle';
import { reveal } from '../../desk/navigation';
import { refreshSources, useStanding } from '../../desk/standing';
import { sourcesWords as words } from '../../i18n/sources';
import { Button } from '../../ui/Button';
import { EmptyPlace } from '../../ui/EmptyPlace';
import { useGrowingList } from '../../ui/growingList';
import { Section } from '../../ui/Section';
import { Writing } from '../../ui/Writing';
import { capture, copyState, isPage } from './capturing';
import { MissingLink } from './MissingLink';
import { SourceRow } from './SourceRow';
import './sources.css';
import { VagueLabel } from './VagueLabel';

/** So many sources more each time: the browser looks at each row whenever the window is painted, thus at every key. */
const STEP = 10;

/** Every link of the body as a source, and the links that need a hand. */
export function SourcesPanel() {
  const body = useCalmArticle()?.body;
  const cited = useMemo(() => (body ? citations(body) : null), [body]);
  useStandings(cited?.sources);
  if (!cited) return null;
  const { sources, missing, vague } = cited;
  if (sources.length + missing.length === 0) return <NoSources />;
  return (
    <>
      {missing.length > 0 && (
        <Section title={words.missing} count={missing.length}>
          <ul className="links-to-mend">
            {missing.map((citation) => (
              <MissingLink key={keyOf(citation)} citation={citation} />
            ))}
          </ul>
        </Section>
      )}
      {vague.length > 0 && (
        <Section title={words.vague} count={vague.length}>
          <ul className="links-to-mend">
            {vague.map((citation) => (
              <VagueLabel key={keyOf(citation)} citation={citation} />
            ))}
          </ul>
        </Section>
      )}
      {sources.length > 0 && <SourceList sources={sources} />}
    </>
  );
}

const keyOf = ({ blockId, linkIndex, label }: Citation): string => `${blockId}-${linkIndex}-${label}`;

function NoSources() {
  return (
    <EmptyPlace
      icon={Link2}
      sentence={words.empty}
      action={<Button onClick={() => reveal({ kind: 'field', field: 'body' })}>{words.goToText}</Button>}
    />
  );
}

function SourceList({ sources }: { readonly sources: readonly CitedSource[] }) {
  const { shown, end } = useGrowingList(sources.length, STEP, null);
  const standings = useStanding((state) => state.sources);
  const open = sources.filter(({ key, address }) => {
    const { kind } = copyState(address, standings.get(key));
    return kind === 'none' || kind === 'failed';
  });
  const captureOpen = open.length > 1 && (
    <Button
      size="small"
      variant="plain"
      icon={Camera}
      onClick={() => void capture(open.map(({ key }) => key))}
    >
      {words.captureAll(open.length)}
    </Button>
  );
  return (
    <Section
      title={words.sources}
      count={sources.length}
      action={captureOpen && <Writing>{captureOpen}</Writing>}
    >
      <ul className="source-list">
        {sources.slice(0, shown).map((source) => (
          <SourceRow key={source.key} source={source} />
        ))}
      </ul>
      <div ref={end} />
    </Section>
  );
}

/** Asks what is known of the pages cited, when one comes or goes. */
function useStandings(sources: readonly CitedSource[] | undefined): void {
  const keys =
    sources
      ?.map(({ key }) => key)
      .filter(isPage)
      .join('\n') ?? '';
  useEffect(() => {
    if (keys !== '') void refreshSources(keys.split('\n'));
  }, [keys]);
}
