import { performance } from 'node:perf_hooks';
import { setImmediate as others } from 'node:timers/promises';

/** After so many milliseconds of work it is the turn of others: the window hears of no click before. */
const SLICE_MS = 10;

/** Works on one thing after another, a slice at a time; answers when all is done. */
export async function inSlices<T>(things: Iterable<T>, work: (thing: T) => void): Promise<void> {
  let until = performance.now() + SLICE_MS;
  for (const thing of things) {
    work(thing);
    if (performance.now() < until) continue;
    await others();
    until = performance.now() + SLICE_MS;
  }
}
