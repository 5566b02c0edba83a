import { $getNodeByKey } from 'lexical';
import { $blockIdOf } from '../blockIds';
import { $placeOfCaret } from '../decorations/insertWholeBlocks';
import type { Anchor } from './placing';

/** After the block that the caret is in; at the end of the text where there is no caret. */
export function $anchorAtCaret(): Anchor {
  const key = $placeOfCaret();
  const block = key === null ? null : $getNodeByKey(key);
  const id = block && $blockIdOf(block);
  return { after: id === null ? [] : [id], before: null };
}
