import { app, dialog, type BrowserWindow } from 'electron';
import { log } from './log';
import { words } from './words';

/** How long the window may take to save before she is asked what to do. */
const PATIENCE_MS = 10_000;

/** The page has saved all, or says why it could not. */
export type ReadyToClose = (unsaved: boolean, why: string | null) => void;

interface ClosingParts {
  readonly window: BrowserWindow;
  /** Tells the page to save and to answer with `readyToClose`. */
  readonly askPage: () => void;
  /** Whether the page has ever spoken: one that never did has nothing to save. */
  readonly hasPage: () => boolean;
  /** Closes the library, the site and the captures. */
  readonly closeRooms: () => Promise<void>;
}

/**
 * Holds every way out of Stet (window, menu, system) until the page has saved and the library is closed. Returns what to
 * call when the page says that it is ready.
 */
export function holdClosing(parts: ClosingParts): ReadyToClose {
  let stage: 'open' | 'asking' | 'leaving' = 'open';
  let patience: NodeJS.Timeout | null = null;

  const leave = async (unsaved: boolean): Promise<void> => {
    stage = 'leaving';
    log.event('app.closed', { unsaved });
    try {
      await parts.closeRooms();
    } catch (error) {
      log.trouble('app.unexpected', {}, error);
    }
    if (!parts.window.isDestroyed()) parts.window.destroy();
    app.quit();
  };

  const lostPatience = async (): Promise<void> => {
    if ((await asks(parts.window, words.notAnswering, words.notAnswering.wait)) && stage === 'asking') {
      return void leave(true);
    }
    if (stage === 'asking') patience = setTimeout(() => void lostPatience(), PATIENCE_MS);
  };

  const hold = (event: { preventDefault: () => void }): void => {
    if (parts.window.isDestroyed()) return;
    event.preventDefault();
    if (stage !== 'open') return;
    stage = 'asking';
    if (!parts.hasPage() || parts.window.webContents.isCrashed()) return void leave(false);
    patience = setTimeout(() => void lostPatience(), PATIENCE_MS);
    parts.askPage();
  };

  parts.window.on('close', hold);
  app.on('before-quit', (event) => {
    if (stage !== 'leaving' || !parts.window.isDestroyed()) hold(event);
  });
  parts.window.webContents.on('render-process-gone', () => {
    if (stage === 'asking') void leave(true);
  });

  return (unsaved, why) => {
    if (stage !== 'asking') return;
    if (patience) clearTimeout(patience);
    void (async () => {
      const question = { ...words.unsaved, detail: words.unsaved.detail(why ?? '') };
      if (unsaved && !(await asks(parts.window, question, words.unsaved.stay))) stage = 'open';
      else await leave(unsaved);
    })();
  };
}

/** Asks in a native dialog whether to quit all the same; staying is the default. */
async function asks(
  window: BrowserWindow,
  { message, detail, quit }: { readonly message: string; readonly detail: string; readonly quit: string },
  stay: string,
): Promise<boolean> {
  const options = {
    type: 'warning' as const,
    message,
    detail,
    buttons: [stay, quit],
    defaultId: 0,
    cancelId: 0,
  };
  const { response } = await dialog.showMessageBox(window, options);
  return response === 1;
}
