import { useEffect, useState } from 'react';
import type { KnownBackup } from '../../../shared/domain/backup';
import type { Failure } from '../../../shared/errors/failure';
import { backupsMadeHere, binBackup } from '../../desk/backups';
import { openDialog } from '../../desk/navigation';
import { erasingWords as words } from '../../i18n/erasing';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { dateTimeText } from '../../ui/timeWords';

/** The sealed files that this computer knows of: nothing can be taken out of one, so it goes whole or stays. */
export function KnownBackups({ mayBin }: { readonly mayBin: boolean }) {
  const [backups, setBackups] = useState<readonly KnownBackup[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => void backupsMadeHere().then(setBackups), []);
  if (backups.length === 0) return null;
  const bin = async (at: string): Promise<void> => {
    const left = await binBackup(at);
    setFailure(left.ok ? null : left.failure);
    if (left.ok) setBackups(left.value);
  };
  return (
    <section aria-label={words.backupsTitle}>
      <p className="erasing__heading">{words.backupsTitle}</p>
      <p className="erasing__quiet">{words.backupsHint}</p>
      <ul className="erasing__backups">
        {backups.map((backup) => (
          <Backup key={backup.path} backup={backup} onBin={mayBin ? () => void bin(backup.at) : null} />
        ))}
      </ul>
      {mayBin && (
        <Button size="small" onClick={() => openDialog({ kind: 'backUp' })}>
          {words.makeBackup}
        </Button>
      )}
      <FailureNotice failure={failure} />
    </section>
  );
}

interface BackupProps {
  readonly backup: KnownBackup;
  readonly onBin: (() => void) | null;
}

function Backup({ backup: { at, path, isThere }, onBin }: BackupProps) {
  return (
    <li className="erasing__picked">
      <div className="erasing__picked-what">
        <p>{dateTimeText(at)}</p>
        <p className="erasing__path">{path}</p>
        {!isThere && <p className="erasing__hint">{words.backupGone}</p>}
      </div>
      {onBin && isThere && (
        <Button size="small" aria-label={words.binBackup(dateTimeText(at))} onClick={onBin}>
          {words.bin}
        </Button>
      )}
    </li>
  );
}
