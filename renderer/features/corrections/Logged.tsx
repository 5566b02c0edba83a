import { useMemo } from 'react';
import { bodyText } from '../../../shared/html/renderText';
import { closeDialog, openDialog } from '../../desk/navigation';
import { currentBody } from '../../desk/session';
import { correctionsWords } from '../../i18n/corrections';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Notice } from '../../ui/Notice';

const words = correctionsWords.logged;

/** After the log: the correction is in the record, and goes out with the next update. */
export function Logged({ wrong }: { readonly wrong: string }) {
  const isStillThere = useMemo(() => bodyText(currentBody()).includes(wrong), [wrong]);
  return (
    <Dialog
      title={correctionsWords.dialog.name}
      size="small"
      open
      onClose={closeDialog}
      footer={
        <>
          <Button variant="plain" onClick={closeDialog}>
            {words.later}
          </Button>
          <Button variant="primary" autoFocus onClick={() => openDialog({ kind: 'publish' })}>
            {words.update}
          </Button>
        </>
      }
    >
      <div className="log-correction">
        <p className="log-correction__done" role="status">
          <strong>{words.heading}.</strong> {words.sentence}
        </p>
        {isStillThere && <Notice tone="warning">{words.stillWrong(wrong)}</Notice>}
      </div>
    </Dialog>
  );
}
