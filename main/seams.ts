import { app, type Session } from 'electron';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { Socket } from 'node:net';
import type { FileCalls, OpenFile } from './storage/fileCalls';

/** Another place for a host name, as tests give it. */
export interface MappedHost {
  readonly address: string;
  readonly port: number;
}

/**
 * The one place where tests may reach into the main process. A release is built with `seams.release.ts` in its stead
 * (see `vite.config.ts`), so that none of this is in it.
 *
 * - `STET_CLOCK`: milliseconds by which the clock stands off, or a file that holds them and may change while Stet runs.
 * - `STET_HOSTS`: `{"records.example":"127.0.0.1:4321"}`, where captures find a host.
 * - `STET_DISK_FAULT`: a file that names an error (`ENOSPC`) that every write meets while the file is there; beneath
 *   `STET_LIBRARY` alone, where that is given.
 * - `STET_DISK_LATE`: milliseconds by which each rename beneath `STET_LIBRARY` comes after it was answered: a disk that says
 *   "done" too early, which the kills of the fault run must find out.
 * - `STET_PATIENCE`: milliseconds for which a window that is to close may be silent, before she is asked.
 * - `STET_LIBRARY`: the folder that is proposed for a library.
 * - `STET_NETWORK_LOG`: a file to which each destination is written; Chromium's own log goes beside it.
 */
export const seams = {
  /** Before the app is ready. */
  begin(): void {
    const file = process.env['STET_NETWORK_LOG'];
    if (!file) return;
    app.commandLine.appendSwitch('log-net-log', `${file}.chromium.json`);
    app.on('session-created', (session) => logRequests(session, file));
    logSockets(file);
  },

  now(): Date {
    return new Date(Date.now() + clockOffset());
  },

  hosts(): ReadonlyMap<string, MappedHost> {
    const given: unknown = JSON.parse(process.env['STET_HOSTS'] ?? '{}');
    const pairs = Object.entries(given ?? {}).map(([host, place]): [string, MappedHost] => {
      const { hostname, port } = new URL(`http://${String(place)}`);
      return [host, { address: hostname, port: Number(port || 80) }];
    });
    return new Map(pairs);
  },

  patience(usual: number): number {
    return Number(process.env['STET_PATIENCE']) || usual;
  },

  suggestedLibraryPath(usual: string): string {
    return process.env['STET_LIBRARY'] ?? usual;
  },

  /** The system's file calls, of which every one that writes can be made to fail. */
  fileCalls(real: FileCalls): FileCalls {
    const file = process.env['STET_DISK_FAULT'];
    const late = Number(process.env['STET_DISK_LATE'] ?? 0);
    const calls = late > 0 ? lateCalls(real, late) : real;
    return file ? faultyCalls(calls, file) : calls;
  },
};

function clockOffset(): number {
  const given = process.env['STET_CLOCK'];
  if (!given) return 0;
  const text = /^-?\d+$/.test(given) || !existsSync(given) ? given : readFileSync(given, 'utf8');
  return Number(text) || 0;
}

function logRequests(session: Session, file: string): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    note(file, { from: 'window', to: url.startsWith('data:') ? 'data:' : url });
    answer({});
  });
}

/** Every TCP connection of the main process passes through here, TLS and fetch included. */
function logSockets(file: string): void {
  const connect = Socket.prototype.connect;
  Socket.prototype.connect = function logged(this: Socket, ...args: readonly unknown[]) {
    note(file, { from: 'main', to: destination(args) });
    return Reflect.apply(connect, this, args) as Socket;
  } as typeof connect;
}

function destination(args: readonly unknown[]): string {
  const first: unknown = Array.isArray(args[0]) ? args[0][0] : args[0];
  if (typeof first !== 'object' || first === null) return args.slice(0, 2).join(' ');
  const { host, port, path } = first as { host?: string; port?: number; path?: string };
  return port === undefined ? `pipe ${path ?? ''}` : `${host ?? 'localhost'}:${port}`;
}

function note(file: string, line: { readonly from: string; readonly to: string }): void {
  appendFileSync(file, `${JSON.stringify(line)}\n`);
}

function lateCalls(real: FileCalls, late: number): FileCalls {
  const isLate = (to: string): boolean => to.startsWith(process.env['STET_LIBRARY'] ?? '');
  const renameLate = (from: string, to: string): void =>
    void setTimeout(() => void real.rename(from, to).catch(() => undefined), late);
  return {
    ...real,
    rename: async (from, to) => {
      if (!isLate(to)) return real.rename(from, to);
      renameLate(from, to);
    },
    renameOver: async (from, to, isExpected) => {
      if (!isLate(to)) return real.renameOver(from, to, isExpected);
      renameLate(from, to);
      return true;
    },
  };
}

function faultyCalls(real: FileCalls, file: string): FileCalls {
  const meetFault = (): void => {
    if (!existsSync(file)) return;
    const code = readFileSync(file, 'utf8').trim();
    throw Object.assign(new Error(code), { code });
  };
  return {
    ...real,
    open: async (path, flags) => {
      const opened: OpenFile = await real.open(path, flags);
      const isSpared = !path.startsWith(process.env['STET_LIBRARY'] ?? '');
      return {
        ...opened,
        write: async (bytes) => {
          if (!isSpared) meetFault();
          return opened.write(bytes);
        },
      };
    },
  };
}
