import { useState } from 'react';
import type { HistoryItem } from '../../../shared/domain/history';
import type { Seq } from '../../../shared/domain/ids';
import { useLibrary } from '../../desk/library';
import { liveStanding } from '../../desk/revisions';
import { useSession } from '../../desk/session';
import { useStanding } from '../../desk/standing';
import { failureWords } from '../../i18n/failures';
import { historyWords as words } from '../../i18n/history';
import { useAttempt } from '../../ui/attempting';
import { Button } from '../../ui/Button';
import { Writing } from '../../ui/Writing';
import {
  draftSide,
  restoreRevision,
  revisionSide,
  showComparison,
  showRevision,
  useLookingBack,
  type Side,
} from './lookingBack';
import { useMoments } from './moments';

async function compare(before: Promise<Side | null>, after: Promise<Side | null>): Promise<void> {
  const [earlier, later] = await Promise.all([before, after]);
  if (earlier && later) showComparison(earlier, later);
}

function useLive(): { readonly seq: HistoryItem['seq']; readonly name: string } | null {
  const standing = useStanding((state) => state.standing);
  const { targets, settings } = useLibrary();
  const live = liveStanding(standing, settings?.lastTarget ?? '');
  if (!live || live.revision === null) return null;
  const label = targets.find(({ id }) => id === live.targetId)?.label ?? live.targetId;
  return { seq: live.revision, name: words.stage.live(label) };
}

/** What can be done with a revision: compare it, read it, put it back. */
export function RevisionActions({ item }: { readonly item: HistoryItem }) {
  const { moment } = useMoments();
  const live = useLive();
  const history = useStanding((state) => state.history);
  const asked = useLookingBack((state) => state.asked);
  const [isRestoring, setRestoring] = useState(false);
  const name = moment(item.at);
  const revision = (): Promise<Side | null> => revisionSide(item.seq, name);

  const isEarlier = (seq: Seq): boolean => {
    const places = history.map((one) => one.seq);
    return places.indexOf(seq) > places.indexOf(item.seq);
  };
  const compareWithLive = (): void => {
    if (!live) return;
    const liveText = revisionSide(live.seq, live.name);
    void (isEarlier(live.seq) ? compare(liveText, revision()) : compare(revision(), liveText));
  };
  if (isRestoring) return <RestoreQuestion item={item} onDone={() => setRestoring(false)} />;
  return (
    <div className="revision__actions">
      <Button
        size="small"
        onClick={() => void compare(revision(), Promise.resolve(draftSide(words.stage.now)))}
      >
        {words.compareWithNow}
      </Button>
      {live && live.seq !== item.seq && (
        <Button size="small" onClick={compareWithLive}>
          {words.compareWithLive}
        </Button>
      )}
      {asked && (
        <Button size="small" onClick={() => void compare(Promise.resolve(asked), revision())}>
          {words.compareWithAsked(asked.name)}
        </Button>
      )}
      <Button size="small" onClick={() => void revision().then((side) => side && showRevision(side))}>
        {words.read}
      </Button>
      <Writing>
        <Button size="small" onClick={() => setRestoring(true)}>
          {words.restore}
        </Button>
      </Writing>
    </div>
  );
}

function RestoreQuestion({ item, onDone }: { readonly item: HistoryItem; readonly onDone: () => void }) {
  const articleId = useSession((state) => state.draft?.id ?? null);
  const { isBusy, failure, attempt } = useAttempt();
  const restore = async (): Promise<void> => {
    if (!articleId) return;
    if (await attempt(() => restoreRevision(articleId, item.seq))) onDone();
  };
  return (
    <div className="revision__actions revision__actions--question">
      <p className="revision__question">{words.restoreQuestion}</p>
      {failure && (
        <p className="revision__problem" role="alert">
          {failureWords(failure).sentence}
        </p>
      )}
      <Button size="small" variant="primary" busy={isBusy} autoFocus onClick={() => void restore()}>
        {words.restoreNow}
      </Button>
      <Button size="small" variant="plain" onClick={onDone}>
        {words.cancel}
      </Button>
    </div>
  );
}
