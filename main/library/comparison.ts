/** The comparison of the list with the disk: once, a little after the start, or as soon as somebody needs it. */
export interface Comparison {
  /** Begins it if need be, and answers when it is done; one that failed is tried again. */
  readonly now: () => Promise<void>;
  /** Answers when it was done, whenever that is, and whether or not it could be. */
  readonly done: Promise<void>;
  /** Begins it with nobody waiting. */
  readonly begin: () => void;
  /** Lets it begin after so many milliseconds. */
  readonly after: (milliseconds: number) => void;
  /** It does not begin any more. */
  readonly stop: () => void;
}

export function makeComparison(
  compare: () => Promise<void>,
  onFailure: (error: unknown) => void,
): Comparison {
  let running: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let tellDone: () => void = () => undefined;
  const done = new Promise<void>((answer) => (tellDone = answer));
  const now = (): Promise<void> => {
    clearTimeout(timer);
    running ??= compare()
      .catch((error: unknown) => {
        running = null;
        throw error;
      })
      .finally(tellDone);
    return running;
  };
  const begin = (): void => void now().catch(onFailure);
  return {
    now,
    done,
    begin,
    after: (milliseconds) => {
      timer = setTimeout(begin, milliseconds).unref();
    },
    stop: () => {
      clearTimeout(timer);
      tellDone();
    },
  };
}
