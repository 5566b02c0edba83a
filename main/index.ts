import './ipc/jitless';
import { app, session, type BrowserWindow } from 'electron';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { announcer } from './ipc/announcer';
import { route } from './ipc/router';
import { wire } from './ipc/wire';
import { seams } from './seams';
import { openAppSettings } from './settings/appSettings';
import { registerAppScheme, serveApp } from './shell/appProtocol';
import { holdClosing, type ReadyToClose } from './shell/closing';
import { lockAllContents } from './shell/locks';
import { log, openLog } from './shell/log';
import { setMenu } from './shell/menu';
import { forbidNameLookups } from './shell/noNameLookups';
import { runtimeFacts } from './shell/runtime';
import { openWindow, placeOf } from './shell/window';
import { tellMisspellings } from './spelling/handlers';
import { openSpelling } from './spelling/spelling';
import { nodeFileCalls } from './storage/fileCalls';
import { nodeDisk } from './storage/nodeDisk';

registerAppScheme();
seams.begin();
forbidNameLookups(app);
lockAllContents(app);
if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();

async function start(): Promise<void> {
  const appFolder = app.getPath('userData');
  const installedFolder = app.getAppPath();
  const logFolder = join(appFolder, 'logs');
  openLog(logFolder);
  process.on('uncaughtException', (error) => log.trouble('app.unexpected', {}, error));
  process.on('unhandledRejection', (error) => log.trouble('app.unexpected', {}, error));
  log.event('app.started', { isFallbackRuntime: runtimeFacts().isFallback });

  const disk = nodeDisk(seams.fileCalls(nodeFileCalls));
  const { now } = seams;
  const settings = await openAppSettings({ disk, folder: appFolder, now, newId: randomUUID });

  let window: BrowserWindow | null = null;
  let readyToClose: ReadyToClose = () => undefined;
  const contents = () => window?.webContents ?? null;
  const announce = announcer(contents);
  const spelling = openSpelling({ session: () => session.defaultSession, settings, disk, appFolder });
  await spelling.resume();
  const { handlers, door } = wire({
    disk,
    settings,
    appFolder,
    installedFolder,
    logFolder,
    documentsFolder: app.getPath('documents'),
    suggestedLibraryPath: seams.suggestedLibraryPath(join(app.getPath('documents'), 'Stet')),
    now,
    hosts: seams.hosts(),
    announce,
    spelling,
    window: () => window,
    readyToClose: (unsaved, why) => readyToClose(unsaved, why),
  });
  route(handlers, contents, !app.isPackaged);
  serveApp(join(installedFolder, 'out', 'renderer'));
  setMenu((command) => announce('app.command', { command }), logFolder);

  window = openWindow({
    preload: join(installedFolder, 'out', 'preload', 'index.cjs'),
    theme: settings.settings().theme,
    place: settings.windowPlace(),
    remember: (place) => void settings.rememberPlace(place).catch(() => undefined),
  });
  tellMisspellings(window, announce);
  app.on('second-instance', () => focus(window));
  readyToClose = holdClosing({
    window,
    askPage: () => announce('app.closing', {}),
    hasPage: () => door.library() !== null,
    closeRooms: async () => {
      const place = window && placeOf(window);
      await door.close();
      if (place) await settings.rememberPlace(place);
    },
  });
}

function focus(window: BrowserWindow | null): void {
  if (!window || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}
