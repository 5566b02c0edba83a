import { $createQuoteNode, $isQuoteNode, type QuoteNode } from '@lexical/rich-text';
import { $createLineBreakNode, $getSelection, $isRangeSelection, type LexicalNode } from 'lexical';
import type { BlockContent } from '../../../shared/domain/body';
import { joinInline } from '../../../shared/domain/inline';
import { $createAttribution, $isAttribution, type AttributionNode } from './AttributionNode';
import { $inlineFrom, $nodesFromInline } from './inlineNodes';
import { $createPullQuote, $isPullQuote } from './PullQuoteNode';

type Quote = Extract<BlockContent, { kind: 'quote' | 'pullQuote' }>;

/** A quote as a node; who said it is its last line. */
export function $nodeFromQuote({ kind, inline, attribution }: Quote): QuoteNode {
  const quote = kind === 'quote' ? $createQuoteNode() : $createPullQuote();
  quote.append(...$nodesFromInline(inline));
  if (attribution) quote.append($createAttribution().append(...$nodesFromInline(attribution)));
  $keepPlaceForWords(quote);
  return quote;
}

/** An empty line stands for words above the name of who said them, so that there is a place to write in. */
export function $keepPlaceForWords(quote: QuoteNode): void {
  const line = $attributionOf(quote);
  if (line === null || quote.getChildrenSize() > 1) return;
  const selection = $getSelection();
  const isThere = $isRangeSelection(selection) && selection.isCollapsed() && selection.anchor.offset === 0;
  line.insertBefore($createLineBreakNode());
  if (
    isThere &&
    [quote, line].some(
      (node) => node.is(selection.anchor.getNode()) || node.isParentOf(selection.anchor.getNode()),
    )
  )
    quote.select(0, 0);
}

/** The line that says who said it. */
export const $attributionOf = (quote: QuoteNode): AttributionNode | null => {
  const last = quote.getLastChild();
  return $isAttribution(last) ? last : null;
};

/** Makes a line of the block of who said it. */
export function $unwrapAttribution(line: AttributionNode): void {
  if (!line.isEmpty() && line.getPreviousSibling() !== null) line.insertBefore($createLineBreakNode());
  for (const child of line.getChildren()) line.insertBefore(child);
  line.remove();
}

/** A quote as it is said of it in the body; null for any other node. An empty line names nobody, and none stands before a name. */
export function $quoteFrom(node: LexicalNode): Quote | null {
  if (!$isQuoteNode(node)) return null;
  const children = node.getChildren();
  const named = children.filter($isAttribution).flatMap((line) => line.getChildren());
  const said = joinInline($inlineFrom(children.filter((child) => !$isAttribution(child))));
  const attribution = joinInline($inlineFrom(named));
  const kind = $isPullQuote(node) ? 'pullQuote' : 'quote';
  if (children.some($isAttribution)) while (said.at(-1)?.kind === 'break') said.pop();
  return attribution.length === 0 ? { kind, inline: said } : { kind, inline: said, attribution };
}
