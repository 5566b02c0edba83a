import logger from 'electron-log/node';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestChannel } from '../../shared/ipc/channels';
import type { FailureCode } from '../../shared/errors/failure';

/** Everything that may be logged. Numbers, truths and closed unions only: never text, names or secrets. */
interface LoggedEvents {
  readonly 'app.started': { readonly isFallbackRuntime: boolean };
  readonly 'app.closed': { readonly unsaved: boolean };
  readonly 'app.windowGone': { readonly exitCode: number };
  readonly 'app.unexpected': Readonly<Record<never, never>>;
  readonly 'library.opened': { readonly articles: number; readonly troubles: number; readonly ms: number };
  readonly 'library.notOpened': { readonly code: FailureCode };
  readonly 'ipc.refused': { readonly channel: RequestChannel };
  readonly 'ipc.strangerRefused': { readonly channel: RequestChannel };
  readonly 'ipc.badAnswer': { readonly channel: RequestChannel };
  readonly 'ipc.unexpected': { readonly channel: RequestChannel };
  readonly 'lock.refused': { readonly what: 'navigation' | 'window' | 'permission' | 'download' | 'address' };
  readonly 'capture.made': { readonly files: number; readonly ms: number };
  readonly 'capture.failed': { readonly code: FailureCode; readonly ms: number };
  readonly 'search.notReady': Readonly<Record<never, never>>;
  readonly 'library.folded': { readonly articles: number; readonly autosaves: number };
  readonly 'settings.unreadable': Readonly<Record<never, never>>;
}
type LoggedEvent = keyof LoggedEvents;

const DAYS_KEPT = 14;
const LARGEST_FILE = 1024 * 1024;

/** Opens today's log in a folder, and throws away those older than two weeks. Until then nothing is written. */
export function openLog(folder: string): void {
  mkdirSync(folder, { recursive: true });
  throwAwayOld(folder);
  const day = new Date().toISOString().slice(0, 10);
  logger.transports.console.level = false;
  logger.transports.file.level = 'info';
  logger.transports.file.maxSize = LARGEST_FILE;
  logger.transports.file.resolvePathFn = () => join(folder, `stet-${day}.log`);
  logger.transports.file.format = '{iso} {text}';
  isOpen = true;
}

let isOpen = false;

export const log = {
  event: <E extends LoggedEvent>(event: E, facts: LoggedEvents[E]): void => {
    if (isOpen) logger.info(event, JSON.stringify(facts));
  },
  /** Something unforeseen: the kind of error and where, but not its message, which may quote her text. */
  trouble: <E extends LoggedEvent>(event: E, facts: LoggedEvents[E], error: unknown): void => {
    if (isOpen) logger.error(event, JSON.stringify(facts), placesOf(error));
  },
};

/** The frames of a stack as `function file:line`, without its message and without folders. */
export function placesOf(error: unknown): string {
  if (!(error instanceof Error)) return 'not an error';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line));
  const places = frames.slice(0, 8).map((frame) => {
    const [, name = '', line = ''] =
      /at (?:([\w.<> ]+) \()?.*?(?:[\\/:])?([^\\/]+:\d+):\d+\)?$/.exec(frame) ?? [];
    return `${name} ${line}`.trim();
  });
  return [error.constructor.name, ...places].join(' < ');
}

function throwAwayOld(folder: string): void {
  const oldest = Date.now() - DAYS_KEPT * 24 * 60 * 60_000;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (/^stet-.*\.log$/.test(name) && statSync(path).mtimeMs < oldest) rmSync(path, { force: true });
  }
}
