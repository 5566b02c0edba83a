import type { BackupMade, KnownBackup } from '../../shared/domain/backup';
import { ok, type Failure, type Result } from '../../shared/errors/failure';
import { resumeLastArticle } from './articles';
import { ask } from './bridge';
import { openLibraryAt, useLibrary } from './library';
import { closeArticle, flush, useSession } from './session';

/** Backs the open library up to a file that she is asked for; null when she thought better of it. */
export async function makeBackup(passphrase: string): Promise<Result<BackupMade | null>> {
  const unsaved = await failureToSave(flush);
  if (unsaved) return { ok: false, failure: unsaved };
  const answer = await ask('backups.make', { passphrase });
  if (!answer.ok) return answer;
  useLibrary.setState({ settings: answer.value.settings });
  return ok(answer.value.made);
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
  const unsaved = await failureToSave(closeArticle);
  if (unsaved) return { ok: false, failure: unsaved };
  const answer = await ask('backups.restore', { passphrase });
  const path = answer.ok ? answer.value.path : null;
  const whyNot = path === null ? null : await openLibraryAt(path);
  // The article of before is on the desk again, in the library that is open now.
  await resumeLastArticle();
  if (!answer.ok) return answer;
  return whyNot === null ? ok(path !== null) : { ok: false, failure: whyNot };
}

/** What is on the desk is saved first; why it could not be, or null. */
async function failureToSave(save: () => Promise<boolean>): Promise<Failure | null> {
  if (await save()) return null;
  const { saveState } = useSession.getState();
  return saveState.kind === 'notSaved' ? saveState.failure : { code: 'unexpected', facts: {} };
}
