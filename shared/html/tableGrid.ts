import type { Inline, Table } from '../domain/body';

/** A cell as it was sent, with how far it reaches. */
export interface SpannedCell {
  readonly inline: Inline[];
  readonly columns: number;
  readonly rows: number;
}

/** Where a cell reaches over other places, those stay empty; nobody's table reaches further than this. */
const FURTHEST = 50;

/** Gathers the cells of a table into rows that are all equally long. */
export interface TableGrid {
  readonly openRow: (isHeader: boolean) => void;
  readonly add: (cell: SpannedCell) => void;
  /** Null where nothing is in it. */
  readonly table: () => Table | null;
}

type Place = Inline[] | null;

/** A table with no row yet. */
export function tableGrid(): TableGrid {
  const rows: Place[][] = [];
  /** By column: how many rows the cell above still reaches over. */
  let reach: number[] = [];
  let isHeaded = false;
  const skipTaken = (row: Place[]): void => {
    for (let left = reach[row.length] ?? 0; left > 0; left = reach[row.length] ?? 0) {
      reach[row.length] = left - 1;
      row.push(null);
    }
  };
  return {
    openRow: (isHeader) => {
      const last = rows.at(-1);
      if (last !== undefined) skipTaken(last);
      if (rows.length === 0) isHeaded = isHeader;
      rows.push([]);
    },
    add: ({ inline, columns, rows: height }) => {
      const row = rows.at(-1);
      if (row === undefined) return;
      skipTaken(row);
      for (let column = 0; column < clamped(columns); column += 1) {
        reach[row.length] = clamped(height) - 1;
        row.push(column === 0 ? inline : null);
      }
    },
    table: () => {
      reach = [];
      return finished(rows, isHeaded);
    },
  };
}

const clamped = (span: number): number =>
  Number.isInteger(span) && span >= 1 ? Math.min(span, FURTHEST) : 1;

/** Columns that only reaching cells made go; a header that is empty is none. */
function finished(grid: readonly (readonly Place[])[], isHeaded: boolean): Table | null {
  const rows = grid.filter((row) => row.some((place) => place !== null));
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) =>
    rows.some((row) => (row[column] ?? null) !== null),
  );
  const whole = rows.map((row) => columns.map((column) => row[column] ?? []));
  if (whole.every(isEmptyRow)) return null;
  const hasHeaderRow = isHeaded && !isEmptyRow(whole[0] ?? []);
  return { kind: 'table', hasHeaderRow, rows: isHeaded && !hasHeaderRow ? whole.slice(1) : whole };
}

const isEmptyRow = (row: readonly Inline[][]): boolean => row.every((cell) => cell.length === 0);
