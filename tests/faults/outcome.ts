/** The ways in which a trial can show that a promise does not hold; each is counted, and the goal of each is none. */
export const PROMISES = [
  'savesLost',
  'unreadable',
  'untrueMessages',
  'neitherOldNorNew',
  'failedStarts',
  'overwritten',
  'unnoticed',
  'charactersLost',
] as const;
export type Promised = (typeof PROMISES)[number];

/** A promise that did not hold, and how it came out. */
export interface Problem {
  readonly broke: Promised;
  readonly sentence: string;
}

export const problem = (broke: Promised, sentence: string): Problem => ({ broke, sentence });

/** What one kind of trial came to: how often it held, each time that it did not, and the figures that it printed. */
export interface Outcome {
  readonly passed: number;
  readonly failed: readonly string[];
  /** How often each promise was broken. */
  readonly broken: Readonly<Partial<Record<Promised, number>>>;
  readonly figures: Readonly<Record<string, number | string>>;
}

/** Gathers the outcome of one kind of trial, and says aloud how far it is. */
export interface Tally {
  readonly expect: (isTrue: boolean, sentence: string) => boolean;
  /** As `expect`, of a trial that found no problem or one. */
  readonly judge: (found: Problem | null, where: string) => boolean;
  readonly outcome: (figures: Outcome['figures']) => Outcome;
}

let tellFailure: (sentence: string) => void = () => undefined;

/** Of a twin the first failure is all that is asked. */
export function whenFailed(tell: (sentence: string) => void): void {
  tellFailure = tell;
}

const SAY_EVERY_MS = 10_000;

export function tally(of = 0): Tally {
  let passed = 0;
  let saidAt = Date.now();
  const failed: string[] = [];
  const broken: Partial<Record<Promised, number>> = {};
  const expect = (isTrue: boolean, sentence: string): boolean => {
    if (isTrue) passed += 1;
    else {
      failed.push(sentence);
      tellFailure(sentence);
    }
    if (!isTrue || Date.now() - saidAt > SAY_EVERY_MS) {
      saidAt = Date.now();
      const far = `  ${passed + failed.length}${of > 0 ? ` of ${of}` : ''}`;
      process.stderr.write(isTrue ? `${far}\n` : `${far}: ${sentence}\n`);
    }
    return isTrue;
  };
  return {
    expect,
    judge: (found, where) => {
      if (found !== null) broken[found.broke] = (broken[found.broke] ?? 0) + 1;
      return expect(found === null, `${where}: ${found?.broke} (${found?.sentence})`);
    },
    outcome: (figures) => ({ passed, failed, broken, figures }),
  };
}
