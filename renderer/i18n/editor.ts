import type { TableCommand } from '../editor/nodes/tableCommands';

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
    /** Past which words it went; null where it was the first or the last already. */
    moved: (direction: 'up' | 'down', past: string | null) => {
      if (past === null) return direction === 'up' ? 'This is the first block.' : 'This is the last block.';
      const words = past.trim().slice(0, 40);
      const where = direction === 'up' ? 'above' : 'below';
      return words === '' ? `Moved ${direction}.` : `Moved ${where} “${words}”.`;
    },
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
