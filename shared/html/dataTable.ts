import { attributeOf, type HtmlElement } from './elements';
import { elementsWithin, hasAtLeast, hasClass, parentOf } from './htmlTree';

/** What no cell of a table of figures and phrases holds: then the table is there for the page's layout. */
const LAYOUT = new Set(
  'h1 h2 h3 h4 h5 h6 ul ol table hr figure blockquote pre form nav article section main header footer'.split(
    ' ',
  ),
);
/** A cell with more paragraphs than this is a page's. */
const MOST_PARAGRAPHS = 4;

/** True for a table that is one to its readers. */
export function isDataTable(table: HtmlElement): boolean {
  if (/^(?:presentation|none)$/.test(attributeOf(table, 'role') ?? '')) return false;
  const cells = [...elementsWithin(table.childNodes)].filter(isCell);
  const frame = parentOf(table);
  const isFramed = frame !== null && (hasClass(frame, 'table') || hasClass(frame, 'wp-block-table'));
  const isSaid = isFramed || cells.some(({ tagName }) => tagName === 'th');
  return cells.every(isDataCell) && cells.length > (isSaid ? 0 : 1);
}

export const isCell = ({ tagName }: HtmlElement): boolean => tagName === 'td' || tagName === 'th';

function isDataCell({ childNodes }: HtmlElement): boolean {
  if (hasAtLeast(1, childNodes, ({ tagName }) => LAYOUT.has(tagName))) return false;
  return !hasAtLeast(MOST_PARAGRAPHS + 1, childNodes, ({ tagName }) => tagName === 'p');
}

/** True for a row that names the columns: one of the head, or one that is all head cells. */
export function isHeaderRow(row: HtmlElement): boolean {
  const cells = row.childNodes.filter((node): node is HtmlElement => 'tagName' in node && isCell(node));
  const isAllHeads = cells.length > 0 && cells.every(({ tagName }) => tagName === 'th');
  return parentOf(row)?.tagName === 'thead' || isAllHeads;
}

/** How far a cell reaches, as it was written. */
export function spanOf(cell: HtmlElement, name: 'colspan' | 'rowspan'): number {
  return Number(attributeOf(cell, name) ?? '1');
}
