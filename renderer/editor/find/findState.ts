import type { FindQuery } from '../../../shared/text/findInTexts';
import type { Stretch } from './stretch';

/** What is wrong with what was asked: it is no expression, or its answer took too long. */
export type FindProblem =
  { readonly kind: 'expression'; readonly why: string } | { readonly kind: 'stopped' };

/** What a look came to. */
export interface Outcome {
  readonly found: readonly Stretch[];
  /** Which of them she is at; -1 where there is none. */
  readonly current: number;
  /** True where more were found than are counted. */
  readonly isCut: boolean;
  readonly problem: FindProblem | null;
}

/** What the bar shows. */
export interface FindState extends Outcome {
  readonly query: FindQuery;
  readonly isInSelection: boolean;
  /** How many were replaced last; null once she goes on. */
  readonly replaced: number | null;
}

export const NOTHING: Outcome = { found: [], current: -1, isCut: false, problem: null };

/** Before anything is asked. */
export const AT_FIRST: FindState = {
  query: { words: '', isCaseKept: false, isWholeWord: false, isExpression: false },
  isInSelection: false,
  replaced: null,
  ...NOTHING,
};
