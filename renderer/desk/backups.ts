import { create } from 'zustand';
import type { BackupMade, BackupProgress, KnownBackup } from '../../shared/domain/backup';
import { ok, type Result } from '../../shared/errors/failure';
import { resumeLastArticle } from './articles';
import { ask, listen } from './bridge';
import { openLibraryAt, useLibrary } from './library';
import { settleOthers } from './windows';
import { closeArticle, whyNotSaved } from './session';

const useProgress = create<{ readonly progress: BackupProgress | null }>(() => ({ progress: null }));

/** How far the backup is that this window had made; null while none is being written. */
export const useBackupProgress = (): BackupProgress | null => useProgress(({ progress }) => progress);

/** Backs the open library up to a file that she is asked for; null when she thought better of it. */
export async function makeBackup(passphrase: string): Promise<Result<BackupMade | null>> {
  const unsaved = (await whyNotSaved()) ?? (await settleOthers(false));
  if (unsaved) return { ok: false, failure: unsaved };
  const stop = listen('backups.progress', (progress) => useProgress.setState({ progress }));
  const answer = await ask('backups.make', { passphrase });
  stop();
  useProgress.setState({ progress: null });
  if (!answer.ok) return answer;
  useLibrary.setState({ settings: answer.value.settings });
  return ok(answer.value.made);
}

/** Ends the backup that is being made; nothing of it stays. */
export async function cancelBackup(): Promise<void> {
  await ask('backups.cancel', {});
}

/** The backups of the open library that this computer knows of; none where that cannot be said. */
export async function backupsMadeHere(): Promise<readonly KnownBackup[]> {
  const answer = await ask('backups.madeHere', {});
  return answer.ok ? answer.value.backups : [];
}

/** Puts the backup that was made then into the system's bin; answers with those that are left. */
export async function binBackup(at: string): Promise<Result<readonly KnownBackup[]>> {
  const answer = await ask('backups.bin', { at });
  return answer.ok ? ok(answer.value.backups) : answer;
}

/** Asks for a backup; its name, or null when she thought better of it. */
export async function chooseBackup(): Promise<string | null> {
  const answer = await ask('backups.choose', {});
  return answer.ok ? answer.value.name : null;
}

/** Restores the chosen backup into a folder that she is asked for, and opens it; false when she thought better of it. */
export async function restoreBackup(passphrase: string): Promise<Result<boolean>> {
  const unsaved = await whyNotSaved();
  if (unsaved) return { ok: false, failure: unsaved };
  const answer = await ask('backups.restore', { passphrase });
  if (!answer.ok) return answer;
  const { path } = answer.value;
  if (path === null) return ok(false);
  // What lies on a desk is of the library that is left now, in the other windows too.
  const whyNot =
    (await whyNotSaved(closeArticle)) ?? (await settleOthers(true)) ?? (await openLibraryAt(path));
  // The article of before is on the desk again, in the library that is open now.
  await resumeLastArticle();
  return whyNot === null ? ok(true) : { ok: false, failure: whyNot };
}
