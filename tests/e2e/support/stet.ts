// The real Stet in a real window, started as a person would, watched for anything that should not happen.
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type BrowserContext, type ElectronApplication, type Page } from 'playwright';
import type { Bridge } from '../../../renderer/desk/bridge';
import { Desk } from '../../support/desk';

/** What tests find on the window, as the desk sees it. */
export type WindowBridge = Bridge;

export interface StetWishes {
  /** The app's own folder; a fresh one when absent. */
  readonly userData?: string;
  /** The folder that the first page proposes for the library. */
  readonly library?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** A packaged Stet in place of this checkout. */
  readonly executable?: string;
}

export interface RunningStet {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly desk: Desk;
  readonly userData: string;
  readonly library: string;
  /** CSP violations, console errors and uncaught errors so far; a good run has none. */
  readonly problems: readonly string[];
  /** Closes as she would, and fails if the window met a problem. */
  readonly close: () => Promise<void>;
  /** Ends it in the middle of whatever it does. */
  readonly kill: () => Promise<void>;
  /** Closes and starts again on the same folders. */
  readonly restart: () => Promise<RunningStet>;
  /** Starts again on the same folders; for after a kill. */
  readonly startAgain: () => Promise<RunningStet>;
}

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const CLOSING_MS = 20_000;
/** After which a window that does not come to show something is taken to hang; a busy machine takes many times as long as an idle one. */
const PATIENCE_MS = 60_000;

/** Starts Stet and waits until its window shows our page. */
export async function launchStet(wishes: StetWishes = {}): Promise<RunningStet> {
  const home = mkdtempSync(join(tmpdir(), 'stet-e2e-'));
  const { userData = join(home, 'app'), library = join(home, 'library') } = wishes;
  const app = await start(wishes, userData, library);
  app.context().setDefaultTimeout(PATIENCE_MS);
  const problems: string[] = [];
  watch(app.context(), problems);
  const page = await app.firstWindow();
  await page.waitForLoadState('domcontentloaded');

  const close = async (): Promise<void> => {
    await closeApp(app);
    if (problems.length > 0) throw new Error(`The window met problems:\n${problems.join('\n')}`);
  };
  const startAgain = (): Promise<RunningStet> => launchStet({ ...wishes, userData, library });
  return {
    app,
    page,
    desk: new Desk(page),
    userData,
    library,
    problems,
    close,
    kill: () => killApp(app),
    restart: async () => {
      await close();
      return startAgain();
    },
    startAgain,
  };
}

/** Removes the folders that `launchStet` made by itself. Processes of a killed Stet may write on for a moment: then all is gone through anew. */
export async function forget({ userData, library }: RunningStet): Promise<void> {
  for (const home of new Set([dirname(userData), dirname(library)])) {
    if (home.startsWith(join(tmpdir(), 'stet-e2e-'))) {
      await rm(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    }
  }
}

function start(wishes: StetWishes, userData: string, library: string): Promise<ElectronApplication> {
  const executablePath = wishes.executable ?? process.env['STET_ELECTRON'];
  const { ELECTRON_RUN_AS_NODE: _unwanted, ...env } = process.env;
  return _electron.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      ...(wishes.executable === undefined ? ['.'] : []),
      `--user-data-dir=${userData}`,
      '--lang=en-GB',
      ...(wishes.args ?? []),
    ],
    cwd: ROOT,
    env: {
      ...Object.fromEntries(
        Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
      ),
      STET_LIBRARY: library,
      ...wishes.env,
    },
  });
}

/** Chromium tells CSP violations as console errors. Pages that are captured may fail as they like. */
function watch(context: BrowserContext, problems: string[]): void {
  const isOurs = (page: Page | null): boolean => page?.url().startsWith('app:') ?? true;
  context.on('weberror', (error) => {
    if (isOurs(error.page())) problems.push(`error: ${error.error().message}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error' && isOurs(message.page())) problems.push(`console: ${message.text()}`);
  });
}

async function closeApp(app: ElectronApplication): Promise<void> {
  const { pid } = app.process();
  const late = setTimeout(() => pid !== undefined && process.kill(pid, 'SIGKILL'), CLOSING_MS);
  try {
    await app.close();
  } finally {
    clearTimeout(late);
  }
}

async function killApp(app: ElectronApplication): Promise<void> {
  const child = app.process();
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  child.kill('SIGKILL');
  await gone;
}
