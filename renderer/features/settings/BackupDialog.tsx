import { useState } from 'react';
import type { BackupMade } from '../../../shared/domain/backup';
import { cancelBackup, makeBackup, useBackupProgress } from '../../desk/backups';
import { closeDialog } from '../../desk/navigation';
import { backupWords, SHORTEST_PASSPHRASE } from '../../i18n/backups';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { TextField } from '../../ui/TextField';
import { BackupProgressBar } from './BackupProgressBar';
import './backups.css';
import { useSubmitting, type Submitting } from './submitting';

const FORM = 'back-up';

/** The whole library in one encrypted file: a passphrase, a place, how far it is, and what came of it. */
export function BackupDialog() {
  const typing = usePassphrase();
  const making = useSubmitting<BackupMade>(async () =>
    typing.isRight() ? makeBackup(typing.typed.passphrase) : null,
  );
  const progress = useBackupProgress();
  const made = making.outcome;
  return (
    <Dialog
      open
      title={backupWords.name}
      description={made ? undefined : backupWords.description}
      onClose={progress ? () => void cancelBackup() : closeDialog}
      footer={progress ? <Cancel /> : made ? <Done /> : <ChoosePlace isBusy={making.isBusy} />}
    >
      {made && <Made made={made} />}
      {progress && <BackupProgressBar progress={progress} />}
      {!made && !progress && <PassphraseForm {...typing} {...making} />}
    </Dialog>
  );
}

const Cancel = () => <Button onClick={() => void cancelBackup()}>{backupWords.cancel}</Button>;

const Done = () => (
  <Button variant="primary" onClick={closeDialog}>
    {backupWords.done}
  </Button>
);

const ChoosePlace = ({ isBusy }: { readonly isBusy: boolean }) => (
  <Button variant="primary" type="submit" form={FORM} busy={isBusy}>
    {backupWords.choosePlace}
  </Button>
);

interface Typed {
  readonly passphrase: string;
  readonly again: string;
}

type Wrong = Partial<Typed>;

function wrongIn({ passphrase, again }: Typed): Wrong | null {
  if ([...passphrase].length < SHORTEST_PASSPHRASE) return { passphrase: backupWords.tooShort };
  return passphrase === again ? null : { again: backupWords.differs };
}

function usePassphrase() {
  const [typed, setTyped] = useState<Typed>({ passphrase: '', again: '' });
  const [wrong, setWrong] = useState<Wrong>({});
  const change = (changes: Partial<Typed>) => {
    setTyped((now) => ({ ...now, ...changes }));
    setWrong({});
  };
  const isRight = (): boolean => {
    const found = wrongIn(typed);
    setWrong(found ?? {});
    return found === null;
  };
  return { typed, wrong, change, isRight };
}

type PassphraseFormProps = Pick<ReturnType<typeof usePassphrase>, 'typed' | 'wrong' | 'change'> &
  Pick<Submitting<BackupMade>, 'failure' | 'submitted'>;

function PassphraseForm({ typed, wrong, failure, change, submitted }: PassphraseFormProps) {
  return (
    <form id={FORM} className="backup" onSubmit={submitted}>
      <FailureNotice failure={failure} />
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
