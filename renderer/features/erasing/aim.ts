import { useState } from 'react';
import { linesToErase, type ErasureAim } from '../../../shared/domain/erasing';
import type { ChosenToErase } from '../../desk/navigation';

export type ErasureSort = ErasureAim['kind'];

/** What she has said so far of what is to vanish. */
export interface AimSoFar {
  readonly sort: ErasureSort;
  readonly words: string;
  readonly isWholeWord: boolean;
  readonly source: Extract<ChosenToErase, { kind: 'source' }> | null;
  readonly isAddressToo: boolean;
  readonly file: Extract<ChosenToErase, { kind: 'file' }> | null;
}

/** Begins with what she selected or pointed at. */
export function useAim(words: string, chosen: ChosenToErase | undefined) {
  const [soFar, setSoFar] = useState<AimSoFar>({
    sort: chosen?.kind ?? 'words',
    words,
    isWholeWord: false,
    source: chosen?.kind === 'source' ? chosen : null,
    isAddressToo: false,
    file: chosen?.kind === 'file' ? chosen : null,
  });
  const change = (changes: Partial<AimSoFar>): void => setSoFar((now) => ({ ...now, ...changes }));
  return { soFar, change, aim: aimOf(soFar) };
}

/** Null while there is not enough to look for. */
function aimOf({ sort, words, isWholeWord, source, isAddressToo, file }: AimSoFar): ErasureAim | null {
  switch (sort) {
    case 'words':
      return linesToErase(words).length > 0 ? { kind: 'words', words, isWholeWord } : null;
    case 'source':
      return source && { kind: 'source', address: source.address, isAddressToo };
    case 'file':
      return file && { kind: 'file', sha256: file.sha256 };
  }
}
