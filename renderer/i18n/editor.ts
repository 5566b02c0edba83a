import type { BlockContent } from '../../shared/domain/body';
import type { BlockKind } from '../editor/blockKinds';
import type { TableCommand } from '../editor/nodes/tableCommands';

const KINDS: Readonly<Record<BlockKind, string>> = {
  paragraph: 'Paragraph',
  heading: 'Heading',
  subheading: 'Subheading',
  minorHeading: 'Minor heading',
  bulletedList: 'Bulleted list',
  numberedList: 'Numbered list',
  quote: 'Quote',
  pullQuote: 'Pull quote',
};

const KEPT: Partial<Readonly<Record<BlockContent['kind'], string>>> = {
  picture: 'Picture',
  embed: 'Embedded page',
};

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
  kinds: KINDS,
  bold: 'Bold',
  italic: 'Italic',
  link: 'Link',
  /** On the card of a block that is kept as it is. */
  keptBlock: (kind: BlockContent['kind']) => `${KEPT[kind] ?? 'Block'}, kept as it is`,
  pictureCard: 'Picture',
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
  undo: 'Undo',
  redo: 'Redo',
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
