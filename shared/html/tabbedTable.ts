import type { Table } from '../domain/body';
import { joinInline } from '../domain/inline';
import { wellFormed } from '../text/wellFormed';

/** Cells of a spreadsheet that came as text: a tab between cells, a line a row; null for any other text. */
export function readTabbedTable(text: string): Table | null {
  const lines = wellFormed(text)
    .replace(/(?:\r\n|\r|\n)+$/, '')
    .split(/\r\n|\r|\n/);
  const rows = lines.map((line) => line.split('\t'));
  const columns = rows[0]?.length ?? 0;
  if (rows.length < 2 || columns < 2 || rows.some((row) => row.length !== columns)) return null;
  const cell = (words: string) => joinInline([{ kind: 'text', text: words.trim(), marks: [] }]);
  return { kind: 'table', hasHeaderRow: false, rows: rows.map((row) => row.map(cell)) };
}
