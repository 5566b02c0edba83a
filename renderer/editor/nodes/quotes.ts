import { $createQuoteNode, $isQuoteNode, type QuoteNode } from '@lexical/rich-text';
import type { LexicalNode } from 'lexical';
import type { BlockContent } from '../../../shared/domain/body';
import { joinInline } from '../../../shared/domain/inline';
import { $createAttribution, $isAttribution } from './AttributionNode';
import { $inlineFrom, $nodesFromInline } from './inlineNodes';
import { $createPullQuote, $isPullQuote } from './PullQuoteNode';

type Quote = Extract<BlockContent, { kind: 'quote' | 'pullQuote' }>;

/** A quote as a node; who said it is its last line. */
export function $nodeFromQuote({ kind, inline, attribution }: Quote): QuoteNode {
  const quote = kind === 'quote' ? $createQuoteNode() : $createPullQuote();
  quote.append(...$nodesFromInline(inline));
  if (attribution) quote.append($createAttribution().append(...$nodesFromInline(attribution)));
  return quote;
}

/** A quote as it is said of it in the body; null for any other node. An empty line names nobody. */
export function $quoteFrom(node: LexicalNode): Quote | null {
  if (!$isQuoteNode(node)) return null;
  const children = node.getChildren();
  const named = children.filter($isAttribution).flatMap((line) => line.getChildren());
  const said = joinInline($inlineFrom(children.filter((child) => !$isAttribution(child))));
  const attribution = joinInline($inlineFrom(named));
  const quote: Quote = { kind: $isPullQuote(node) ? 'pullQuote' : 'quote', inline: said };
  return attribution.length === 0 ? quote : { ...quote, attribution };
}
