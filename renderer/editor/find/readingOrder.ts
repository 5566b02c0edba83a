import { runName, type Place, type RunPlace, type Stretch } from './stretch';

/** Where each run stands among all; undefined for one that is gone. */
export function readingOrder(runs: readonly RunPlace[]): (run: RunPlace) => number | undefined {
  const order = new Map(runs.map((run, index) => [runName(run), index]));
  return (run) => order.get(runName(run));
}

/** Which of the finds comes first from a place on, or is the first of all; -1 where there is none. */
export function nearest(found: readonly Stretch[], from: Place | null, runs: readonly RunPlace[]): number {
  if (found.length === 0) return -1;
  if (!from) return 0;
  const at = readingOrder(runs);
  const place = at(from) ?? 0;
  const next = found.findIndex((one) => {
    const here = at(one) ?? -1;
    return here > place || (here === place && one.start >= from.offset);
  });
  return Math.max(next, 0);
}
