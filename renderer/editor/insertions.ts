import { $createTableNodeWithDimensions, $isTableNode } from '@lexical/table';
import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from 'lexical';
import { $blockAround, $blockIdOf, $setBlockId, type BlockNode } from './blockIds';
import { $createDivider } from './nodes/DividerNode';

/** A new table: wide enough to be one, and small enough to be filled. */
const ROWS = 3;
const COLUMNS = 3;

export const insertDivider = (editor: LexicalEditor): void =>
  editor.update(() => $insertBlock($createDivider()), { tag: HISTORY_PUSH_TAG });

/** A table with a row for the names of its columns; the caret goes into its first cell. */
export const insertTable = (editor: LexicalEditor): void =>
  editor.update(
    () => {
      const table = $createTableNodeWithDimensions(ROWS, COLUMNS, { rows: true, columns: false });
      $insertBlock(table);
      table.getFirstDescendant()?.selectStart();
    },
    { tag: HISTORY_PUSH_TAG },
  );

/** Puts a block after the one at the caret, or in its place where that is an empty paragraph. */
export function $insertBlock(block: BlockNode): void {
  const here = $blockAtSelection();
  if (!here) return;
  if ($isParagraphNode(here) && here.isEmpty()) here.replace($setBlockId(block, $blockIdOf(here)));
  else here.insertAfter(block);
  const next = block.getNextSibling();
  const behind = next ?? block.insertAfter($createParagraphNode());
  if (!$isTableNode(block) && $isElementNode(behind)) behind.selectStart();
}

/** The top-level block that the selection begins in. */
export function $blockAtSelection(): BlockNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) && !$isNodeSelection(selection)) return null;
  const node = $isRangeSelection(selection) ? selection.anchor.getNode() : selection.getNodes()[0];
  return node ? $blockAround(node) : null;
}
