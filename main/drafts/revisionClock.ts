/** The timers of a process, so that tests need not wait. */
export interface Timers {
  readonly after: (milliseconds: number, run: () => void) => { readonly cancel: () => void };
}

/** Says when it is time to keep a revision: after two minutes of quiet, and at the latest after ten of work. */
export interface RevisionClock {
  /** She changed something. */
  readonly touched: () => void;
  readonly stop: () => void;
}

export const QUIET_MS = 2 * 60_000;
export const WORK_MS = 10 * 60_000;

/** The timers of Node; they keep no process alive. */
export const processTimers: Timers = {
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds).unref();
    return { cancel: () => clearTimeout(timer) };
  },
};

export function makeRevisionClock(timers: Timers, isTime: () => void): RevisionClock {
  let quiet: { readonly cancel: () => void } | null = null;
  let work: { readonly cancel: () => void } | null = null;
  const stop = (): void => {
    quiet?.cancel();
    work?.cancel();
    quiet = work = null;
  };
  const ring = (): void => {
    stop();
    isTime();
  };
  return {
    touched: () => {
      quiet?.cancel();
      quiet = timers.after(QUIET_MS, ring);
      work ??= timers.after(WORK_MS, ring);
    },
    stop,
  };
}
