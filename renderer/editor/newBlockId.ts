import { blockId, type BlockId } from '../../shared/domain/ids';

/** A fresh id for a block. */
export function newBlockId(): BlockId {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return blockId.parse(Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''));
}
