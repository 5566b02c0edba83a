import './ipc/jitless';
import { app, session } from 'electron';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { announcer as makeAnnouncer } from './ipc/announcer';
import { route } from './ipc/router';
import { wire } from './ipc/wire';
import { findsPictures } from './pictures/keptPicture';
import { seams } from './seams';
import { openAppSettings } from './settings/appSettings';
import { registerAppScheme, serveApp } from './shell/appProtocol';
import { holdClosing } from './shell/closing';
import { lockAllContents } from './shell/locks';
import { log, openLog } from './shell/log';
import { setMenu } from './shell/menu';
import { makeMenuNeeds } from './shell/menuNeeds';
import { forbidNameLookups } from './shell/noNameLookups';
import { runtimeFacts } from './shell/runtime';
import { openWindow, placeOf } from './shell/window';
import type { WindowId } from './shell/windowId';
import { besides } from './shell/windowPlace';
import { focus, idOf, makeWindows, tellOfAct } from './shell/windows';
import { tellMisspellings } from './spelling/handlers';
import { openSpelling } from './spelling/spelling';
import { nodeFileCalls } from './storage/fileCalls';
import { nodeDisk } from './storage/nodeDisk';

/** How long a window may take to save before she is asked what to do. */
const USUAL_PATIENCE_MS = 10_000;

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

  const spelling = openSpelling({ session: () => session.defaultSession, settings, disk, appFolder });
  await spelling.resume();
  const windows = makeWindows();
  const contents = () => windows.all().map(({ webContents }) => webContents);
  const announcer = makeAnnouncer(contents);
  const patience = seams.patience(USUAL_PATIENCE_MS);
  const open = (): WindowId => {
    const front = windows.front();
    const window = openWindow({
      preload: join(installedFolder, 'out', 'preload', 'index.cjs'),
      theme: settings.settings().theme,
      place: front ? besides(placeOf(front)) : settings.windowPlace(),
      remember: (place) => void settings.rememberPlace(place).catch(() => undefined),
    });
    const id = idOf(window);
    windows.add(window);
    closing.hold(window);
    tellMisspellings(window, announcer.to(id));
    window.on('focus', menuNeeds.look);
    window.on('closed', () => {
      menuNeeds.forget(id);
      windowGone(id);
    });
    return id;
  };
  const { handlers, door, openBlankWindow, windowGone } = wire({
    disk,
    settings,
    appFolder,
    installedFolder,
    logFolder,
    documentsFolder: app.getPath('documents'),
    suggestedLibraryPath: seams.suggestedLibraryPath(join(app.getPath('documents'), 'Stet')),
    now,
    hosts: seams.hosts(),
    announcer,
    spelling,
    window: windows.front,
    windowOf: windows.find,
    openWindow: open,
    readyToClose: (from, farewell) => closing.readyToClose(from, farewell),
    tellNeeds: (from, met) => menuNeeds.tell(from, met),
    patience,
  });
  const closing = holdClosing({
    windows: windows.all,
    askPage: (window) => announcer.to(window)('app.closing', {}),
    hasLibrary: () => door.library() !== null,
    patience,
    closeRooms: async () => {
      const front = windows.front();
      const place = front && placeOf(front);
      await door.close();
      if (place) await settings.rememberPlace(place);
    },
  });
  route(handlers, contents, !app.isPackaged);
  serveApp(join(installedFolder, 'out', 'renderer'), findsPictures(door.library));
  const grey = setMenu({
    send: (command, isByKey) => {
      const front = windows.front();
      if (!front) return;
      // Asked for now: it may be closed by the time that its page has answered.
      const tell = announcer.to(idOf(front));
      void tellOfAct(front).then(() => tell('app.command', { command, isByKey }));
    },
    newWindow: openBlankWindow,
    logFolder,
  });
  const menuNeeds = makeMenuNeeds(() => {
    const front = windows.front();
    return front && idOf(front);
  }, grey);
  app.on('second-instance', () => focus(windows.front()));
  open();
}
