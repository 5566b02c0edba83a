/** Runs one piece of work after another, in the order in which they were asked for; a failed one stops none. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** A queue of its own. Not re-entrant: work that waits for more work on the same queue waits for ever. */
export function makeQueue(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
}
