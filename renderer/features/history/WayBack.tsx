import { useEffect } from 'react';
import { useBodyVersion, useSession } from '../../desk/session';
import { reportTrouble } from '../../desk/trouble';
import { forgetWayBack, useWayBack, type WayBack as Offer } from '../../desk/wayBack';
import { historyWords } from '../../i18n/history';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { restoreRevision } from './lookingBack';
import { useMoments } from './moments';
import './wayBack.css';

const words = historyWords.wayBack;

/** Where undo is at its end: the way back to the text as the record last kept it; gone once she writes on. */
export function WayBack() {
  const offer = useWayBack((state) => state.offer);
  useEffect(() => useBodyVersion.subscribe(forgetWayBack), []);
  const loadKey = useSession((state) => state.loadKey);
  useEffect(() => forgetWayBack, [loadKey]);
  return (
    <div role="status" className="way-back">
      {offer && <Offered offer={offer} />}
    </div>
  );
}

function Offered({ offer }: { readonly offer: Offer }) {
  const { moment } = useMoments();
  if (offer === 'nothing') {
    return (
      <Notice tone="info" onDismiss={forgetWayBack}>
        {words.nothing}
      </Notice>
    );
  }
  const goBack = async (): Promise<void> => {
    const articleId = useSession.getState().draft?.id;
    const problem = articleId && (await restoreRevision(articleId, offer.seq));
    forgetWayBack();
    if (problem) reportTrouble(problem);
  };
  return (
    <Notice
      tone="info"
      onDismiss={forgetWayBack}
      action={
        <Button size="small" onClick={() => void goBack()}>
          {words.back(moment(offer.at))}
        </Button>
      }
    >
      {words.spent}
    </Notice>
  );
}
