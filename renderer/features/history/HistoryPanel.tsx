import { useEffect } from 'react';
import { useNavigation } from '../../desk/navigation';
import { useStanding } from '../../desk/standing';
import { historyWords as words } from '../../i18n/history';
import { EmptyPlace } from '../../ui/EmptyPlace';
import { Section } from '../../ui/Section';
import { ErasedRevisions } from './ErasedRevisions';
import { draftSide, revisionSide, showComparison, useLookingBack } from './lookingBack';
import { OtherDevice } from './OtherDevice';
import { RevisionList } from './RevisionList';
import { useMoments } from './moments';
import { WhatDidItSay } from './WhatDidItSay';
import './history.css';

/** Answers another panel that asked for a revision to be compared with the draft. */
function useAskedComparison(): void {
  const toCompare = useNavigation((state) => state.toCompare);
  const history = useStanding((state) => state.history);
  const { moment } = useMoments();
  useEffect(() => {
    if (!toCompare || toCompare.key <= useLookingBack.getState().answeredKey) return;
    const item = history.find(({ seq }) => seq === toCompare.revision);
    if (!item) return;
    useLookingBack.setState({ answeredKey: toCompare.key });
    void revisionSide(item.seq, moment(item.at)).then((before) => {
      const after = draftSide(words.stage.now);
      if (before && after) showComparison(before, after);
    });
  }, [toCompare, history, moment]);
}

/** The history of the open article: what it said on a day, and every revision that was kept. */
export function HistoryPanel() {
  const history = useStanding((state) => state.history);
  useAskedComparison();
  return (
    <div className="history">
      <OtherDevice />
      <WhatDidItSay />
      {history.length === 0 ? (
        <EmptyPlace sentence={words.empty} />
      ) : (
        <Section title={words.revisions} count={history.length}>
          <RevisionList items={history} />
        </Section>
      )}
      <ErasedRevisions />
    </div>
  );
}
