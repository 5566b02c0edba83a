import { CircleCheck, OctagonAlert, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import type { CheckFinding, CheckPlace } from '../../../shared/checks/finding';
import { readiness } from '../../../shared/checks/readiness';
import { useCalmArticle } from '../../desk/calmArticle';
import { useLibrary } from '../../desk/library';
import { reveal, type Place } from '../../desk/navigation';
import { checksWords as words } from '../../i18n/checks';
import { EmptyPlace } from '../../ui/EmptyPlace';
import { Section } from '../../ui/Section';
import './checks.css';

/** What stands in the way of a good publication; each finding leads to its place. */
export function ChecksPanel() {
  const snapshot = useCalmArticle();
  const house = useLibrary(({ library }) => library?.house);
  const findings = useMemo(
    () => (snapshot && house ? readiness({ snapshot, house }) : null),
    [snapshot, house],
  );
  if (!findings) return null;
  if (findings.length === 0) return <EmptyPlace icon={CircleCheck} sentence={words.clear} />;
  return (
    <>
      <Findings title={words.stops} findings={findings.filter(({ weight }) => weight === 'stops')} />
      <Findings title={words.advises} findings={findings.filter(({ weight }) => weight === 'advises')} />
      <p className="checks__scope">{words.whatIsChecked}</p>
    </>
  );
}

function Findings({ title, findings }: { title: string; findings: readonly CheckFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <Section title={title} count={findings.length}>
      <ul className="checks__list">
        {findings.map((finding, index) => (
          <li key={index}>
            <Finding finding={finding} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Finding({ finding }: { readonly finding: CheckFinding }) {
  const Icon = finding.weight === 'stops' ? OctagonAlert : TriangleAlert;
  const place = placeOf(finding.place);
  return (
    <button
      type="button"
      className={`check check--${finding.weight}`}
      title={place ? words.goTo : undefined}
      disabled={!place}
      onClick={() => place && reveal(place)}
    >
      <Icon className="check__icon" aria-hidden size={15} />
      <span className="check__words">
        {words.finding(finding)}
        {finding.facts['sentence'] && <span className="check__sentence">{finding.facts['sentence']}</span>}
      </span>
    </button>
  );
}

function placeOf(place: CheckPlace): Place | null {
  if (place === null) return null;
  return 'field' in place ? { kind: 'field', field: place.field } : { kind: 'block', ...place };
}
