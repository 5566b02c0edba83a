const TELL_EVERY_MS = 500;

/** Tells of changes in the list, but not of each: `soon` waits until it is worth while, `now` does not. */
export function changesTold(tell: (() => void) | undefined, at: () => number) {
  let [toldAt, toldWhen] = [at(), Date.now()];
  const now = (): void => {
    if (at() === toldAt) return;
    [toldAt, toldWhen] = [at(), Date.now()];
    tell?.();
  };
  return {
    now,
    soon: () => {
      if (Date.now() - toldWhen > TELL_EVERY_MS) now();
    },
  };
}
