import { create } from 'zustand';

interface Finding {
  readonly isOpen: boolean;
  readonly hasReplace: boolean;
  /** Grows each time that she asks to find something, with the bar open already too. */
  readonly asked: number;
  /** Grows with each step from find to find that a key asks for. */
  readonly step: { readonly by: 1 | -1; readonly key: number };
}

/** Whether the article is being looked through. */
export const useFinding = create<Finding>(() => ({
  isOpen: false,
  hasReplace: false,
  asked: 0,
  step: { by: 1, key: 0 },
}));

/** Opens the bar; asked for both, it stays with both until it is closed. */
export function openFind(hasReplace: boolean): void {
  useFinding.setState((state) => ({
    isOpen: true,
    hasReplace: hasReplace || (state.isOpen && state.hasReplace),
    asked: state.asked + 1,
  }));
}

export const closeFind = (): void => useFinding.setState({ isOpen: false, hasReplace: false });

export const showReplace = (hasReplace: boolean): void => useFinding.setState({ hasReplace });

/** To the next find or the one before; without a bar there is nothing to step through yet. */
export function stepFind(by: 1 | -1): void {
  if (!useFinding.getState().isOpen) return openFind(false);
  useFinding.setState(({ step }) => ({ step: { by, key: step.key + 1 } }));
}
