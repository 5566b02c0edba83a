import { useEffect, useState } from 'react';
import { isHarmless, type Finding, type Verification } from '../../../shared/domain/verification';
import { ask } from '../../desk/bridge';
import { closeDialog } from '../../desk/navigation';
import { reportTrouble } from '../../desk/trouble';
import { verifyWords } from '../../i18n/settings';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Notice } from '../../ui/Notice';
import { Spinner } from '../../ui/Spinner';
import './verify.css';

/** Whether the library is as it was written, and what that cannot show. */
export function VerifyDialog() {
  const { outcome, again } = useVerification();
  return (
    <Dialog
      open
      title={verifyWords.name}
      onClose={closeDialog}
      footer={
        <Button disabled={!outcome} onClick={again}>
          {verifyWords.again}
        </Button>
      }
    >
      <div className="verify">
        {outcome ? <Outcome outcome={outcome} /> : <Spinner label={verifyWords.running} />}
        <div>
          <p className="verify__heading">{verifyWords.limits}</p>
          <p className="verify__limits">{verifyWords.limitsSentence}</p>
        </div>
      </div>
    </Dialog>
  );
}

function useVerification() {
  const [round, setRound] = useState(0);
  const [outcome, setOutcome] = useState<Verification | null>(null);
  useEffect(() => {
    let isWanted = true;
    void ask('library.verify', {}).then((answer) => {
      if (!isWanted) return;
      if (answer.ok) return setOutcome(answer.value);
      reportTrouble(answer.failure);
      closeDialog();
    });
    return () => {
      isWanted = false;
    };
  }, [round]);
  const again = () => {
    setOutcome(null);
    setRound(round + 1);
  };
  return { outcome, again };
}

function Outcome({ outcome }: { readonly outcome: Verification }) {
  const { ok, findings, entries, articles, objects } = outcome;
  return (
    <>
      <Notice tone={ok ? 'success' : 'danger'}>
        <p className="verify__verdict">{ok ? verifyWords.ok : verifyWords.notOk(findings.length)}</p>
        <p>{verifyWords.counts(entries, articles, objects)}</p>
      </Notice>
      {findings.length > 0 && (
        <div>
          {ok && <p className="verify__heading">{verifyWords.alsoSeen}</p>}
          <ul className="verify__findings">
            {findings.map((finding) => (
              <FindingLine key={`${finding.kind} ${finding.place}`} finding={finding} />
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function FindingLine({ finding }: { readonly finding: Finding }) {
  return (
    <li className="verify__finding">
      <Badge tone={isHarmless(finding.kind) ? 'comment' : 'correction'}>
        {verifyWords.findings[finding.kind]}
      </Badge>
      <div>
        <p>{finding.sentence}</p>
        <p className="verify__place">{finding.place}</p>
      </div>
    </li>
  );
}
