import { counted } from './counted';
import { listed } from './listed';
import type { BlockContent } from '../../shared/domain/body';
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
  kinds: KINDS,
  bold: 'Bold',
  italic: 'Italic',
  link: 'Link',
  /** On the card of a block that is kept as it is. */
  keptBlock: (kind: BlockContent['kind']) => `${KEPT[kind]}: kept as it is, and not to be edited here.`,
  pictureCard: 'Picture',
  embedCard: 'Embedded page',
  undo: 'Undo',
  redo: 'Redo',
  pasted: {
    leftOut: (things: readonly string[]) => `Left out: ${listed(things)}.`,
    joinedLines: (count: number) => `Joined ${counted(count, 'line')} that a page had broken.`,
    picturesOnTheWeb: (count: number) =>
      count === 1
        ? 'A picture lies on the web and was not fetched.'
        : `${count} pictures lie on the web and were not fetched.`,
    tracked: (count: number) => (count === 1 ? 'A link carries tracking.' : `${count} links carry tracking.`),
    removeTracking: 'Remove tracking',
    dismiss: 'Dismiss',
    reading: 'Reading what you pasted…',
    putting: 'Pasting…',
    progress: 'Pasting',
    cancel: 'Cancel',
  },
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
