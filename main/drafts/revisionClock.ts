/** The timers of a process, so that tests need not wait. */
export interface Timers {
  readonly after: (milliseconds: number, run: () => void) => { readonly cancel: () => void };
}
