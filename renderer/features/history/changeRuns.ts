import { assertNever } from '../../../shared/errors/assertNever';
import type { Change, ComparedBlock, Comparison } from '../../../shared/text/compare';

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

const placesOf = (changes: readonly Change[]): number =>
  changeRuns(changes).filter(({ kind }) => kind === 'place').length;

function placesOfBlock(block: ComparedBlock): number {
  switch (block.kind) {
    case 'same':
      return block.moved ? 1 : 0;
    case 'added':
    case 'removed':
      return 1;
    case 'changed': {
      const words = placesOf(block.changes);
      const isOnlyDressed = words === 0 && block.formattingChanged;
      return words + (block.moved ? 1 : 0) + (isOnlyDressed ? 1 : 0) + block.linksChanged.length;
    }
    default:
      return assertNever(block);
  }
}

/** How many places a comparison shows: as many as there are stops for the keys. */
export function countPlaces({ fields, blocks }: Pick<Comparison, 'fields' | 'blocks'>): number {
  const inFields = fields.reduce((sum, { changes }) => sum + placesOf(changes), 0);
  return blocks.reduce((sum, block) => sum + placesOfBlock(block), inFields);
}
