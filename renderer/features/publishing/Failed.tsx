import type { Failure } from '../../../shared/errors/failure';
import { assertNever } from '../../../shared/errors/assertNever';
import { closeDialog, compareWithDraft, showTab } from '../../desk/navigation';
import { useStanding } from '../../desk/standing';
import { failureWords } from '../../i18n/failures';
import { publishingWords } from '../../i18n/publishing';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import type { Outness } from './outness';
import { lookUp, prepareAgain, publish, type Order } from './publication';

const words = publishingWords.failed;

function outnessWords(outness: Outness): string {
  switch (outness) {
    case 'notOut':
      return words.notOut;
    case 'earlierStands':
      return words.earlierStands;
    case 'unknown':
      return words.unknown;
    case 'gone':
      return words.gone;
    case 'changedThere':
      return words.changedThere;
    default:
      return assertNever(outness);
  }
}

interface FailedProps {
  readonly failure: Failure;
  readonly outness: Outness;
  readonly order: Order;
}

/** What went wrong, whether the article is out, and what to do. */
export function Failed({ failure, outness, order }: FailedProps) {
  const { sentence, nextStep } = failureWords(failure);
  const heading =
    outness === 'unknown' ? words.headingUnknown : order.isUpdate ? words.headingUpdate : words.heading;
  return (
    <div className="failed">
      <Notice tone={outness === 'unknown' || failure.code === 'changedOnServer' ? 'warning' : 'danger'}>
        <strong className="failed__heading">{heading}</strong>
        <p>{sentence}</p>
        <p>{nextStep}</p>
      </Notice>
      <p className="failed__outness">{outnessWords(outness)}</p>
    </div>
  );
}

/** Shows the server's text, which came in as the newest revision of cause `remote`, against the draft. */
function lookAtRemote(): void {
  const remote = useStanding
    .getState()
    .history.filter(({ cause }) => cause === 'remote')
    .reduce<number>((newest, { seq }) => Math.max(newest, seq), -1);
  const item = useStanding.getState().history.find(({ seq }) => seq === remote);
  if (item) return compareWithDraft(item.seq);
  closeDialog();
  showTab('history');
}

/** The ways on from a failure. */
export function FailedActions({ failure, outness, order }: FailedProps) {
  const isChanged = failure.code === 'changedOnServer';
  return (
    <>
      <Button variant="plain" onClick={() => prepareAgain(order.articleId)}>
        {publishingWords.dialog.back}
      </Button>
      {isChanged && <Button onClick={lookAtRemote}>{words.lookAtIt}</Button>}
      {outness === 'unknown' ? (
        <Button variant="primary" onClick={() => void lookUp(order)}>
          {words.lookUp}
        </Button>
      ) : (
        <Button variant="primary" onClick={() => void publish(order)}>
          {isChanged ? words.publishMine : words.again}
        </Button>
      )}
    </>
  );
}
