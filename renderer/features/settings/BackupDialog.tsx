import { useState, type FormEvent } from 'react';
import type { BackupMade } from '../../../shared/domain/backup';
import type { Failure } from '../../../shared/errors/failure';
import { makeBackup } from '../../desk/backups';
import { closeDialog } from '../../desk/navigation';
import { backupWords, SHORTEST_PASSPHRASE } from '../../i18n/backups';
import { failureWords } from '../../i18n/failures';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Notice } from '../../ui/Notice';
import { TextField } from '../../ui/TextField';
import './backups.css';

const FORM = 'back-up';

/** The whole library in one encrypted file: a passphrase, a place, and what came of it. */
export function BackupDialog() {
  const { made, isBusy, ...form } = useBackingUp();
  return (
    <Dialog
      open
      title={backupWords.name}
      description={made ? undefined : backupWords.description}
      onClose={closeDialog}
      footer={
        made ? (
          <Button variant="primary" onClick={closeDialog}>
            {backupWords.done}
          </Button>
        ) : (
          <Button variant="primary" type="submit" form={FORM} busy={isBusy}>
            {backupWords.choosePlace}
          </Button>
        )
      }
    >
      {made ? <Made made={made} /> : <PassphraseForm {...form} />}
    </Dialog>
  );
}

interface Typed {
  readonly passphrase: string;
  readonly again: string;
}

type Wrong = Partial<Typed>;

function wrongIn({ passphrase, again }: Typed): Wrong | null {
  if ([...passphrase].length < SHORTEST_PASSPHRASE) return { passphrase: backupWords.tooShort };
  return passphrase === again ? null : { again: backupWords.differs };
}

function useBackingUp() {
  const [typed, setTyped] = useState<Typed>({ passphrase: '', again: '' });
  const [wrong, setWrong] = useState<Wrong>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [made, setMade] = useState<BackupMade | null>(null);
  const [isBusy, setBusy] = useState(false);
  const change = (changes: Partial<Typed>) => {
    setTyped((now) => ({ ...now, ...changes }));
    setWrong({});
  };
  const submit = async () => {
    const found = wrongIn(typed);
    setWrong(found ?? {});
    if (found || isBusy) return;
    setBusy(true);
    const answer = await makeBackup(typed.passphrase);
    setBusy(false);
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok) setMade(answer.value);
  };
  return { typed, wrong, failure, made, isBusy, change, submit };
}

type PassphraseFormProps = Pick<
  ReturnType<typeof useBackingUp>,
  'typed' | 'wrong' | 'failure' | 'change' | 'submit'
>;

function PassphraseForm({ typed, wrong, failure, change, submit }: PassphraseFormProps) {
  const submitted = (event: FormEvent) => {
    event.preventDefault();
    void submit();
  };
  return (
    <form id={FORM} className="backup" onSubmit={submitted}>
      {failure && <WhyNot failure={failure} />}
      <TextField
        label={backupWords.passphrase}
        hint={backupWords.passphraseHint}
        error={wrong.passphrase}
        type="password"
        autoComplete="new-password"
        value={typed.passphrase}
        onChange={(passphrase) => change({ passphrase })}
      />
      <TextField
        label={backupWords.again}
        error={wrong.again}
        type="password"
        autoComplete="new-password"
        value={typed.again}
        onChange={(again) => change({ again })}
      />
      <Notice tone="info">{backupWords.noWayBack}</Notice>
    </form>
  );
}

function Made({ made }: { readonly made: BackupMade }) {
  return (
    <div className="backup">
      <Notice tone="success">
        <p>{backupWords.made}</p>
        <p>{backupWords.counts(made.files, made.bytes)}</p>
      </Notice>
      {made.findings > 0 && <Notice tone="warning">{backupWords.findings(made.findings)}</Notice>}
      <p className="backup__path">{made.path}</p>
      <p className="backup__hint">{backupWords.elsewhere}</p>
    </div>
  );
}

/** What went wrong with a backup, and what she can do. */
export function WhyNot({ failure }: { readonly failure: Failure }) {
  const { sentence, nextStep } = failureWords(failure);
  return (
    <Notice tone="danger">
      <p>{sentence}</p>
      <p>{nextStep}</p>
    </Notice>
  );
}
