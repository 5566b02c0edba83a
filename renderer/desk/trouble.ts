import { create } from 'zustand';
import type { Failure, FailureCode } from '../../shared/errors/failure';

interface TroubleState {
  /** Failures that she has not put away, newest last; each is shown in the banner in words. */
  readonly failures: readonly Failure[];
  readonly report: (failure: Failure) => void;
  readonly dismiss: (failure: Failure) => void;
  /** What was in the way of this kind is out of it. */
  readonly settle: (code: FailureCode) => void;
}

/** What went wrong outside of any dialog: nothing fails in silence. */
export const useTrouble = create<TroubleState>((set) => ({
  failures: [],
  report: (failure) =>
    set((state) =>
      state.failures.some((known) => JSON.stringify(known) === JSON.stringify(failure))
        ? state
        : { failures: [...state.failures, failure] },
    ),
  settle: (code) =>
    set((state) =>
      state.failures.some((known) => known.code === code)
        ? { failures: state.failures.filter((known) => known.code !== code) }
        : state,
    ),
  dismiss: (failure) => set((state) => ({ failures: state.failures.filter((known) => known !== failure) })),
}));

/** Reports a failure from outside React. */
export const reportTrouble = (failure: Failure): void => useTrouble.getState().report(failure);

/** What she was told of is done: it need not be said any more. */
export const settleTrouble = (code: FailureCode): void => useTrouble.getState().settle(code);
