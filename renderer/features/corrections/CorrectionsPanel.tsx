import { PencilLine } from 'lucide-react';
import type { LoggedCorrection } from '../../../shared/domain/correction';
import { openDialog } from '../../desk/navigation';
import { useStanding } from '../../desk/standing';
import { correctionsWords as words } from '../../i18n/corrections';
import { Button } from '../../ui/Button';
import { EmptyPlace } from '../../ui/EmptyPlace';
import { useMinute } from '../../ui/minute';
import { Section } from '../../ui/Section';
import { Writing } from '../../ui/Writing';
import { CorrectionCard } from './CorrectionCard';
import { whereOut } from './whereOut';
import './corrections.css';

const logACorrection = (): void => openDialog({ kind: 'logCorrection', wrong: '' });

/** How many corrections wait for an update, for the tab's count. */
function useWaitingCorrections(): number {
  const standing = useStanding((state) => state.standing);
  const history = useStanding((state) => state.history);
  const now = useMinute();
  return (
    standing?.corrections.filter((correction) => whereOut(correction, history, now).length === 0).length ?? 0
  );
}

/** The log of the open article's corrections, newest first. */
export function CorrectionsPanel() {
  const standing = useStanding((state) => state.standing);
  const waiting = useWaitingCorrections();
  if (standing && !standing.wasPublished && standing.corrections.length === 0) {
    return (
      <EmptyPlace
        icon={PencilLine}
        sentence={words.emptyUnpublished}
        action={
          <Writing>
            <Button onClick={() => openDialog({ kind: 'publish' })}>{words.publish}</Button>
          </Writing>
        }
      />
    );
  }
  const logButton = (
    <Writing>
      <Button size="small" icon={PencilLine} onClick={logACorrection}>
        {words.log}
      </Button>
    </Writing>
  );
  if (!standing || standing.corrections.length === 0) {
    return <EmptyPlace icon={PencilLine} sentence={words.empty} action={logButton} />;
  }
  return (
    <Section title={words.heading} action={logButton}>
      {waiting > 0 && <Waiting count={waiting} />}
      <CorrectionLog corrections={standing.corrections} />
    </Section>
  );
}

function Waiting({ count }: { readonly count: number }) {
  return (
    <div className="corrections__waiting">
      <p>{words.waiting(count)}</p>
      <Writing>
        <Button size="small" onClick={() => openDialog({ kind: 'publish' })}>
          {words.update}
        </Button>
      </Writing>
    </div>
  );
}

function CorrectionLog({ corrections }: { readonly corrections: readonly LoggedCorrection[] }) {
  const history = useStanding((state) => state.history);
  const now = useMinute();
  return (
    <ol className="corrections">
      {corrections.map((correction) => (
        <li key={correction.id}>
          <CorrectionCard correction={correction} outOn={whereOut(correction, history, now)} />
        </li>
      ))}
    </ol>
  );
}
