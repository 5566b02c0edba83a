import { blockId, type BlockId } from '../../shared/domain/ids';
import { randomHex } from './randomHex';

/** A fresh id for a block. */
export const newBlockId = (): BlockId => blockId.parse(randomHex(12));
