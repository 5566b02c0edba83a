import { ARTICLE_ENTRY_KINDS, LIBRARY_ENTRY_KINDS } from '../../shared/domain/entries';
import { readChecked, withCheck } from '../../main/storage/checkedJson';
import type { Below } from './random';

/** The ways in which a file is found damaged after a fall, a bad disk, a sync program, or a look with a later Stet. */
export const DAMAGES = {
  cut: (bytes: Buffer, below: Below) => bytes.subarray(0, below(bytes.length)),
  flipped: (bytes: Buffer, below: Below) => {
    const place = below(bytes.length);
    const flipped = Buffer.from(bytes);
    flipped[place] = (flipped[place] ?? 0) ^ (1 << below(8));
    return flipped;
  },
  nulTailed: (bytes: Buffer, below: Below) => {
    const tailed = Buffer.from(bytes);
    return tailed.fill(0, below(bytes.length));
  },
  emptied: () => Buffer.alloc(0),
  future: (bytes: Buffer) => ofLaterStet(bytes),
  /** As a sync program's older copy is: whole lines are gone from the end, and what is left has nothing wrong with it. */
  shortened: (bytes: Buffer, below: Below) => {
    const lines = bytes.toString('latin1').split('\n').slice(0, -1);
    return Buffer.from(
      lines
        .slice(0, below(lines.length))
        .map((line) => `${line}\n`)
        .join(''),
      'latin1',
    );
  },
} as const;
export type Damage = keyof typeof DAMAGES;

/** An article's own record: its draft knows the head, so that a shorter one is noticed. */
export const mayBeShortened = (file: string): boolean => /articles\/.*\/record\.jsonl$/.test(file);

/** Emptied and future have no places to choose from: once for each file; the others come again and again. */
export const ONCE: readonly Damage[] = ['emptied', 'future'];
export const ANYWHERE: readonly Damage[] = ['flipped', 'cut', 'nulTailed'];

/** Its check is right: a later Stet wrote it so. */
function ofLaterStet(bytes: Buffer): Buffer {
  const found = readChecked(bytes);
  const isObject = found.kind === 'whole' && typeof found.value === 'object' && found.value !== null;
  if (isObject && 'schema' in Object(found.value)) {
    return Buffer.from(withCheck({ ...Object(found.value), schema: 9 }));
  }
  return Buffer.from(bytes.toString('latin1').replace('"v":1', '"v":2'), 'latin1');
}

/** Whether it looks like a later Stet's: one bit in a version or a kind does that too. Then it is left alone, which loses nothing. */
export function looksNewer(damaged: Buffer): boolean {
  const kinds = new Set(Object.keys({ ...ARTICLE_ENTRY_KINDS, ...LIBRARY_ENTRY_KINDS }));
  const text = damaged.toString('utf8');
  return (
    /"schema": ?([3-9]|\d\d)|"v": ?([2-9]|1\d)/.test(text) ||
    [...text.matchAll(/"kind":"([^"]*)","parent"/g)].some(([, kind = '']) => !kinds.has(kind))
  );
}
