/** A slice takes at most as many milliseconds: a key that comes meanwhile hardly waits. */
const SLICE_MS = 8;
/** It goes on after this many milliseconds though the window has had no rest. */
const AT_LATEST_MS = 200;

/** Works on one thing after another, a slice at once and one each time that the window rests, and then is done; the answer stops it. */
export function inSlices<T>(things: readonly T[], work: (thing: T) => void, done: () => void): () => void {
  const rest = things.values();
  let asked = 0;
  const slice = (): void => {
    const until = performance.now() + SLICE_MS;
    for (const thing of rest) {
      work(thing);
      if (performance.now() >= until) return next();
    }
    done();
  };
  const next = (): void => {
    asked = requestIdleCallback(slice, { timeout: AT_LATEST_MS });
  };
  slice();
  return () => cancelIdleCallback(asked);
}
