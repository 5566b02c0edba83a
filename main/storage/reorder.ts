import { diffArrays } from 'diff';

/** Changes of a list of numbers, each `[at, removed, ...inserted]`; places are those of the list before. */
export type Reorder = readonly (readonly number[])[];

/** Beyond this many changes the whole list is shorter, and found sooner. */
const MOST_CHANGES = 64;

/** The changes that make `to` of `from`, or null where they are too many to be worth it. */
export function reorderBetween(from: readonly number[], to: readonly number[]): Reorder | null {
  const parts = diffArrays([...from], [...to], { maxEditLength: MOST_CHANGES });
  if (parts === undefined) return null;
  const changes: { at: number; removed: number; inserted: number[] }[] = [];
  let [at, isOpen] = [0, false];
  for (const { added, removed, value } of parts) {
    const isKept = !added && !removed;
    if (!isKept && !isOpen) changes.push({ at, removed: 0, inserted: [] });
    const change = changes[changes.length - 1];
    if (added) change?.inserted.push(...value);
    if (removed && change) change.removed += value.length;
    if (!added) at += value.length;
    isOpen = !isKept;
  }
  return changes.map((change) => [change.at, change.removed, ...change.inserted]);
}

/** The list with the changes made in it. */
export function applyReorder(from: readonly number[], reorder: Reorder): readonly number[] {
  const to: number[] = [];
  let done = 0;
  for (const [at = 0, removed = 0, ...inserted] of reorder) {
    to.push(...from.slice(done, at), ...inserted);
    done = at + removed;
  }
  return [...to, ...from.slice(done)];
}
