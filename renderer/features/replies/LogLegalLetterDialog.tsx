import { useState } from 'react';
import { addDays, dayOf } from '../../../shared/text/dates';
import { closeDialog } from '../../desk/navigation';
import { useSession } from '../../desk/session';
import { useStanding } from '../../desk/standing';
import { repliesWords } from '../../i18n/replies';
import { useAttempt } from '../../ui/attempting';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { TextArea } from '../../ui/TextArea';
import { TextField } from '../../ui/TextField';
import { logComplaint } from './logComplaint';
import './replies.css';

const words = repliesWords.letter;

/** The time to answer that is usual where the letter states none, in days. */
const USUAL_DAYS = 14;

/** Logs a letter from a solicitor or a court, by which the article is preserved. */
export function LogLegalLetterDialog() {
  const articleId = useSession((state) => state.draft?.id ?? null);
  const zone = useSession((state) => state.fields?.zone ?? 'UTC');
  const [today] = useState(() => dayOf(new Date().toISOString(), zone));
  const [from, setFrom] = useState('');
  const [receivedOn, setReceivedOn] = useState(today);
  const [stated, setStated] = useState<string | null>(null);
  const [demand, setDemand] = useState('');
  const { isBusy, failure, attempt } = useAttempt();
  const answerBy = stated ?? (receivedOn === '' ? '' : addDays(receivedOn, USUAL_DAYS));
  const isEnough = from.trim() !== '' && receivedOn !== '' && answerBy !== '';
  const log = async (): Promise<void> => {
    if (!articleId) return;
    const letter = { kind: 'legalLetter', from, receivedOn, demand, answerBy } as const;
    if (await attempt(() => logComplaint(articleId, letter))) closeDialog();
  };
  return (
    <Dialog
      open
      title={words.name}
      description={words.description}
      onClose={closeDialog}
      footer={
        <>
          <Button variant="plain" onClick={closeDialog}>
            {words.cancel}
          </Button>
          <Button variant="primary" busy={isBusy} disabled={!isEnough} onClick={() => void log()}>
            {words.submit}
          </Button>
        </>
      }
    >
      <div className="replies__letter">
        <TextField label={words.from} hint={words.fromHint} value={from} onChange={setFrom} autoFocus />
        <div className="replies__days">
          <TextField type="date" label={words.receivedOn} value={receivedOn} onChange={setReceivedOn} />
          <TextField
            type="date"
            label={words.answerBy}
            hint={stated === null ? words.usual(USUAL_DAYS) : undefined}
            value={answerBy}
            onChange={setStated}
          />
        </div>
        <TextArea label={words.demand} value={demand} onChange={setDemand} grows rows={3} />
        <PreservedBy />
        <FailureNotice failure={failure} />
      </div>
    </Dialog>
  );
}

function PreservedBy() {
  const isFirst = useStanding(({ standing }) => standing?.complaints.length === 0);
  return isFirst ? <Notice tone="info">{words.preserves}</Notice> : null;
}
