import type { LexicalEditor } from 'lexical';
import {
  Heading2,
  Heading3,
  Heading4,
  ImagePlus,
  List,
  ListOrdered,
  MessageSquareQuote,
  Minus,
  Pilcrow,
  SquarePlay,
  Superscript,
  Table,
  TextQuote,
  type LucideIcon,
} from 'lucide-react';
import { COMMANDS, type EditorCommandId } from '../../../shared/commands/table';
import { DEEDS } from '../commands/deeds';

/** What can be put at the caret by the menu on "/": a command of the table with its picture. */
export interface Insertable {
  readonly id: EditorCommandId;
  readonly icon: LucideIcon;
}

/** What comes new into the text. */
export const INSERTIONS: readonly Insertable[] = [
  { id: 'picture', icon: ImagePlus },
  { id: 'embed', icon: SquarePlay },
  { id: 'divider', icon: Minus },
  { id: 'table', icon: Table },
  { id: 'footnote', icon: Superscript },
];

/** The kinds that a block can be turned into, and then what comes new. */
const INSERTABLES: readonly Insertable[] = [
  { id: 'paragraph', icon: Pilcrow },
  { id: 'heading', icon: Heading2 },
  { id: 'subheading', icon: Heading3 },
  { id: 'minorHeading', icon: Heading4 },
  { id: 'bulletedList', icon: List },
  { id: 'numberedList', icon: ListOrdered },
  { id: 'quote', icon: TextQuote },
  { id: 'pullQuote', icon: MessageSquareQuote },
  ...INSERTIONS,
];

export const insert = (editor: LexicalEditor, { id }: Insertable): void => DEEDS[id](editor);

/** Those whose name, or another word for it, begins with what was typed. */
export function insertablesFor(typed: string): readonly Insertable[] {
  const sought = typed.trim().toLocaleLowerCase();
  return INSERTABLES.filter(({ id }) =>
    `${COMMANDS[id].name} ${COMMANDS[id].also ?? ''}`
      .toLocaleLowerCase()
      .split(' ')
      .some((_, at, all) => all.slice(at).join(' ').startsWith(sought)),
  );
}
