/** What a panel asks of the editor, which may not be there to hear it. */
export interface Call<T> {
  readonly ask: (what: T) => void;
  /** Hears what is asked until the returned function is called. */
  readonly hear: (hearer: (what: T) => void) => () => void;
}

export function makeCall<T>(): Call<T> {
  const hearers = new Set<(what: T) => void>();
  return {
    ask: (what) => {
      for (const hear of hearers) hear(what);
    },
    hear: (hearer) => {
      hearers.add(hearer);
      return () => void hearers.delete(hearer);
    },
  };
}
