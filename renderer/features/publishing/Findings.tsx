import type { CheckFinding } from '../../../shared/checks/finding';
import { closeDialog, reveal } from '../../desk/navigation';
import { checksWords } from '../../i18n/checks';
import { publishingWords } from '../../i18n/publishing';
import { Button } from '../../ui/Button';
import type { InTheWay } from './plan';

const words = publishingWords.dialog;

/** Brings a finding's place into view; one whose place is in this dialog has no jump. */
function jumpTo({ place }: CheckFinding): (() => void) | null {
  if (!place) return null;
  if ('field' in place) {
    if (!['headline', 'byline', 'slug', 'body', 'standfirst', 'kicker'].includes(place.field)) return null;
    return () => {
      closeDialog();
      reveal({ kind: 'field', field: place.field });
    };
  }
  return () => {
    closeDialog();
    reveal({ kind: 'block', ...place });
  };
}

function FindingRow({ finding }: { readonly finding: CheckFinding }) {
  const jump = jumpTo(finding);
  const sentence = checksWords.finding(finding);
  return (
    <li className="findings__row">
      <span>{sentence}</span>
      {jump && (
        <Button size="small" variant="plain" aria-label={words.goTo(sentence)} onClick={jump}>
          {words.go}
        </Button>
      )}
    </li>
  );
}

const rows = (findings: readonly CheckFinding[]) =>
  findings.map((finding, index) => <FindingRow key={`${finding.code}:${index}`} finding={finding} />);

/** What must be mended before it can go out, in sight; what she may want to look at, folded away. */
export function Findings({ way: { stops, advises } }: { readonly way: InTheWay }) {
  return (
    <>
      {stops.length > 0 && (
        <div className="findings--stops" role="alert">
          <ul className="findings">{rows(stops)}</ul>
        </div>
      )}
      {advises.length > 0 && (
        <details className="fold">
          <summary className="fold__summary">{words.advises(advises.length)}</summary>
          <ul className="findings">{rows(advises)}</ul>
        </details>
      )}
    </>
  );
}
