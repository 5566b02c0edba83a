import { useLibrary } from '../../desk/library';
import { openDialog } from '../../desk/navigation';
import { backupWords } from '../../i18n/backups';
import { Button } from '../../ui/Button';
import { relativeText } from '../../ui/timeWords';
import { useMinute } from '../../ui/minute';

/** When the library was last backed up, and the two ways of a backup: there and back. */
export function BackupSettings() {
  const lastAt = useLibrary(({ settings, library }) => library && settings?.lastBackups?.[library.id]);
  const now = useMinute();
  return (
    <>
      <div className="settings__row">
        <div className="settings__what">
          <p className="settings__hint">{backupWords.hint}</p>
          <p className="settings__hint">
            {lastAt ? backupWords.lastAt(relativeText(lastAt, now)) : backupWords.never}
          </p>
        </div>
        <Button size="small" onClick={() => openDialog({ kind: 'backUp' })}>
          {backupWords.backUp}
        </Button>
      </div>
      <div className="settings__row">
        <p className="settings__what settings__hint">{backupWords.restoreHint}</p>
        <Button size="small" onClick={() => openDialog({ kind: 'restore' })}>
          {backupWords.restore}
        </Button>
      </div>
    </>
  );
}
