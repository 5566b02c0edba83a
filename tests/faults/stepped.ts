import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** What the process of `steppedChild.ts` is told. */
export type ToStepped =
  | { readonly kind: 'go' }
  | { readonly kind: 'open'; readonly path: string; readonly id: string }
  | { readonly kind: 'save'; readonly text: string }
  | { readonly kind: 'keep' | 'look' | 'close' };
export type Order = Exclude<ToStepped, { readonly kind: 'go' }>;

/** How what it was told to do ended. */
export type Said =
  | { readonly kind: 'done' | 'saved' | 'keptAside' | 'mayWrite' | 'mayRead' }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'broken'; readonly why: string };

/** What it says: that it waits before a call to the system, or what came of an order and which text lies on its desk now. */
export type FromStepped =
  | { readonly kind: 'step'; readonly name: string; readonly path: string }
  | { readonly kind: 'said'; readonly said: Said; readonly desk: string };

/** A process that stands still before each of its steps. */
export interface Stepped {
  readonly isIdle: () => boolean;
  /** The step before which it waits; null while it has nothing to do. */
  readonly step: () => string | null;
  readonly desk: () => string;
  /** The order that it is at. */
  readonly order: () => Order | null;
  /** Each answers when it stands still again. */
  readonly give: (order: Order) => Promise<void>;
  readonly go: () => Promise<void>;
  readonly kill: () => Promise<void>;
}

const PATIENCE_MS = 30_000;

/** Starts one; `said` is told of what comes of each order. */
export async function startStepped(
  program: string,
  said: (order: Order, what: Said) => void,
): Promise<Stepped> {
  const child: ChildProcess = fork(program, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
  let [step, desk]: [string | null, string] = [null, ''];
  let order: Order | null = null;
  let standStill: (() => void) | null = null;
  child.on('message', (message: FromStepped) => {
    if (message.kind === 'step') step = `${message.name} ${message.path}`;
    else {
      const ended = order;
      order = null;
      desk = message.desk;
      if (ended !== null) said(ended, message.said);
    }
    standStill?.();
  });
  const stillness = (begin: () => void): Promise<void> =>
    new Promise((done, failed) => {
      const late = setTimeout(
        () => failed(new Error(`It does not come to stand: ${order?.kind}, ${step}`)),
        PATIENCE_MS,
      );
      standStill = () => {
        clearTimeout(late);
        standStill = null;
        done();
      };
      begin();
    });
  await stillness(() => undefined);
  return {
    isIdle: () => step === null && order === null,
    step: () => step,
    desk: () => desk,
    order: () => order,
    give: (next) =>
      stillness(() => {
        order = next;
        child.send(next);
      }),
    go: () =>
      stillness(() => {
        step = null;
        child.send({ kind: 'go' });
      }),
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
      [step, order] = [null, null];
    },
  };
}
