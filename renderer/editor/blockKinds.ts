import {
  $isListNode,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  type ListNode,
} from '@lexical/list';
import { $createHeadingNode, $createQuoteNode, $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  type ElementNode,
  type LexicalEditor,
  type RangeSelection,
} from 'lexical';
import type { BlockId } from '../../shared/domain/ids';
import { assertNever } from '../../shared/errors/assertNever';
import { $blockById, $blockIdOf, $setBlockId, $topLevelBlockOf } from './blockIds';
import { $createPullQuote, $isPullQuote } from './nodes/PullQuoteNode';
import { $putBack, $setAside } from './nodes/setAside';
import { $tableAtCaret } from './nodes/tableKeys';

/** What the toolbar can make of a block. */
export const BLOCK_KINDS = [
  'paragraph',
  'heading',
  'subheading',
  'minorHeading',
  'bulletedList',
  'numberedList',
  'quote',
  'pullQuote',
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** The kind of the block that the selection starts in. */
export function $blockKindAt(selection: RangeSelection): BlockKind {
  const node = selection.anchor.getNode();
  const list = $findMatchingParent<ListNode>(node, $isListNode);
  if (list) return list.getListType() === 'number' ? 'numberedList' : 'bulletedList';
  const block = $topLevelBlockOf(node);
  if ($isPullQuote(block)) return 'pullQuote';
  if ($isQuoteNode(block)) return 'quote';
  if (!$isHeadingNode(block)) return 'paragraph';
  const tag = block.getTag();
  if (tag === 'h3') return 'subheading';
  return tag === 'h2' || tag === 'h1' ? 'heading' : 'minorHeading';
}

/** Makes the selected blocks of a kind; a second time makes them paragraphs again. In a table there are only words. */
export function setBlockKind(editor: LexicalEditor, wanted: BlockKind): void {
  editor.update(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || $tableAtCaret()) return;
    const kind = $blockKindAt(selection) === wanted ? 'paragraph' : wanted;
    const aside = $setAside(selection, kind === 'quote' || kind === 'pullQuote');
    $keepFirstId(selection, () => {
      if (kind === 'bulletedList') editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND);
      else if (kind === 'numberedList') editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND);
      else $setBlocksType(selection, () => $createBlock(kind), $copyBlockId);
    });
    $putBack(aside);
  });
}

function $createBlock(kind: Exclude<BlockKind, 'bulletedList' | 'numberedList'>): ElementNode {
  switch (kind) {
    case 'paragraph':
      return $createParagraphNode();
    case 'heading':
      return $createHeadingNode('h2');
    case 'subheading':
      return $createHeadingNode('h3');
    case 'minorHeading':
      return $createHeadingNode('h4');
    case 'quote':
      return $createQuoteNode();
    case 'pullQuote':
      return $createPullQuote();
    default:
      return assertNever(kind);
  }
}

/** A block keeps its id when only its kind changes. */
const $copyBlockId = (before: ElementNode, after: ElementNode): void =>
  void $setBlockId(after, $blockIdOf(before));

/** Between list and paragraphs the nodes are new; the first of them takes the id of what was there. */
function $keepFirstId(selection: RangeSelection, $change: () => void): void {
  const id = $firstBlockId(selection);
  $change();
  const after = $getSelection();
  if (id === null || !$isRangeSelection(after) || $blockById(id) !== null) return;
  const block = $firstBlock(after);
  if (block && $blockIdOf(block) === null) $setBlockId(block, id);
}

function $firstBlock(selection: RangeSelection): ElementNode | null {
  const start = selection.isBackward() ? selection.focus : selection.anchor;
  return $topLevelBlockOf(start.getNode());
}

function $firstBlockId(selection: RangeSelection): BlockId | null {
  const block = $firstBlock(selection);
  return block && $blockIdOf(block);
}
