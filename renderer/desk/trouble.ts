import { create } from 'zustand';
import type { Failure } from '../../shared/errors/failure';

interface TroubleState {
  /** Failures that she has not put away, newest last; each is shown in the banner in words. */
  readonly failures: readonly Failure[];
  readonly report: (failure: Failure) => void;
  readonly dismiss: (failure: Failure) => void;
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
  dismiss: (failure) => set((state) => ({ failures: state.failures.filter((known) => known !== failure) })),
}));

/** Reports a failure from outside React. */
export const reportTrouble = (failure: Failure): void => useTrouble.getState().report(failure);
