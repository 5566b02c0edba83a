import { app, dialog, type BrowserWindow } from 'electron';
import { log } from './log';
import type { WindowId } from './windowId';
import { focus, idOf } from './windows';
import { words } from './words';

/** What a page says when it was asked to save: that it has, or what it could not save and why. */
export interface Farewell {
  readonly unsaved: boolean;
  readonly why: string | null;
  readonly headline: string | null;
}

interface ClosingParts {
  readonly windows: () => readonly BrowserWindow[];
  /** Tells the page to save and to answer with `readyToClose`. */
  readonly askPage: (window: WindowId) => void;
  /** Without a library, no page has anything to save. */
  readonly hasLibrary: () => boolean;
  /** Closes the library, the site and the captures. */
  readonly closeRooms: () => Promise<void>;
  /** How long a page may be silent before she is asked what to do, in milliseconds. */
  readonly patience: number;
}

export interface Closing {
  /** Holds a window open until its page has saved. */
  readonly hold: (window: BrowserWindow) => void;
  readonly readyToClose: (from: WindowId, farewell: Farewell) => void;
}

/** What became of a window that is to close. */
type Leave = 'saved' | 'unsaved' | 'stays';
type Way = 'close' | 'quit';

/** Holds every way out of Stet (window, menu, system) until each page has saved and the library is closed. */
export function holdClosing(parts: ClosingParts): Closing {
  const waiting = new Map<WindowId, (farewell: Farewell | null) => void>();
  const asked = new Map<WindowId, Promise<Leave>>();
  let stage: 'open' | 'asking' | 'leaving' = 'open';

  const ask = async (window: BrowserWindow, way: Way): Promise<Leave> => {
    const id = idOf(window);
    const page = window.webContents;
    // One that is not there yet, or no longer, has nothing to save.
    if (!parts.hasLibrary() || page.isCrashed() || page.isLoadingMainFrame()) return 'saved';
    const answered = new Promise<Farewell | null>((resolve) => {
      waiting.set(id, resolve);
      page.once('render-process-gone', () => resolve(null));
    });
    parts.askPage(id);
    const farewell = await outwait(window, answered, way, parts.patience);
    waiting.delete(id);
    if (farewell === null) return 'unsaved';
    if (!farewell.unsaved) return 'saved';
    return (await asks(window, words.unsaved(farewell, way))) ? 'unsaved' : 'stays';
  };

  /** She may quit while a window that she closed is still being asked: it is asked once. */
  const mayLeave = (window: BrowserWindow, way: Way): Promise<Leave> => {
    const id = idOf(window);
    const answer = asked.get(id) ?? ask(window, way).finally(() => asked.delete(id));
    asked.set(id, answer);
    return answer;
  };

  /** Those who were asked first may have been written in while she was asked about a later one: they are asked again. */
  const allLeave = async (): Promise<Leave> => {
    const lost = new Set<BrowserWindow>();
    let wasAny: boolean;
    do {
      wasAny = false;
      for (const window of parts.windows().filter((other) => !lost.has(other))) {
        const leave = window.isDestroyed() ? 'saved' : await mayLeave(window, 'quit');
        if (leave === 'stays') return leave;
        if (leave === 'saved') continue;
        lost.add(window);
        wasAny = true;
      }
    } while (wasAny);
    return lost.size === 0 ? 'saved' : 'unsaved';
  };

  const quit = async (): Promise<void> => {
    stage = 'asking';
    const leave = await allLeave();
    if (leave === 'stays') {
      stage = 'open';
      return;
    }
    stage = 'leaving';
    log.event('app.closed', { unsaved: leave === 'unsaved' });
    await parts.closeRooms().catch((error: unknown) => log.trouble('app.unexpected', {}, error));
    for (const window of parts.windows()) window.destroy();
    app.quit();
  };

  const closeOne = async (window: BrowserWindow): Promise<void> => {
    const leave = await mayLeave(window, 'close');
    if (leave === 'stays' || window.isDestroyed() || stage !== 'open') return;
    // Another that was closed at the same time may be gone by now: the last one closes the library too.
    if (parts.windows().length > 1) window.destroy();
    else await quit();
  };

  app.on('before-quit', (event) => {
    if (stage === 'leaving' || parts.windows().length === 0) return;
    event.preventDefault();
    if (stage === 'open') void quit();
  });
  return {
    hold: (window) =>
      window.on('close', (event) => {
        event.preventDefault();
        if (stage !== 'open' || asked.has(idOf(window))) return;
        void (parts.windows().length > 1 ? closeOne(window) : quit());
      }),
    readyToClose: (from, farewell) => waiting.get(from)?.(farewell),
  };
}

/** The page's answer, asking her now and then whether to wait for it; null when it is given up, or gone. */
async function outwait(
  window: BrowserWindow,
  answered: Promise<Farewell | null>,
  way: Way,
  patience: number,
): Promise<Farewell | null> {
  for (;;) {
    const silence = new AbortController();
    const given = answered.finally(() => silence.abort());
    const spoken = await Promise.race([given, after(patience)]);
    if (spoken !== 'silent') return spoken;
    const asked = asks(window, words.notAnswering(way), silence.signal);
    const outcome = await Promise.race([given, asked.then((isOver) => (isOver ? null : 'waits'))]);
    if (outcome !== 'waits') return outcome;
  }
}

const after = (ms: number) => new Promise<'silent'>((resolve) => setTimeout(resolve, ms, 'silent'));

interface Question {
  readonly message: string;
  readonly detail: string;
  readonly stay: string;
  readonly leave: string;
}

/** Asks in a native dialog whether to leave all the same; staying is the default, and what `signal` answers. */
async function asks(window: BrowserWindow, question: Question, signal?: AbortSignal): Promise<boolean> {
  const { message, detail, stay, leave } = question;
  focus(window);
  const options = {
    type: 'warning' as const,
    message,
    detail,
    buttons: [stay, leave],
    defaultId: 0,
    cancelId: 0,
    ...(signal && { signal }),
  };
  const { response } = await dialog.showMessageBox(window, options);
  return response === 1;
}
