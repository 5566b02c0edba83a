import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { Settings } from '../../shared/domain/house';
import { APP_PAGE } from './appAddress';
import { lockWindow } from './locks';
import { log } from './log';
import { placeFor, SMALLEST, type WindowPlace } from './windowPlace';

/** The desk's own paper, so that the window does not flash before its page is there. */
const PAPER = { light: '#f5f3ee', dark: '#171614' } as const;

interface WindowWishes {
  readonly preload: string;
  readonly theme: Settings['theme'];
  /** Where it stood, or where it finds room beside another. */
  readonly place: WindowPlace | null;
  readonly remember: (place: WindowPlace) => void;
}

/** Opens a window and loads our page into it. */
export function openWindow({ preload, theme, place, remember }: WindowWishes): BrowserWindow {
  nativeTheme.themeSource = theme;
  const window = new BrowserWindow({
    ...placeFor(
      place,
      screen.getAllDisplays().map((display) => display.workArea),
    ),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Stet',
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      // The session says whether and by what; it is off until there is a dictionary.
      spellcheck: true,
      devTools: true,
    },
  });
  if (place?.isMaximised) window.maximize();
  lockWindow(window.webContents);
  window.once('ready-to-show', () => window.show());
  comeBack(window);
  followPlace(window, remember);
  void window.loadURL(APP_PAGE);
  return window;
}

/** A page that crashed is loaded again, with all that was saved; one that crashes at once again is left alone. */
function comeBack({ webContents }: BrowserWindow): void {
  let cameBackAt = 0;
  webContents.on('render-process-gone', (_event, { exitCode }) => {
    log.event('app.windowGone', { exitCode });
    if (Date.now() - cameBackAt < 10_000) return;
    cameBackAt = Date.now();
    setImmediate(() => {
      if (!webContents.isDestroyed()) webContents.reload();
    });
  });
}

/** Where the window stands now. */
export function placeOf(window: BrowserWindow): WindowPlace {
  return { ...window.getNormalBounds(), isMaximised: window.isMaximized() };
}

/** Follows the window around; a flurry of moves costs one write. */
function followPlace(window: BrowserWindow, remember: (place: WindowPlace) => void): void {
  let pending: NodeJS.Timeout | null = null;
  const later = (): void => {
    pending ??= setTimeout(() => {
      pending = null;
      if (!window.isDestroyed()) remember(placeOf(window));
    }, 500);
  };
  window.on('resize', later);
  window.on('move', later);
}
