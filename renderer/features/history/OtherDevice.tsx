import type { OpenBranch } from '../../../shared/domain/history';
import { useSession } from '../../desk/session';
import { useStanding } from '../../desk/standing';
import { failureWords } from '../../i18n/failures';
import { historyWords } from '../../i18n/history';
import { useAttempt } from '../../ui/attempting';
import { Button } from '../../ui/Button';
import { Writing } from '../../ui/Writing';
import { draftSide, passOver, restoreRevision, revisionSide, showComparison } from './lookingBack';
import { useMoments } from './moments';

const words = historyWords.otherDevice;

/** What was written on another device at the same time, until she has chosen between the two texts. */
export function OtherDevice() {
  const branches = useStanding((state) => state.branches);
  return branches.map((branch) => <OtherVersion key={branch.adoptedBy} branch={branch} />);
}

function OtherVersion({ branch }: { readonly branch: OpenBranch }) {
  const newest = useStanding((state) => state.history.find(({ seq }) => seq === branch.newest));
  const { moment } = useMoments();
  if (!newest) return null;
  const name = words.side(moment(newest.at));
  const compare = async (): Promise<void> => {
    const [theirs, ours] = [await revisionSide(branch.newest, name), draftSide(historyWords.stage.now)];
    if (theirs && ours) showComparison(theirs, ours);
  };
  return (
    <section className="other-device" aria-label={words.title}>
      <h3 className="other-device__title">{words.title}</h3>
      <p>{words.what(branch.count, moment(newest.at))}</p>
      <div className="other-device__actions">
        <Button size="small" onClick={() => void compare()}>
          {words.look}
        </Button>
        <Choice branch={branch} />
      </div>
      <p className="other-device__aside">{words.bothStay}</p>
    </section>
  );
}

/** Either way both texts stay in History, so that neither asks again. */
function Choice({ branch }: { readonly branch: OpenBranch }) {
  const articleId = useSession((state) => state.draft?.id ?? null);
  const { isBusy, failure, attempt } = useAttempt();
  if (!articleId) return null;
  return (
    <Writing>
      <Button
        size="small"
        disabled={isBusy}
        onClick={() => void attempt(() => passOver(articleId, branch.adoptedBy))}
      >
        {words.keepThis}
      </Button>
      <Button
        size="small"
        disabled={isBusy}
        onClick={() => void attempt(() => restoreRevision(articleId, branch.newest))}
      >
        {words.useTheirs}
      </Button>
      {failure && (
        <p className="other-device__problem" role="alert">
          {failureWords(failure).sentence}
        </p>
      )}
    </Writing>
  );
}
