import { useState } from 'react';
import { chooseBackup, restoreBackup } from '../../desk/backups';
import { closeDialog } from '../../desk/navigation';
import { backupWords } from '../../i18n/backups';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { TextField } from '../../ui/TextField';
import './backups.css';
import { useSubmitting } from './submitting';

const FORM = 'restore-backup';

/** Brings a backup back as a library, and opens it. */
export function RestoreDialog() {
  const { name, passphrase, failure, isBusy, choose, setPassphrase, submitted } = useRestoring();
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
        <FailureNotice failure={failure} />
        <div className="backup__file">
          <p className={name ? 'backup__name' : 'backup__name backup__hint'}>{name ?? backupWords.noFile}</p>
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
  const restoring = useSubmitting(async () => {
    const restored = await restoreBackup(passphrase);
    if (restored.ok && restored.value) closeDialog();
    return restored;
  });
  const choose = async () => setName((await chooseBackup()) ?? name);
  return { ...restoring, name, passphrase, choose, setPassphrase };
}
