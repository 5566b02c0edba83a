import { listed } from './listed';
import type { BlockContent } from '../../shared/domain/body';

const KEPT: Readonly<Record<BlockContent['kind'], string>> = {
  paragraph: 'Paragraph with a footnote or a private note',
  heading: 'Heading with a footnote or a private note',
  quote: 'Quote with its attribution',
  pullQuote: 'Pull quote',
  list: 'List with a footnote or a private note',
  table: 'Table',
  divider: 'Divider',
  picture: 'Picture',
  embed: 'Embedded page',
};

export const editorWords = {
  placeholder: 'Start writing',
  formatting: 'Formatting',
  /** On the card of a block that is kept as it is. */
  keptBlock: (kind: BlockContent['kind']) => `${KEPT[kind]}, kept as it is`,
  pictureCard: 'Picture',
  embedCard: 'Embedded page',
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
