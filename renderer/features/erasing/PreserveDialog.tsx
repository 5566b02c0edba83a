import { useState } from 'react';
import { setPreserved, useErasing } from '../../desk/erasing';
import { closeDialog } from '../../desk/navigation';
import { erasingWords } from '../../i18n/erasing';
import { useAttempt } from '../../ui/attempting';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { TextField } from '../../ui/TextField';
import { dateTimeText } from '../../ui/timeWords';
import './erasing.css';

const words = erasingWords.preserve;

/** Locks the article against erasing and deleting, or lifts that again; each has a reason, which goes on record. */
export function PreserveDialog() {
  const preservation = useErasing((state) => state.preservation);
  const [isLifting] = useState(preservation !== null);
  const [reason, setReason] = useState('');
  const { isBusy, failure, attempt } = useAttempt();
  const submit = async (): Promise<void> => {
    if (await attempt(() => setPreserved(!isLifting, reason))) closeDialog();
  };
  return (
    <Dialog
      open
      size="small"
      title={isLifting ? words.liftName : words.name}
      {...(isLifting ? {} : { description: words.description })}
      onClose={closeDialog}
      footer={
        <>
          <Button variant="plain" onClick={closeDialog}>
            {erasingWords.cancel}
          </Button>
          <Button
            variant={isLifting ? 'danger' : 'primary'}
            busy={isBusy}
            disabled={reason.trim() === ''}
            onClick={() => void submit()}
          >
            {isLifting ? words.lift : words.submit}
          </Button>
        </>
      }
    >
      <div className="erasing">
        {isLifting && <Notice tone="warning">{words.solicitor}</Notice>}
        {isLifting && preservation && (
          <p className="erasing__quiet">
            {words.standing(dateTimeText(preservation.since), preservation.why, preservation.isLegalLetter)}
          </p>
        )}
        <TextField
          label={isLifting ? words.reason : words.why}
          hint={isLifting ? words.reasonHint : words.whyHint}
          value={reason}
          onChange={setReason}
        />
        <FailureNotice failure={failure} />
      </div>
    </Dialog>
  );
}
