import {
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $setTableRowIsHeader,
} from '@lexical/table';
import { HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import { $emptyBlock } from '../blockIds';
import { $tableAtCaret } from './tableKeys';
import { $hasHeaderRow } from './tables';

/** What can be done to the table that the caret stands in. */
export const TABLE_COMMANDS = [
  'rowAbove',
  'rowBelow',
  'columnBefore',
  'columnAfter',
  'headerRow',
  'deleteRow',
  'deleteColumn',
  'deleteTable',
] as const;
export type TableCommand = (typeof TABLE_COMMANDS)[number];

const ACTS: Readonly<Record<TableCommand, () => unknown>> = {
  rowAbove: () => $insertTableRowAtSelection(false),
  rowBelow: () => $insertTableRowAtSelection(true),
  columnBefore: () => $insertTableColumnAtSelection(false),
  columnAfter: () => $insertTableColumnAtSelection(true),
  headerRow: () => {
    const table = $tableAtCaret();
    if (table) $setTableRowIsHeader(table, 0, !$hasHeaderRow(table));
  },
  deleteRow: $deleteTableRowAtSelection,
  deleteColumn: $deleteTableColumnAtSelection,
  deleteTable: () => {
    const table = $tableAtCaret();
    if (!table) return;
    const next = table.getNextSibling() ?? table.insertAfter($emptyBlock());
    next.selectStart();
    table.remove();
  },
};

/** Does it as one step of the undo history; nothing outside a table. */
export function doToTable(editor: LexicalEditor, command: TableCommand): void {
  editor.update(
    () => {
      if ($tableAtCaret()) ACTS[command]();
    },
    { tag: HISTORY_PUSH_TAG },
  );
}
