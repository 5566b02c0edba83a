import { $getSelection, $isRangeSelection, type NodeKey } from 'lexical';
import type { Stretch } from './stretch';
import { $placeInRun, type TextRun } from './textRuns';

interface Place {
  readonly key: NodeKey;
  readonly offset: number;
}

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

/** Whether a stretch lies in the scope, by the order of the runs; all of them do where its ends are gone. */
export function scopeFilter(scope: Scope | null, runs: readonly TextRun[]): (stretch: Stretch) => boolean {
  if (!scope) return () => true;
  const order = new Map(runs.map(({ key }, index) => [key, index]));
  const [first, last] = [order.get(scope.start.key), order.get(scope.end.key)];
  if (first === undefined || last === undefined) return () => true;
  return ({ key, start, end }) => {
    const at = order.get(key) ?? -1;
    return (
      at >= first &&
      at <= last &&
      (at > first || start >= scope.start.offset) &&
      (at < last || end <= scope.end.offset)
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
    .filter(({ key }) => key === scope.end.key)
    .reduce((sum, { start, end, by }) => sum + by.length - (end - start), 0);
  return { ...scope, end: { ...scope.end, offset: scope.end.offset + grown } };
}
