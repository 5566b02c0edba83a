import type { Change } from '../../../shared/text/compare';

/** Unchanged words, or one place where words were taken out, put in, or both; places are counted through the whole view. */
export type Run =
  | { readonly kind: 'same'; readonly text: string }
  | { readonly kind: 'place'; readonly removed: string; readonly added: string };

/** Joins what was taken out and put in at the same place, so that the keys step from place to place. */
export function changeRuns(changes: readonly Change[]): readonly Run[] {
  const runs: Run[] = [];
  for (const { kind, text } of changes) {
    const last = runs.at(-1);
    if (kind === 'same') {
      if (last?.kind === 'same') runs[runs.length - 1] = { kind: 'same', text: last.text + text };
      else runs.push({ kind: 'same', text });
    } else {
      const open = last?.kind === 'place' ? last : { kind: 'place' as const, removed: '', added: '' };
      const next =
        kind === 'removed'
          ? { ...open, removed: open.removed + text }
          : { ...open, added: open.added + text };
      if (last?.kind === 'place') runs[runs.length - 1] = next;
      else runs.push(next);
    }
  }
  return runs;
}
