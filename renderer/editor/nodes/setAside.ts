import { $isQuoteNode } from '@lexical/rich-text';
import { $isTextNode, type LexicalNode, type PointType, type RangeSelection } from 'lexical';
import type { BlockId } from '../../../shared/domain/ids';
import { $blockById, $blockIdOf, $topLevelBlockOf } from '../blockIds';
import type { AttributionNode } from './AttributionNode';
import { $attributionOf, $unwrapAttribution } from './quotes';

/** A line that says who said it, and the quote that it belongs to. */
interface SetAside {
  readonly id: BlockId;
  readonly line: AttributionNode;
}

/**
 * Leaves only words in the selected quotes, so that their kind can be changed. Who said it is set aside for a kind of quote,
 * and becomes a line of the words for any other.
 */
export function $setAside(selection: RangeSelection, isForQuotes: boolean): readonly SetAside[] {
  const aside: SetAside[] = [];
  const ends = [selection.anchor, selection.focus];
  for (const node of [...ends.map((point) => point.getNode()), ...selection.getNodes()]) {
    const quote = $topLevelBlockOf(node);
    const line = $isQuoteNode(quote) ? $attributionOf(quote) : null;
    const id = quote && $blockIdOf(quote);
    if (!line || id === null) continue;
    if (isForQuotes) {
      for (const point of ends) $leadOut(point, line);
      line.remove();
      aside.push({ id, line });
    } else {
      $unwrapAttribution(line);
    }
  }
  return aside;
}

/** A selection that ends in the line ends with the words then. */
function $leadOut(point: PointType, line: AttributionNode): void {
  if (!line.is(point.getNode()) && !line.isParentOf(point.getNode())) return;
  const words: LexicalNode | null = line.getPreviousSibling();
  if ($isTextNode(words)) point.set(words.getKey(), words.getTextContentSize(), 'text');
  else point.set(line.getParentOrThrow().getKey(), line.getIndexWithinParent(), 'element');
}

export function $putBack(aside: readonly SetAside[]): void {
  for (const { id, line } of aside) {
    const quote = $blockById(id);
    if ($isQuoteNode(quote)) quote.append(line);
  }
}
