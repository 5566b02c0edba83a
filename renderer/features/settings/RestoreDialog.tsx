import { useState, type FormEvent } from 'react';
import type { Failure } from '../../../shared/errors/failure';
import { chooseBackup, restoreBackup } from '../../desk/backups';
import { closeDialog } from '../../desk/navigation';
import { backupWords } from '../../i18n/backups';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import { WhyNot } from './BackupDialog';
import './backups.css';

const FORM = 'restore-backup';

/** Brings a backup back as a library, and opens it. */
export function RestoreDialog() {
  const { name, passphrase, failure, isBusy, choose, setPassphrase, submit } = useRestoring();
  const submitted = (event: FormEvent) => {
    event.preventDefault();
    void submit();
  };
  return (
    <Dialog
      open
      title={backupWords.restoreName}
      description={backupWords.restoreDescription}
      onClose={closeDialog}
      footer={
        <Button variant="primary" type="submit" form={FORM} busy={isBusy} disabled={!name || !passphrase}>
          {backupWords.chooseFolder}
        </Button>
      }
    >
      <form id={FORM} className="backup" onSubmit={submitted}>
        {failure && <WhyNot failure={failure} />}
        <div className="backup__file">
          <p className="backup__name">{name ?? backupWords.noFile}</p>
          <Button size="small" onClick={() => void choose()}>
            {backupWords.chooseFile}
          </Button>
        </div>
        <TextField
          label={backupWords.passphrase}
          hint={backupWords.restorePassphrase}
          type="password"
          value={passphrase}
          onChange={setPassphrase}
        />
      </form>
    </Dialog>
  );
}

function useRestoring() {
  const [name, setName] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const choose = async () => {
    setName(await chooseBackup());
    setFailure(null);
  };
  const submit = async () => {
    setBusy(true);
    const answer = await restoreBackup(passphrase);
    setBusy(false);
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok && answer.value) closeDialog();
  };
  return { name, passphrase, failure, isBusy, choose, setPassphrase, submit };
}
