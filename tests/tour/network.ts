// What the app asked of any network during the tour, read from its own log, against what she asked for.
import { existsSync, readFileSync } from 'node:fs';

interface Logged {
  readonly from: 'main' | 'window';
  readonly to: string;
}

export interface Allowed {
  /** `host:port` that the main process may connect to. */
  readonly main: readonly string[];
  /** Hosts that a window (the desk's, or a capture's) may ask for. */
  readonly window: readonly string[];
}

/** Every destination in the log that is neither the app's own nor allowed. */
export function unaskedRequests(logFile: string, allowed: Allowed): readonly string[] {
  if (!existsSync(logFile)) throw new Error(`There is no network log at ${logFile}`);
  const lines = readFileSync(logFile, 'utf8').trim().split('\n');
  const logged = lines.map((line) => JSON.parse(line) as Logged);
  return [...new Set(logged.filter((line) => !isAllowed(line, allowed)).map(({ to }) => to))];
}

function isAllowed({ from, to }: Logged, allowed: Allowed): boolean {
  if (from === 'main') return to.startsWith('pipe ') || allowed.main.includes(to);
  if (/^(app|blob|data):/.test(to)) return true;
  return /^https?:/.test(to) && allowed.window.includes(new URL(to).host);
}
