import { BrowserWindow, type Session, type WebContents } from 'electron';
import { z } from 'zod';

/** The page as a reader would have seen it. */
export interface ReadPage {
  readonly pageName: string;
  readonly text: string;
  readonly pdf: Uint8Array | null;
}

/** A world of our own within the page, which its scripts cannot reach. */
const OUR_WORLD = 1001;
const MOST_TEXT = 5_000_000;
const LOAD_MS = 30_000;
const PRINT_MS = 20_000;

const READ = `(async () => {
  await Promise.race([document.fonts.ready, new Promise((done) => setTimeout(done, 2000))]);
  return { pageName: document.title, text: document.body ? document.body.innerText : '' };
})()`;
const read = z.object({ pageName: z.string(), text: z.string() });

/** Shows the page in a window that nobody sees, reads its words and prints it; null when it did not come up. */
export async function readPage(
  session: Session,
  address: string,
  signal: AbortSignal,
): Promise<ReadPage | null> {
  if (signal.aborted) return null;
  const window = hiddenWindow(session);
  const stop = (): void => window.destroy();
  signal.addEventListener('abort', stop, { once: true });
  try {
    const { webContents } = window;
    await within(LOAD_MS, webContents.loadURL(address)).catch(() => webContents.stop());
    const seen: unknown = await within(
      LOAD_MS,
      webContents.executeJavaScriptInIsolatedWorld(OUR_WORLD, [{ code: READ }]),
    );
    const { pageName, text } = read.parse(seen);
    return {
      pageName: pageName.trim().slice(0, 500),
      text: text.slice(0, MOST_TEXT),
      pdf: await print(webContents),
    };
  } catch {
    return null;
  } finally {
    signal.removeEventListener('abort', stop);
    if (!window.isDestroyed()) window.destroy();
  }
}

function hiddenWindow(session: Session): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    width: 1280,
    height: 1600,
    webPreferences: {
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      disableDialogs: true,
      backgroundThrottling: false,
      spellcheck: false,
      autoplayPolicy: 'user-gesture-required',
    },
  });
  const { webContents } = window;
  webContents.setAudioMuted(true);
  // Only through our proxy: WebRTC would find a way of its own.
  webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  webContents.on('will-prevent-unload', (event) => event.preventDefault());
  const onlyWeb = (event: { preventDefault: () => void }, address: string): void => {
    if (!/^https?:/i.test(address)) event.preventDefault();
  };
  webContents.on('will-navigate', (event, address) => onlyWeb(event, address));
  webContents.on('will-redirect', (event, address) => onlyWeb(event, address));
  webContents.on('login', (event, _details, _auth, answer) => {
    event.preventDefault();
    answer();
  });
  return window;
}

/** A page that does not print is still captured, by its bytes and its words. */
async function print(webContents: WebContents): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(
      await within(PRINT_MS, webContents.printToPDF({ printBackground: true, pageSize: 'A4' })),
    );
  } catch {
    return null;
  }
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('It took too long.')), ms);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
