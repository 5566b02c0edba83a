import type { KnownBackup } from '../../shared/domain/backup';
import type { Settings } from '../../shared/domain/house';
import { fail, ok, type Result } from '../../shared/errors/failure';
import { ignoreDisk, type Disk } from '../storage/disk';
import type { AppSettings } from '../settings/appSettings';

interface Parts {
  readonly disk: Disk;
  readonly settings: Pick<AppSettings, 'settings' | 'save'>;
  /** Puts a file into the system's own bin. */
  readonly moveToBin: (path: string) => Promise<void>;
}

/** The settings that know of one more backup; one of the same place was written over. */
export function withBackup(
  settings: Settings,
  libraryId: string,
  made: { readonly path: string; readonly at: string },
): Pick<Settings, 'backupsMade' | 'lastBackups'> {
  const others = (settings.backupsMade?.[libraryId] ?? []).filter(({ path }) => path !== made.path);
  return {
    lastBackups: { ...settings.lastBackups, [libraryId]: made.at },
    backupsMade: { ...settings.backupsMade, [libraryId]: [...others, { path: made.path, at: made.at }] },
  };
}

/** The backups of a library that this computer knows of, newest first. */
export async function backupsMadeHere({ disk, settings }: Parts, libraryId: string): Promise<KnownBackup[]> {
  const known = settings.settings().backupsMade?.[libraryId] ?? [];
  const looked = known.map(async ({ path, at }) => ({ path, at, isThere: await isThere(disk, path) }));
  return (await Promise.all(looked)).reverse();
}

/** Puts one of them into the system's bin, by when it was made: no path comes from the window. */
export async function binBackup(parts: Parts, libraryId: string, at: string): Promise<Result<KnownBackup[]>> {
  const { settings, moveToBin } = parts;
  const known = settings.settings().backupsMade?.[libraryId] ?? [];
  const meant = known.find((backup) => backup.at === at);
  if (meant === undefined) return fail('badRequest', { reason: 'no such backup' });
  try {
    await moveToBin(meant.path);
  } catch {
    return fail('backupNotBinned', { path: meant.path });
  }
  const left = known.filter((backup) => backup !== meant);
  await settings.save({ backupsMade: { ...settings.settings().backupsMade, [libraryId]: left } });
  return ok(await backupsMadeHere(parts, libraryId));
}

/** Of a disk that is not connected nobody knows. */
async function isThere(disk: Disk, path: string): Promise<boolean> {
  return (await disk.stamp(path).catch(ignoreDisk)) !== null;
}
