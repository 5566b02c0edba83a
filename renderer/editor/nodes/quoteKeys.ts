import { $isQuoteNode, QuoteNode } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  KEY_BACKSPACE_COMMAND,
  KEY_ENTER_COMMAND,
  mergeRegister,
  type LexicalEditor,
  type LexicalNode,
  type PointType,
  type RangeSelection,
} from 'lexical';
import { $blockIdOf, $setBlockId } from '../blockIds';
import { $createAttribution, $isAttribution, AttributionNode } from './AttributionNode';
import { PullQuoteNode } from './PullQuoteNode';
import { $attributionOf, $keepPlaceForWords, $unwrapAttribution } from './quotes';

/** Enter leads from a quote to the line that says who said it, and from there out; Backspace leads back. */
export function registerQuotes(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(KEY_ENTER_COMMAND, $enter, COMMAND_PRIORITY_LOW),
    editor.registerCommand(KEY_BACKSPACE_COMMAND, $backspace, COMMAND_PRIORITY_LOW),
    editor.registerNodeTransform(AttributionNode, $keepLast),
    editor.registerNodeTransform(QuoteNode, $keepPlaceForWords),
    editor.registerNodeTransform(PullQuoteNode, $keepPlaceForWords),
  );
}

const $quoteOf = (node: LexicalNode): QuoteNode | null => $findMatchingParent<QuoteNode>(node, $isQuoteNode);
const $lineOf = (node: LexicalNode): AttributionNode | null =>
  $findMatchingParent<AttributionNode>(node, $isAttribution);

function $caret(): RangeSelection | null {
  const selection = $getSelection();
  return $isRangeSelection(selection) && selection.isCollapsed() ? selection : null;
}

function $enter(event: KeyboardEvent | null): boolean {
  const caret = $caret();
  const quote = caret && $quoteOf(caret.anchor.getNode());
  if (!quote || event?.shiftKey) return false;
  if (!$enterIn(quote, caret)) return false;
  event?.preventDefault();
  return true;
}

function $enterIn(quote: QuoteNode, caret: RangeSelection): boolean {
  const line = $attributionOf(quote);
  if ($lineOf(caret.anchor.getNode())) return $leave(quote);
  if (quote.isEmpty()) return $makeParagraph(quote);
  if ($isAtEndOfWords(caret.anchor, quote)) {
    if (line) line.selectEnd();
    else $beginLine(quote);
    return true;
  }
  if (line === null) return false;
  // What follows the caret goes into a paragraph of its own; who said it stays with the quote.
  line.remove();
  caret.insertParagraph();
  quote.append(line);
  return true;
}

function $beginLine(quote: QuoteNode): void {
  const line = $createAttribution();
  quote.append(line);
  line.select();
}

function $leave(quote: QuoteNode): true {
  const line = $attributionOf(quote);
  if (line?.isEmpty()) line.remove();
  const next = $createParagraphNode();
  quote.insertAfter(next);
  next.select();
  return true;
}

function $makeParagraph(quote: QuoteNode): true {
  const paragraph = $setBlockId($createParagraphNode(), $blockIdOf(quote));
  quote.replace(paragraph);
  paragraph.select();
  return true;
}

/** True where nothing but the line of who said it follows within the quote. */
function $isAtEndOfWords(point: PointType, quote: QuoteNode): boolean {
  const node = point.getNode();
  const size = $isElementNode(node)
    ? node.getChildrenSize() - ($attributionOf(quote) && node.is(quote) ? 1 : 0)
    : node.getTextContentSize();
  return point.offset === size && $nothingBeside(node, quote, (at) => at.getNextSibling());
}

const $isAtStart = (point: PointType, line: AttributionNode): boolean =>
  point.offset === 0 && $nothingBeside(point.getNode(), line, (at) => at.getPreviousSibling());

/** Follows the parents up to `within`, with nothing on that side of any of them but who said it. */
function $nothingBeside(
  node: LexicalNode,
  within: LexicalNode,
  $beside: (node: LexicalNode) => LexicalNode | null,
): boolean {
  if (node.is(within)) return true;
  const other = $beside(node);
  const parent = node.getParent();
  return (
    (other === null || $isAttribution(other)) && parent !== null && $nothingBeside(parent, within, $beside)
  );
}

function $backspace(event: KeyboardEvent): boolean {
  const caret = $caret();
  const line = caret && $lineOf(caret.anchor.getNode());
  const quote = line && $quoteOf(line);
  if (!line || !quote || !$isAtStart(caret.anchor, line)) return false;
  event.preventDefault();
  if (line.isEmpty()) {
    line.remove();
    quote.selectEnd();
  } else {
    for (const child of line.getChildren()) line.insertBefore(child);
    line.remove();
  }
  return true;
}

/** What got behind it belongs to it; outside a quote it is a line like any other. */
function $keepLast(line: AttributionNode): void {
  if (!$isQuoteNode(line.getParent())) return $unwrapAttribution(line);
  for (const after of line.getNextSiblings()) {
    if ($isAttribution(after)) {
      line.append(...after.getChildren());
      after.remove();
    } else {
      line.append(after);
    }
  }
}
