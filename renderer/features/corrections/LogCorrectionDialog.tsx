import { useState } from 'react';
import { CORRECTION_KINDS } from '../../../shared/domain/correction';
import { closeDialog, useNavigation } from '../../desk/navigation';
import { useSession } from '../../desk/session';
import { useStanding } from '../../desk/standing';
import { correctionsWords } from '../../i18n/corrections';
import { useAttempt } from '../../ui/attempting';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Choice } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { TextArea } from '../../ui/TextArea';
import { TextField } from '../../ui/TextField';
import { useCorrectionForm, type Typed } from './correctionForm';
import { logCorrection } from './logCorrection';
import { Logged } from './Logged';
import './corrections.css';

const words = correctionsWords.dialog;
const KINDS = CORRECTION_KINDS.map((kind) => ({
  value: kind,
  label: correctionsWords.kind[kind].name,
  hint: correctionsWords.kind[kind].meaning,
}));

/** Logs a correction in under a minute, and points to the update that puts it out. */
export function LogCorrectionDialog() {
  const dialog = useNavigation((state) => state.dialog);
  return dialog?.kind === 'logCorrection' ? <LogCorrection selected={dialog.wrong} /> : null;
}

function LogCorrection({ selected }: { readonly selected: string }) {
  const articleId = useSession((state) => state.draft?.id ?? null);
  const isUnpublished = useStanding(({ standing }) => standing !== null && !standing.wasPublished);
  const form = useCorrectionForm(selected);
  const { isBusy, failure, attempt } = useAttempt();
  const [loggedWords, setLoggedWords] = useState<string | null>(null);

  const log = async (): Promise<void> => {
    const { details } = form;
    if (!articleId || !details) return;
    if (await attempt(() => logCorrection(articleId, details))) setLoggedWords(details.wrong);
  };
  if (loggedWords !== null) return <Logged wrong={loggedWords} />;
  return (
    <Dialog
      title={words.name}
      description={words.description}
      open
      onClose={closeDialog}
      footer={
        <>
          <Button variant="plain" onClick={closeDialog}>
            {words.cancel}
          </Button>
          <Button
            variant="primary"
            busy={isBusy}
            disabled={!form.details || isUnpublished}
            onClick={() => void log()}
          >
            {words.submit}
          </Button>
        </>
      }
    >
      {isUnpublished ? (
        <Notice tone="info">{words.unpublished}</Notice>
      ) : (
        <Fields typed={form.typed} notice={form.notice} isProposed={form.isProposed} type={form.type} />
      )}
      <FailureNotice failure={failure} />
    </Dialog>
  );
}

interface FieldsProps {
  readonly typed: Typed;
  readonly notice: string;
  readonly isProposed: boolean;
  readonly type: (changes: Partial<Typed>) => void;
}

function Fields({ typed, notice, isProposed, type }: FieldsProps) {
  return (
    <div className="log-correction">
      <TextArea
        label={words.wrong}
        hint={isProposed ? words.proposedFromChange : words.wrongHint}
        value={typed.wrong}
        rows={1}
        grows
        autoFocus
        onChange={(wrong) => type({ wrong })}
      />
      <TextArea
        label={words.right}
        value={typed.right}
        rows={1}
        grows
        onChange={(right) => type({ right })}
      />
      <Choice label={words.kind} value={typed.kind} options={KINDS} onChange={(kind) => type({ kind })} />
      <div className="log-correction__notice">
        <TextArea
          label={words.notice}
          hint={words.noticeHint}
          value={notice}
          rows={3}
          grows
          onChange={(own) => type({ notice: own })}
        />
        {typed.notice !== null && (
          <Button size="small" variant="plain" onClick={() => type({ notice: null })}>
            {words.reset}
          </Button>
        )}
      </div>
      <div className="log-correction__record">
        <TextField
          label={words.why}
          hint={words.whyHint}
          value={typed.why}
          onChange={(why) => type({ why })}
        />
        <div className="log-correction__noticed">
          <TextField
            label={words.noticedBy}
            hint={words.noticedByHint}
            value={typed.noticedBy}
            onChange={(noticedBy) => type({ noticedBy })}
          />
          <Checkbox
            label={words.mayBeNamed}
            checked={typed.mayBeNamed}
            disabled={typed.noticedBy.trim() === ''}
            onChange={(mayBeNamed) => type({ mayBeNamed })}
          />
        </div>
      </div>
    </div>
  );
}
