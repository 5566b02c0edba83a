import {
  $getNodeByKey,
  $getSelection,
  $isLineBreakNode,
  $isNodeSelection,
  $isRangeSelection,
  $isTextNode,
  type NodeKey,
  type RangeSelection,
} from 'lexical';
import { $isArticleLink } from '../ArticleLinkNode';
import { $tableAtCaret } from '../nodes/tableKeys';

/** Where a "/" stands that opened the menu. */
export interface SlashPlace {
  readonly key: NodeKey;
  readonly offset: number;
}

/**
 * True where a "/" may open the menu: at the start of a block or line, or after a space; not in a table, a link or code. With
 * a block selected as a whole it begins the paragraph behind.
 */
export function $mayOpen(): boolean {
  const caret = $caret();
  if (!caret) return $isWholeBlockSelected();
  if ($tableAtCaret()) return false;
  const node = caret.anchor.getNode();
  if (!$isTextNode(node)) return caret.anchor.offset === 0;
  if (node.hasFormat('code') || $isArticleLink(node.getParent())) return false;
  const before = node.getTextContent().slice(0, caret.anchor.offset);
  const previous = node.getPreviousSibling();
  return before === '' ? previous === null || $isLineBreakNode(previous) : /\s$/.test(before);
}

function $isWholeBlockSelected(): boolean {
  const selection = $getSelection();
  return $isNodeSelection(selection) && selection.getNodes().every((node) => !node.isInline());
}

/** The "/" just before the caret. */
export function $slashAtCaret(): SlashPlace | null {
  const anchor = $caret()?.anchor;
  const node = anchor?.getNode();
  if (!anchor || !$isTextNode(node) || node.getTextContent()[anchor.offset - 1] !== '/') return null;
  return { key: node.getKey(), offset: anchor.offset - 1 };
}

/** What was typed since the "/"; null when the caret left it or the "/" is gone. */
export function $typedSince({ key, offset }: SlashPlace): string | null {
  const anchor = $caret()?.anchor;
  const node = $getNodeByKey(key);
  if (!anchor || anchor.key !== key || anchor.offset <= offset || !$isTextNode(node)) return null;
  const text = node.getTextContent();
  return text[offset] === '/' ? text.slice(offset + 1, anchor.offset) : null;
}

/** Takes the "/" and what was typed since out again. */
export function $removeTyped({ key, offset }: SlashPlace): void {
  const anchor = $caret()?.anchor;
  const node = $getNodeByKey(key);
  if (anchor?.key !== key || !$isTextNode(node)) return;
  node.spliceText(offset, anchor.offset - offset, '', true);
  // What is inserted next asks whether the block is empty.
  if (node.getTextContent() === '') node.remove();
}

function $caret(): RangeSelection | null {
  const selection = $getSelection();
  return $isRangeSelection(selection) && selection.isCollapsed() ? selection : null;
}
