import {
  $findCellNode,
  $findTableNode,
  $insertTableRowAtSelection,
  $isTableCellNode,
  registerTableCellUnmergeTransform,
  registerTablePlugin,
  registerTableSelectionObserver,
  setScrollableTablesActive,
  TableCellNode,
  type TableNode,
} from '@lexical/table';
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  INSERT_LINE_BREAK_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  type LexicalEditor,
} from 'lexical';
import { $flattenCell } from './tables';

/** Tables as they are written in: Tab leads from cell to cell and on into a new row, Enter begins a line in the cell. */
export function registerTables(editor: LexicalEditor): () => void {
  setScrollableTablesActive(editor, true);
  return mergeRegister(
    registerTablePlugin(editor),
    registerTableCellUnmergeTransform(editor),
    registerTableSelectionObserver(editor, true),
    editor.registerNodeTransform(TableCellNode, $flattenCell),
    editor.registerCommand(KEY_TAB_COMMAND, $tabBehindLastCell, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_ARROW_LEFT_COMMAND, (event) => $collapse(event, 0), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(
      KEY_ARROW_RIGHT_COMMAND,
      (event) => $collapse(event, 1),
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        if ($cellAtCaret() === null) return false;
        event?.preventDefault();
        return editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false);
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}

/** An arrow beside selected words goes to their end, as everywhere; Lexical would leave a cell at the table's edge. */
function $collapse(event: KeyboardEvent, side: 0 | 1): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed() || event.shiftKey) return false;
  if (event.ctrlKey || event.metaKey || event.altKey || $cellAtCaret() === null) return false;
  const { key, offset, type } = selection.getStartEndPoints()[side];
  event.preventDefault();
  for (const point of [selection.anchor, selection.focus]) point.set(key, offset, type);
  return true;
}

/** The cell that the caret, or the beginning of the selection, stands in. */
function $cellAtCaret(): TableCellNode | null {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? $findCellNode(selection.anchor.getNode()) : null;
}

/** The table that the caret stands in. */
export function $tableAtCaret(): TableNode | null {
  const cell = $cellAtCaret();
  return cell && $findTableNode(cell);
}

function $tabBehindLastCell(event: KeyboardEvent): boolean {
  const cell = $cellAtCaret();
  const isLast =
    cell !== null && cell.getNextSibling() === null && cell.getParent()?.getNextSibling() === null;
  if (!isLast || event.shiftKey) return false;
  event.preventDefault();
  const first = $insertTableRowAtSelection(true)?.getFirstChild();
  if ($isTableCellNode(first)) first.selectStart();
  return true;
}
