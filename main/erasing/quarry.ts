import { linesToErase, type ErasureAim } from '../../shared/domain/erasing';
import type { Sha256 } from '../../shared/domain/ids';
import { canonicalAddress } from '../../shared/text/address';
import { occurrencesOfAddress } from '../../shared/text/addressOccurrences';
import { occurrencesOf, type Occurrences } from '../../shared/text/occurrences';
import { textsIn } from './textsIn';

/** What is to vanish, as a question that every place in a library can be asked. */
export interface Quarry {
  /** False where it is no text: then no text need be read. */
  readonly isText: boolean;
  readonly in: Occurrences;
  /** Asked with the address that finds it. */
  readonly isSource: (address: string) => boolean;
  readonly isFile: (sha256: Sha256) => boolean;
}

/** Null for an aim that would be found everywhere or nowhere. */
export function quarryOf(aim: ErasureAim): Quarry | null {
  const nothing: Quarry = { isText: false, in: () => [], isSource: () => false, isFile: () => false };
  switch (aim.kind) {
    case 'words': {
      const lines = linesToErase(aim.words);
      return lines.length === 0
        ? null
        : { ...nothing, isText: true, in: occurrencesOf(lines, aim.isWholeWord) };
    }
    case 'source': {
      const wanted = canonicalAddress(aim.address) ?? aim.address;
      const isSource = (address: string): boolean => (canonicalAddress(address) ?? address) === wanted;
      if (!aim.isAddressToo) return { ...nothing, isSource };
      return { ...nothing, isSource, isText: true, in: occurrencesOfAddress(wanted) };
    }
    case 'file':
      return { ...nothing, isFile: (sha256) => sha256 === aim.sha256 };
  }
}

/** Whether a value holds it in any of its texts, or across the runs of one paragraph. */
export const isIn = (quarry: Quarry, value: unknown): boolean => exampleIn(quarry, value) !== null;

/** Some of a text around the first place in which it stands there; null where it does not. */
export function exampleIn(quarry: Quarry, value: unknown): string | null {
  if (!quarry.isText) return null;
  for (const text of textsIn(value)) {
    const [first] = examplesIn(quarry, text);
    if (first !== undefined) return first;
  }
  return null;
}

/** Each place in one text with some of what stands around it. */
export const examplesIn = (quarry: Quarry, text: string): readonly string[] =>
  quarry.in(text).map(([start, end]) => text.slice(Math.max(0, start - AROUND), end + AROUND));

const AROUND = 40;
