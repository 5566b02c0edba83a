/** Counts what was dropped and says it in plain words: "2 pictures", "a script". */
export interface Tally {
  readonly add: (one: string, several?: string) => void;
  readonly words: () => string[];
}

/** A tally with nothing in it. */
export function tally(): Tally {
  const counts = new Map<string, { count: number; readonly several: string }>();
  return {
    add: (one, several = `${one}s`) => {
      const counted = counts.get(one);
      if (counted === undefined) counts.set(one, { count: 1, several });
      else counted.count += 1;
    },
    words: () =>
      [...counts].map(([one, { count, several }]) =>
        count === 1 ? `${/^[aeiou]/.test(one) ? 'an' : 'a'} ${one}` : `${count} ${several}`,
      ),
  };
}
