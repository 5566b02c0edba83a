import {
  $createTableCellNode,
  $createTableNode,
  $createTableRowNode,
  $isTableCellNode,
  $isTableNode,
  $isTableRowNode,
  $isTableSelection,
  TableCellHeaderStates,
  type TableCellNode,
  type TableNode,
} from '@lexical/table';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  type LexicalNode,
} from 'lexical';
import type { Inline, Table } from '../../../shared/domain/body';
import { joinInline } from '../../../shared/domain/inline';
import { $inlineFrom, $nodesFromInline } from './inlineNodes';

const { ROW, NO_STATUS } = TableCellHeaderStates;

/** A table as nodes: each cell holds one paragraph. */
export function $nodeFromTable({ hasHeaderRow, rows }: Table): TableNode {
  return $createTableNode().append(
    ...rows.map((row, at) =>
      $createTableRowNode().append(
        ...row.map((cell) =>
          $createTableCellNode(hasHeaderRow && at === 0 ? ROW : NO_STATUS).append(
            $createParagraphNode().append(...$nodesFromInline(cell)),
          ),
        ),
      ),
    ),
  );
}

/** A table as it is said of it in the body, its rows made equally long; null for any other node. */
export function $tableFrom(node: LexicalNode): Table | null {
  if (!$isTableNode(node)) return null;
  const rows = $cellsOf(node).map((row) => row.map($cellFrom));
  const width = Math.max(1, ...rows.map((row) => row.length));
  const filled = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => [])]);
  return { kind: 'table', hasHeaderRow: $hasHeaderRow(node), rows: filled.length > 0 ? filled : [[[]]] };
}

/** The selected cells as a table of their own; null where no cells are selected. */
export function $selectedTable(): Table | null {
  const selected = $selectedCells();
  const rows = selected.map((row) => row.map($cellFrom));
  if (rows.length === 0) return null;
  const hasHeaderRow = selected[0]?.every((cell) => cell.hasHeaderState(ROW)) ?? false;
  return { kind: 'table', hasHeaderRow, rows };
}

/** Takes the words out of the selected cells, and leaves the cells. */
export function $clearSelectedCells(): void {
  for (const cell of $selectedCells().flat()) cell.clear().append($createParagraphNode());
}

function $selectedCells(): TableCellNode[][] {
  const selection = $getSelection();
  if (!$isTableSelection(selection)) return [];
  const cells = selection.getNodes().filter($isTableCellNode);
  const rows = new Map<string | undefined, TableCellNode[]>();
  for (const cell of cells) {
    const row = cell.getParent()?.getKey();
    rows.set(row, [...(rows.get(row) ?? []), cell]);
  }
  return [...rows.values()];
}

/** The cells of a table, row by row. */
export const $cellsOf = (table: TableNode): TableCellNode[][] =>
  table
    .getChildren()
    .filter($isTableRowNode)
    .map((row) => row.getChildren().filter($isTableCellNode));

export function $hasHeaderRow(table: TableNode): boolean {
  const [first = []] = $cellsOf(table);
  return first.length > 0 && first.every((cell) => cell.hasHeaderState(ROW));
}

/** What a cell says: should it hold more than one block, each is a line. */
const $cellFrom = (cell: TableCellNode): Inline[] =>
  joinInline(
    cell
      .getChildren()
      .flatMap((block, at): Inline[] => [
        ...(at > 0 ? [{ kind: 'break' } as const] : []),
        ...$inlineFrom($isElementNode(block) ? block.getChildren() : [block]),
      ]),
  );

/** Cells hold one paragraph: what else gets in by paste or a shortcut becomes lines of it. */
export function $flattenCell(cell: TableCellNode): void {
  const [first, ...others] = cell.getChildren();
  if (first?.getType() === 'paragraph' && others.length === 0) return;
  const line = $createParagraphNode();
  for (const block of cell.getChildren()) {
    if (!line.isEmpty()) line.append($createLineBreakNode());
    line.append(...$linesOf(block));
  }
  cell.splice(0, cell.getChildrenSize(), [line]);
}

function $linesOf(node: LexicalNode): LexicalNode[] {
  if (!$isElementNode(node) || node.isInline()) return [node];
  const children = node.getChildren();
  if (children.every((child) => !$isElementNode(child) || child.isInline())) return children;
  return children.flatMap((child, at) => [...(at > 0 ? [$createLineBreakNode()] : []), ...$linesOf(child)]);
}
