import { listed } from './listed';
import type { BlockKind } from '../editor/blockKinds';

const KINDS: Readonly<Record<BlockKind, string>> = {
  paragraph: 'Paragraph',
  heading: 'Heading',
  subheading: 'Subheading',
  minorHeading: 'Minor heading',
  bulletedList: 'Bulleted list',
  numberedList: 'Numbered list',
  quote: 'Quote',
};

export const editorWords = {
  placeholder: 'Start writing',
  formatting: 'Formatting',
  kinds: KINDS,
  bold: 'Bold',
  italic: 'Italic',
  link: 'Link',
  undo: 'Undo',
  redo: 'Redo',
  leftOut: (things: readonly string[]) => `Left out: ${listed(things)}`,
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
