import type { FindAnswer } from '../../../shared/text/findInTexts';
import type { Outcome } from './findState';
import type { Replacement } from './replaceFound';
import type { TextRun } from './textRuns';

/** A find with what would stand in its place, and the words of its run as they were looked through. */
export interface Answered extends Replacement {
  readonly run: string;
}

/** What an answer found, in the runs that it was asked about. */
export function answeredIn(answer: FindAnswer | 'stopped', runs: readonly TextRun[]): readonly Answered[] {
  if (answer === 'stopped' || !answer.ok) return [];
  return answer.found.flatMap(({ text, start, end, by }) => {
    const run = runs[text];
    return run ? [{ key: run.key, field: run.field, run: run.text, start, end, by: by ?? '' }] : [];
  });
}

/** What is wrong with it, and whether there is more. */
export function troubleOf(answer: FindAnswer | 'stopped'): Pick<Outcome, 'isCut' | 'problem'> {
  if (answer === 'stopped') return { isCut: false, problem: { kind: 'stopped' } };
  return answer.ok
    ? { isCut: answer.isCut, problem: null }
    : { isCut: false, problem: { kind: 'expression', why: answer.why } };
}
