import type { LexicalEditor } from 'lexical';
import {
  BetweenHorizontalEnd,
  BetweenHorizontalStart,
  BetweenVerticalEnd,
  BetweenVerticalStart,
  FoldHorizontal,
  FoldVertical,
  Heading,
  Trash2,
  type LucideIcon,
} from 'lucide-react';
import { editorWords } from '../../i18n/editor';
import type { MenuItem } from '../../ui/Menu';
import { doToTable, TABLE_COMMANDS, type TableCommand } from './tableCommands';
import { $tableAtCaret } from './tableKeys';
import { $hasHeaderRow } from './tables';

const ICONS: Readonly<Record<TableCommand, LucideIcon>> = {
  rowAbove: BetweenHorizontalEnd,
  rowBelow: BetweenHorizontalStart,
  columnBefore: BetweenVerticalEnd,
  columnAfter: BetweenVerticalStart,
  headerRow: Heading,
  deleteRow: FoldVertical,
  deleteColumn: FoldHorizontal,
  deleteTable: Trash2,
};

/** What can be done to the table that the caret stands in, as lines of a menu; none outside a table. */
export function tableItems(editor: LexicalEditor): readonly MenuItem[] {
  const table = editor.read(() => {
    const found = $tableAtCaret();
    return found && { hasHeaderRow: $hasHeaderRow(found) };
  });
  if (!table) return [];
  return TABLE_COMMANDS.map((command) => ({
    label: editorWords.table.commands[command],
    icon: ICONS[command],
    danger: command === 'deleteTable',
    startsGroup: command === 'headerRow' || command === 'deleteRow',
    onSelect: () => doToTable(editor, command),
    ...(command === 'headerRow' ? { checked: table.hasHeaderRow } : {}),
  }));
}
