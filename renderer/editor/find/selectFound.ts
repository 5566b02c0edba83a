import { $createRangeSelection, $getNodeByKey, $isTextNode, $setSelection } from 'lexical';
import { $selectWholeBlock } from '../decorations/wholeBlockKeys';
import { $isFootnote } from '../nodes/FootnoteNode';
import type { Stretch } from './stretch';
import { $piecesOf } from './textRuns';

/** Selects what was found; of words that a node holds, the block itself, or the place behind a footnote's reference. */
export function $selectFound({ key, field, start, end }: Stretch): void {
  if (field === null) return $selectWords($piecesOf(key, start, end));
  const holder = $getNodeByKey(key);
  if ($isFootnote(holder)) holder.selectNext(0, 0);
  else $selectWholeBlock(key);
}

function $selectWords(pieces: ReturnType<typeof $piecesOf>): void {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last || !$isTextNode(first.node) || !$isTextNode(last.node)) return;
  const selection = $createRangeSelection();
  selection.anchor.set(first.node.getKey(), first.start, 'text');
  selection.focus.set(last.node.getKey(), last.end, 'text');
  $setSelection(selection);
}
