import type { LexicalEditor } from 'lexical';
import {
  Heading2,
  Heading3,
  Heading4,
  List,
  ListOrdered,
  MessageSquareQuote,
  Minus,
  Pilcrow,
  Superscript,
  Table,
  TextQuote,
  type LucideIcon,
} from 'lucide-react';
import { editorWords } from '../../i18n/editor';
import { setBlockKind, type BlockKind } from '../blockKinds';
import { insertDivider, insertTable } from '../insertions';
import { insertFootnote } from '../nodes/footnoteCommands';

/** What can be put at the caret, by the toolbar and by the menu on "/". */
export interface Insertable {
  readonly name: string;
  /** Other words that find it. */
  readonly alsoCalled: string;
  readonly icon: LucideIcon;
  readonly insert: (editor: LexicalEditor) => void;
}

const { kinds, inserted, alsoCalled } = editorWords;

const kind = (wanted: BlockKind, icon: LucideIcon): Insertable => ({
  name: kinds[wanted],
  alsoCalled: alsoCalled[wanted],
  icon,
  insert: (editor) => setBlockKind(editor, wanted),
});

/** Kinds that a block can be turned into. */
export const KIND_CHOICES: readonly Insertable[] = [
  kind('paragraph', Pilcrow),
  kind('heading', Heading2),
  kind('subheading', Heading3),
  kind('minorHeading', Heading4),
  kind('bulletedList', List),
  kind('numberedList', ListOrdered),
  kind('quote', TextQuote),
  kind('pullQuote', MessageSquareQuote),
];

/** What comes new into the text. */
export const INSERTIONS: readonly Insertable[] = [
  { name: inserted.divider, alsoCalled: alsoCalled.divider, icon: Minus, insert: insertDivider },
  { name: inserted.table, alsoCalled: alsoCalled.table, icon: Table, insert: insertTable },
  { name: inserted.footnote, alsoCalled: alsoCalled.footnote, icon: Superscript, insert: insertFootnote },
];

export const INSERTABLES: readonly Insertable[] = [...KIND_CHOICES, ...INSERTIONS];

/** Those whose name, or another word for it, begins with what was typed. */
export function insertablesFor(typed: string): readonly Insertable[] {
  const sought = typed.trim().toLocaleLowerCase();
  return INSERTABLES.filter(({ name, alsoCalled: others }) =>
    `${name} ${others}`
      .toLocaleLowerCase()
      .split(' ')
      .some((_, at, all) => all.slice(at).join(' ').startsWith(sought)),
  );
}
