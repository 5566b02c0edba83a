import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { _electron, type ElectronApplication, type Page } from 'playwright';

/** The folders of one Stet. */
export interface AppPlace {
  readonly library: string;
  /** The app's own folder. */
  readonly app: string;
}

/** A whole Stet that runs, and the way to end it and all of its processes at once. */
export interface AppProcess {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly kill: () => Promise<void>;
}

const argumentsFor = ({ app }: AppPlace): string[] => [
  ...(process.env['STET_ELECTRON_SWITCHES'] ?? '').split(' ').filter(Boolean),
  '.',
  `--user-data-dir=${app}`,
  '--lang=en-GB',
];

function environmentFor(
  { library }: AppPlace,
  more: Readonly<Record<string, string>>,
): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _unwanted, ...env } = process.env;
  const given = Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return { ...Object.fromEntries(given), STET_LIBRARY: library, ...more };
}

/** Starts Stet as the window of a person, and answers when its page is there. */
export async function startApp(
  place: AppPlace,
  more: Readonly<Record<string, string>> = {},
): Promise<AppProcess> {
  const executablePath = process.env['STET_ELECTRON'];
  const app = await _electron.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: argumentsFor(place),
    env: environmentFor(place, more),
  });
  const page = await app.firstWindow();
  const child = app.process();
  return { app, page, kill: () => killTree(child) };
}

/** Starts Stet with nobody watching, and kills it after so many milliseconds, wherever its start is by then. */
export async function startAndKill(place: AppPlace, afterMs: number): Promise<void> {
  const executable = process.env['STET_ELECTRON'];
  if (executable === undefined) throw new Error('STET_ELECTRON names no Electron.');
  const child = spawn(executable, argumentsFor(place), {
    env: environmentFor(place, {}),
    detached: true,
    stdio: 'ignore',
  });
  // Not a wait for something to happen, but the chance at which moment it is struck.
  await pause(afterMs);
  await killTree(child);
}

/** Both launchers give it a group of its own; nothing of that may still write when the library is looked at. */
async function killTree(child: ChildProcess): Promise<void> {
  const { pid } = child;
  if (pid === undefined) return;
  const isGone = child.exitCode !== null || child.signalCode !== null;
  const gone = isGone ? Promise.resolve() : once(child, 'exit');
  while (signalGroup(pid)) await pause(5);
  await gone;
}

/** False when nobody is left in the group. */
function signalGroup(pid: number): boolean {
  try {
    process.kill(-pid, 'SIGKILL');
    return true;
  } catch {
    return false;
  }
}
