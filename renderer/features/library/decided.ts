import type { Block } from '../../../shared/domain/body';
import type { BlockId } from '../../../shared/domain/ids';
import type { ImportedPiece } from '../../../shared/domain/importing';
import { NOTICE_KINDS, type Notice } from '../../../shared/domain/notice';

/** What becomes of a file. */
export interface Decided {
  readonly blocks: readonly Block[];
  readonly notices: readonly Notice[];
  /** Pieces that stay behind. */
  readonly leftOut: number;
}

/** What becomes of the pieces of a file when she has said yes to some of the struck-out ones. */
export function decided(pieces: readonly ImportedPiece[], yes: ReadonlySet<BlockId>): Decided {
  const taken = pieces.filter(({ block, verdict }) => verdict.kind === 'article' || yes.has(block.id));
  return {
    blocks: taken.filter(({ verdict }) => verdict.kind !== 'notice').map(({ block }) => block),
    notices: noticesOf(taken),
    leftOut: pieces.length - taken.length,
  };
}

/** One notice of a kind, in the order in which notices stand, whatever their order in the file. */
function noticesOf(taken: readonly ImportedPiece[]): readonly Notice[] {
  return NOTICE_KINDS.flatMap((kind): Notice[] => {
    const texts = taken.flatMap(({ verdict }) =>
      verdict.kind === 'notice' && verdict.notice === kind ? [verdict.text] : [],
    );
    if (texts.length === 0) return [];
    // The date of the last update is the record's, whatever was typed.
    return [{ kind, text: kind === 'lastUpdated' ? null : texts.join('\n') }];
  });
}
