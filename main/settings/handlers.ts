import { app, dialog, nativeTheme, shell, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../shared/errors/failure';
import type { HandlersFor } from '../ipc/handlers';
import type { LibraryDoor } from '../library/libraryDoor';
import type { ReadyToClose } from '../shell/closing';
import { externalAddress } from '../shell/externalAddress';
import { log } from '../shell/log';
import { words } from '../shell/words';
import type { Disk } from '../storage/disk';
import type { AppSettings } from './appSettings';
import { thisComputer } from './thisComputer';

type Channels =
  | 'app.start'
  | 'app.openExternal'
  | 'app.showFolder'
  | 'app.saveSettings'
  | 'app.toggleFullScreen'
  | 'app.readyToClose'
  | 'library.choose'
  | 'library.open'
  | 'library.openForWriting';

export interface SettingsParts {
  readonly settings: AppSettings;
  readonly door: LibraryDoor;
  readonly disk: Disk;
  readonly logFolder: string;
  readonly suggestedLibraryPath: string;
  readonly window: () => BrowserWindow | null;
  readonly canKeepSecrets: () => boolean;
  readonly readyToClose: ReadyToClose;
}

/** The app itself: how it starts and ends, what it remembers, and which library is open. */
export function settingsHandlers(parts: SettingsParts): HandlersFor<Channels> {
  const { settings, door } = parts;
  return {
    'app.start': async () => {
      const trouble = await door.openLast();
      return ok({
        ...thisComputer(),
        suggestedLibraryPath: parts.suggestedLibraryPath,
        safeStorage: parts.canKeepSecrets() ? 'available' : 'missing',
        settings: settings.settings(),
        library: door.shown(),
        trouble,
      });
    },
    'app.openExternal': async ({ address }) => {
      const allowed = externalAddress(address);
      if (allowed === null) {
        log.event('lock.refused', { what: 'address' });
        return fail('addressNotAllowed', { address });
      }
      await shell.openExternal(allowed);
      return ok({});
    },
    'app.showFolder': ({ folder }) => showFolder(folder, parts),
    'app.saveSettings': async (changes) => {
      const saved = await settings.save(changes);
      nativeTheme.themeSource = saved.theme;
      return ok(saved);
    },
    'app.toggleFullScreen': async () => {
      const window = parts.window();
      window?.setFullScreen(!window.isFullScreen());
      return ok({});
    },
    'app.readyToClose': async ({ unsaved, why }) => {
      parts.readyToClose(unsaved, why);
      return ok({});
    },
    'library.choose': async () => ok({ path: await chooseFolder(parts.window()) }),
    'library.open': ({ path }) => door.open(path),
    'library.openForWriting': (wish) => door.openForWriting(wish),
  };
}

async function showFolder(
  which: 'library' | 'site' | 'logs',
  { door, disk, logFolder }: SettingsParts,
): Promise<Result<Record<string, never>>> {
  const library = door.library();
  if (which !== 'logs' && library === null) return fail('noLibrary');
  const path = library === null || which === 'logs' ? logFolder : library.path;
  const folder = which === 'site' ? join(path, 'site') : path;
  await disk.makeFolder(folder);
  await shell.openPath(folder);
  return ok({});
}

async function chooseFolder(window: BrowserWindow | null): Promise<string | null> {
  const options = {
    title: words.libraryFolder.choose,
    buttonLabel: words.libraryFolder.here,
    defaultPath: app.getPath('documents'),
    properties: ['openDirectory' as const, 'createDirectory' as const],
  };
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  return canceled ? null : (filePaths[0] ?? null);
}
