import { useState } from 'react';
import type { ReadOnlyBecause, WritingWish } from '../../shared/domain/readOnly';
import { openDialog } from '../desk/navigation';
import { openForWriting, useFreedom, useReadOnly } from '../desk/readOnly';
import { readOnlyWords } from '../i18n/readOnly';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import './troubleBanner.css';

/** Why nothing can be written just now, and the way out of it. */
export function ReadOnlyBanner() {
  const because = useReadOnly();
  if (!because) return null;
  return (
    <section className="trouble-banner" aria-label={readOnlyWords.name}>
      <Notice tone="warning" action={<WayOut because={because} />}>
        <strong className="trouble-banner__sentence">{readOnlyWords.name}.</strong>{' '}
        {readOnlyWords.why(because)}
      </Notice>
    </section>
  );
}

function WayOut({ because }: { readonly because: ReadOnlyBecause }) {
  const isFree = useFreedom((state) => state.isFree);
  switch (because.why) {
    case 'heldByAnother': {
      const { isRunningHere, isSaving, lock } = because.holder;
      if (isSaving) return <TryAgain />;
      // One that runs on this computer is waited for; of any other only she knows.
      if (isRunningHere && !isFree) return null;
      return <OpenForWriting wish={{ takeOver: lock || null, despiteLoss: false }} />;
    }
    case 'disk':
      return <TryAgain />;
    case 'articlesLost':
      return (
        <>
          <OpenForWriting wish={{ takeOver: null, despiteLoss: false }} label={readOnlyWords.lookAgain} />
          <OpenForWriting wish={{ takeOver: null, despiteLoss: true }} />
        </>
      );
    default:
      return (
        <Button size="small" onClick={() => openDialog({ kind: 'verify' })}>
          {readOnlyWords.verify}
        </Button>
      );
  }
}

const TryAgain = () => (
  <OpenForWriting wish={{ takeOver: null, despiteLoss: false }} label={readOnlyWords.tryAgain} />
);

interface OpenForWritingProps {
  readonly wish: WritingWish;
  readonly label?: string;
}

function OpenForWriting({ wish, label = readOnlyWords.openForWriting }: OpenForWritingProps) {
  const [isBusy, setBusy] = useState(false);
  const open = () => {
    setBusy(true);
    void openForWriting(wish).finally(() => setBusy(false));
  };
  return (
    <Button size="small" busy={isBusy} onClick={open}>
      {label}
    </Button>
  );
}
