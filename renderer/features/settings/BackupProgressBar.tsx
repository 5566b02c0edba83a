import type { BackupProgress } from '../../../shared/domain/backup';
import { backupWords } from '../../i18n/backups';
import './backups.css';

/** How far a backup is: the first half copies, the second reads back what was written. */
export function BackupProgressBar({ progress: { step, files, of } }: { readonly progress: BackupProgress }) {
  const half = step === 'copying' ? 0 : of;
  return (
    <div className="backup__progress">
      <progress className="backup__bar" aria-label={backupWords.name} value={half + files} max={2 * of} />
      <p className="backup__hint">{backupWords.steps[step](files, of)}</p>
      <p className="visually-hidden" role="status">
        {backupWords.stepNames[step]}
      </p>
    </div>
  );
}
