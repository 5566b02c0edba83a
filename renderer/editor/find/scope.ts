import { $getSelection, $isRangeSelection } from 'lexical';
import { readingOrder } from './readingOrder';
import { runName, type Place, type Stretch } from './stretch';
import { $placeInRun, type TextRun } from './textRuns';

/** The part of the text that is looked through. */
export interface Scope {
  readonly start: Place;
  readonly end: Place;
}

/** What is selected, or null where nothing is. */
export function $selectedScope(): Scope | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return null;
  const [start, end] = selection
    .getStartEndPoints()
    .map((point) => $placeInRun(point.getNode(), point.offset));
  return start && end ? { start, end } : null;
}

/**
 * Whether a stretch lies in the scope, by the order of the runs; all of them do where its ends are gone. A note does where it is
 * referred to in it.
 */
export function scopeFilter(scope: Scope | null, runs: readonly TextRun[]): (stretch: Stretch) => boolean {
  if (!scope) return () => true;
  const at = readingOrder(runs);
  const [first, last] = [at(scope.start), at(scope.end)];
  if (first === undefined || last === undefined) return () => true;
  const references = new Map(runs.flatMap((run) => (run.referredAt ? [[runName(run), run.referredAt]] : [])));
  return (stretch) => {
    const reference = references.get(runName(stretch));
    const here = at(reference ?? stretch) ?? -1;
    const { start, end } = reference ? { start: reference.offset, end: reference.offset } : stretch;
    return (
      here >= first &&
      here <= last &&
      (here > first || start >= scope.start.offset) &&
      (here < last || end <= scope.end.offset)
    );
  };
}

/** The scope after words in it were replaced by shorter or longer ones. */
export function scopeAfter(
  scope: Scope | null,
  replaced: readonly (Stretch & { readonly by: string })[],
): Scope | null {
  if (!scope) return null;
  const grown = replaced
    .filter((one) => runName(one) === runName(scope.end))
    .reduce((sum, { start, end, by }) => sum + by.length - (end - start), 0);
  return { ...scope, end: { ...scope.end, offset: scope.end.offset + grown } };
}
