import { listed } from './listed';
import type { BlockContent } from '../../shared/domain/body';

const KEPT: Readonly<Record<BlockContent['kind'], string>> = {
  paragraph: 'A paragraph with footnotes or private notes',
  heading: 'A heading with footnotes or private notes',
  quote: 'A quote with its attribution',
  pullQuote: 'A pull quote',
  list: 'A list with footnotes or private notes',
  table: 'A table',
  divider: 'A divider',
  picture: 'A picture',
  embed: 'An embedded page',
};

export const editorWords = {
  placeholder: 'Start writing',
  formatting: 'Formatting',
  /** On the card of a block that is kept as it is. */
  keptBlock: (kind: BlockContent['kind']) => `${KEPT[kind]}: kept as it is, and not to be edited here.`,
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
