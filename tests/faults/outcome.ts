/** What one kind of trial came to: how often it held, each time that it did not, and the figures that it printed. */
export interface Outcome {
  readonly passed: number;
  readonly failed: readonly string[];
  readonly figures: Readonly<Record<string, number | string>>;
}

/** Gathers the outcome of one kind of trial. */
export function tally(): {
  readonly expect: (isTrue: boolean, sentence: string) => boolean;
  readonly outcome: (figures: Outcome['figures']) => Outcome;
} {
  let passed = 0;
  const failed: string[] = [];
  return {
    expect: (isTrue, sentence) => {
      if (isTrue) passed += 1;
      else failed.push(sentence);
      return isTrue;
    },
    outcome: (figures) => ({ passed, failed, figures }),
  };
}
