import { $createTableSelectionFrom, $isTableNode } from '@lexical/table';
import { $getSelection, $isTextNode, $setSelection, KEY_ENTER_COMMAND } from 'lexical';
import { describe, expect, it } from 'vitest';
import { $selectedBody } from '../../../renderer/editor/clipboard/selectedBody';
import { doToTable } from '../../../renderer/editor/nodes/tableCommands';
import { $cellsOf, $clearSelectedCells, $selectedTable } from '../../../renderer/editor/nodes/tables';
import type { Block, Body, Inline } from '../../../shared/domain/body';
import { $block, id, openEditor, paragraph, text, type OpenEditor } from './openEditor';

const cell = (words: string): Inline[] => (words === '' ? [] : [text(words)]);
const table = (...rows: readonly (readonly string[])[]): Block => ({
  id: id('t'),
  content: { kind: 'table', hasHeaderRow: true, rows: rows.map((row) => row.map(cell)) },
});
const TWO = table(['Year', 'Cost'], ['2019', '£27m']);

function $cell(row: number, column: number) {
  const node = $block('t');
  const found = $isTableNode(node) ? $cellsOf(node)[row]?.[column] : undefined;
  if (!found) throw new Error(`No cell ${row}, ${column}`);
  return found;
}
const caretIn = (open: OpenEditor, row: number, column: number): void =>
  open.edit(() => void $cell(row, column).selectEnd());

describe('A table', () => {
  it('begins a line in the cell at Enter, and never a block', () => {
    const open = openEditor([TWO]);
    caretIn(open, 1, 1);
    open.editor.dispatchCommand(KEY_ENTER_COMMAND, null);
    open.edit(() => $getSelection()?.insertText('more'));
    expect(open.editorBody()[0]?.content).toMatchObject({
      rows: [
        [[text('Year')], [text('Cost')]],
        [[text('2019')], [text('£27m'), { kind: 'break' }, text('more')]],
      ],
    });
  });

  it('gains and loses rows and columns, and goes with its last', () => {
    const open = openEditor([paragraph('a', text('Above')), TWO]);
    caretIn(open, 1, 0);
    doToTable(open.editor, 'rowBelow');
    doToTable(open.editor, 'columnAfter');
    open.edit(() => undefined);
    expect(open.editorBody()[1]).toEqual(table(['Year', '', 'Cost'], ['2019', '', '£27m'], ['', '', '']));
    for (const _row of ['second', 'third', 'first']) {
      caretIn(open, 0, 0);
      doToTable(open.editor, 'deleteRow');
      open.edit(() => undefined);
    }
    expect(open.editorBody()).toEqual([paragraph('a', text('Above'))]);
    expect(open.deskBody()).toEqual(open.editorBody());
  });

  it('gives what is selected in a cell as words, and selected cells as a table', () => {
    const open = openEditor([TWO]);
    open.edit(() => {
      const words = $cell(1, 1).getFirstDescendant();
      if ($isTextNode(words)) words.select(1, 3);
    });
    let copied: Body = [];
    open.edit(() => {
      copied = $selectedBody(open.editor);
    });
    expect(copied.map(({ content }) => content)).toEqual([{ kind: 'paragraph', inline: [text('27')] }]);
    open.edit(() => {
      const node = $block('t');
      if ($isTableNode(node)) $setSelection($createTableSelectionFrom(node, $cell(0, 1), $cell(1, 1)));
    });
    expect(open.editor.getEditorState().read($selectedTable)).toEqual({
      kind: 'table',
      hasHeaderRow: true,
      rows: [[[text('Cost')]], [[text('£27m')]]],
    });
    open.edit(() => $clearSelectedCells());
    expect(open.editorBody()).toEqual([table(['Year', ''], ['2019', ''])]);
  });
});
