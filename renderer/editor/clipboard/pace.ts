/** It goes on after this many milliseconds though the window has had no rest, or after these though it paints nothing. */
const AT_LATEST_MS = 200;
const UNSEEN_AFTER_MS = 500;
/** What she does that the window is to answer before anything else is put on top of it. */
const ACTS = ['pointerdown', 'keydown', 'wheel'] as const;

/** Long work in portions, between which the window has its turn. */
export interface Pace {
  /** Answers when the window has painted, and has shown her its answer to what she did meanwhile. */
  readonly turn: () => Promise<void>;
  readonly end: () => void;
}

/** Watches her hands in a window, if there is one, until `end`: a frame that is to answer them has no portion in it. */
export function keepPace(seen: Window | null): Pace {
  let hasActed = false;
  const act = (): void => {
    hasActed = true;
  };
  for (const kind of ACTS) seen?.addEventListener(kind, act, { capture: true, passive: true });
  return {
    turn: async () => {
      hasActed = false;
      await painted();
      if (hasActed) await painted();
    },
    end: () => {
      for (const kind of ACTS) seen?.removeEventListener(kind, act, { capture: true });
    },
  };
}

/** When the window has painted, and has rest; one that is not seen paints nothing. */
const painted = (): Promise<void> =>
  new Promise((done) => {
    const atRest = (): number => requestIdleCallback(() => done(), { timeout: AT_LATEST_MS });
    const unseen = setTimeout(atRest, UNSEEN_AFTER_MS);
    requestAnimationFrame(() => {
      clearTimeout(unseen);
      atRest();
    });
  });
