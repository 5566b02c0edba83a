import type { Failure } from '../../shared/errors/failure';

/** What could not be read, each said once. */
export interface Troubles {
  readonly add: (failures: readonly Failure[]) => void;
  readonly all: () => readonly Failure[];
  /** While the library opens nobody listens yet: she reads the list; what comes up afterwards is told at once. */
  readonly tellFromNowOn: () => void;
}

export function gatherTroubles(tell: (failure: Failure) => void): Troubles {
  const found = new Map<string, Failure>();
  let isToldAtOnce = false;
  return {
    add: (failures) => {
      for (const failure of failures) {
        const name = JSON.stringify(failure);
        if (isToldAtOnce && !found.has(name)) tell(failure);
        found.set(name, failure);
      }
    },
    all: () => [...found.values()],
    tellFromNowOn: () => {
      isToldAtOnce = true;
    },
  };
}
