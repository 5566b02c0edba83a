import clsx from 'clsx';
import { useMemo } from 'react';
import type { Snapshot } from '../../../shared/domain/article';
import type { TargetStanding } from '../../../shared/domain/standing';
import { compareSnapshots } from '../../../shared/text/compare';
import { openDialog } from '../../desk/navigation';
import { useRevisionText } from '../../desk/revisions';
import { useStanding } from '../../desk/standing';
import { historyWords } from '../../i18n/history';
import { publishingWords } from '../../i18n/publishing';
import { Button } from '../../ui/Button';
import { correctionsWaiting } from './waiting';

const words = publishingWords.dialog;

interface WhatChangedProps {
  readonly there: TargetStanding;
  readonly draft: Snapshot;
}

/** What an update changes for readers, in one line, and whether a correction goes out with it. */
export function WhatChanged({ there, draft }: WhatChangedProps) {
  const live = useRevisionText(there.revision);
  const standing = useStanding((state) => state.standing);
  const history = useStanding((state) => state.history);
  const summary = useMemo(() => {
    return live && draft ? historyWords.summary(compareSnapshots(live, draft).summary) : null;
  }, [live, draft]);
  const waiting = correctionsWaiting(standing?.corrections ?? [], history, there.targetId);
  return (
    <div className="publish__changed">
      <h3 className="publish__label">{words.changed}</h3>
      <p>{summary ? `${summary}.` : '…'}</p>
      <p className={clsx('publish__corrections', waiting > 0 && 'publish__corrections--some')}>
        {waiting > 0 ? words.corrections(waiting) : words.noCorrections}
        {waiting === 0 && (
          <Button
            size="small"
            variant="plain"
            onClick={() => openDialog({ kind: 'logCorrection', wrong: '' })}
          >
            {words.logCorrection}
          </Button>
        )}
      </p>
    </div>
  );
}
