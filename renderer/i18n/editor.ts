import type { SaidOfBlocks } from '../editor/blocks/saidOfBlocks';
import type { TableCommand } from '../editor/nodes/tableCommands';
import { counted } from './counted';

const TABLE: Readonly<Record<TableCommand, string>> = {
  rowAbove: 'Row above',
  rowBelow: 'Row below',
  columnBefore: 'Column before',
  columnAfter: 'Column after',
  headerRow: 'Header row',
  deleteRow: 'Delete row',
  deleteColumn: 'Delete column',
  deleteTable: 'Delete table',
};

function saidOfBlocks(said: SaidOfBlocks): string {
  if (said.done !== 'moved')
    return `${said.done === 'deleted' ? 'Deleted' : 'Duplicated'} ${counted(said.count, said.what)}.`;
  const { direction, what, past } = said;
  if (past === null) return `This is the ${direction === 'up' ? 'first' : 'last'} ${what}.`;
  const words = past.trim().slice(0, 40);
  return words === '' ? `Moved ${direction}.` : `Moved ${direction === 'up' ? 'above' : 'below'} “${words}”.`;
}

export const editorWords = {
  placeholder: 'Start writing',
  formatting: 'Formatting',
  moreMarks: 'More formatting',
  insert: 'Insert',
  blockMenu: {
    insert: 'Insert',
    handle: 'Block',
    moveUp: 'Move up',
    moveDown: 'Move down',
    duplicate: 'Duplicate',
    remove: 'Delete',
    said: saidOfBlocks,
  },
  embedCard: 'Embedded page',
  /** Under a quote, while nobody is named there. */
  attribution: 'Who said it',
  footnotes: {
    numbered: (number: number) => `Footnote ${number}`,
    list: 'Footnotes',
    note: 'Note',
    empty: 'No words yet',
    placeholder: 'Write the note',
    toReference: (number: number) => `Footnote ${number}: back to where it is referred to`,
    toList: 'Show in the list',
    link: 'Link',
    remove: 'Delete footnote',
    done: 'Done',
  },
  table: { name: 'Table', commands: TABLE },
  linkCard: {
    name: 'Link',
    address: 'Address',
    fillIn: 'Fill in the address',
    placeholder: 'https://',
    missing: 'Without an address it is kept as a missing link.',
    notAnAddress: 'This is not a web or mail address.',
    save: 'Save',
    open: 'Open',
    remove: 'Remove',
  },
} as const;
