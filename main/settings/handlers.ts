import { app, dialog, nativeTheme, shell, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { articleId } from '../../shared/domain/ids';
import { fail, ok, type Result } from '../../shared/errors/failure';
import type { OpenLibrary } from '../../shared/ipc/contract';
import type { Announcer } from '../ipc/announcer';
import type { AskedHandlersFor } from '../ipc/handlers';
import type { LibraryDoor } from '../library/libraryDoor';
import type { Desks } from '../desks/desks';
import type { Closing } from '../shell/closing';
import { externalAddress } from '../shell/externalAddress';
import { log } from '../shell/log';
import type { MenuNeeds } from '../shell/menuNeeds';
import type { WindowId } from '../shell/windowId';
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
  | 'app.pastePlain'
  | 'app.tellNeeds'
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
  readonly windowOf: (id: WindowId) => BrowserWindow | null;
  readonly canKeepSecrets: () => boolean;
  readonly announcer: Announcer;
  readonly desks: Pick<Desks, 'articleOn'>;
  readonly readyToClose: Closing['readyToClose'];
  readonly tellNeeds: MenuNeeds['tell'];
}

/** The app itself: how it starts and ends, what it remembers, and which library is open. */
export function settingsHandlers(parts: SettingsParts): AskedHandlersFor<Channels> {
  const { settings, door, announcer } = parts;
  /** The other windows go along into the library that one of them opened. */
  const goAlong = (from: WindowId, opened: Result<OpenLibrary>): Result<OpenLibrary> => {
    if (opened.ok) announcer.toOthers(from)('library.opened', { library: opened.value });
    return opened;
  };
  return {
    'app.start': async (_, from) => {
      const trouble = (await door.openLast()) ?? settings.trouble;
      const onDesk = parts.desks.articleOn(from);
      const last = articleId.safeParse(settings.settings().lastArticle);
      return ok({
        ...thisComputer(),
        suggestedLibraryPath: parts.suggestedLibraryPath,
        safeStorage: parts.canKeepSecrets() ? 'available' : 'missing',
        settings: settings.settings(),
        library: door.shown(),
        trouble,
        article: onDesk === undefined && last.success ? last.data : (onDesk ?? null),
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
    'app.saveSettings': async (changes, from) => {
      const saved = await settings.save(changes);
      nativeTheme.themeSource = saved.theme;
      announcer.toOthers(from)('app.settingsChanged', { settings: saved });
      return ok(saved);
    },
    'app.toggleFullScreen': async (_, from) => {
      const window = parts.windowOf(from);
      window?.setFullScreen(!window.isFullScreen());
      return ok({});
    },
    'app.pastePlain': async (_, from) => {
      parts.windowOf(from)?.webContents.pasteAndMatchStyle();
      return ok({});
    },
    'app.tellNeeds': async ({ met }, from) => {
      parts.tellNeeds(from, met);
      return ok({});
    },
    'app.readyToClose': async (farewell, from) => {
      parts.readyToClose(from, farewell);
      return ok({});
    },
    'library.choose': async () => ok({ path: await chooseFolder(parts.window()) }),
    'library.open': async ({ path }, from) => goAlong(from, await door.open(path)),
    'library.openForWriting': async (wish, from) => goAlong(from, await door.openForWriting(wish)),
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
