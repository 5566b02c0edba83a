import { FORMAT_TEXT_COMMAND, REDO_COMMAND, UNDO_COMMAND, type LexicalEditor } from 'lexical';
import type { EditorCommandId } from '../../../shared/commands/table';
import type { Mark } from '../../../shared/domain/body';
import { setBlockKind, type BlockKind } from '../blockKinds';
import { OPEN_LINK_CARD_COMMAND } from '../links';

type Deed = (editor: LexicalEditor) => void;

const format =
  (mark: Mark): Deed =>
  (editor) =>
    void editor.dispatchCommand(FORMAT_TEXT_COMMAND, mark);

const kind =
  (wanted: BlockKind): Deed =>
  (editor) =>
    setBlockKind(editor, wanted);

/** What each command of the table does to the body; one without a deed does not compile. */
export const DEEDS: Readonly<Record<EditorCommandId, Deed>> = {
  undo: (editor) => void editor.dispatchCommand(UNDO_COMMAND),
  redo: (editor) => void editor.dispatchCommand(REDO_COMMAND),
  bold: format('bold'),
  italic: format('italic'),
  underline: format('underline'),
  strikethrough: format('strikethrough'),
  superscript: format('superscript'),
  subscript: format('subscript'),
  highlight: format('highlight'),
  code: format('code'),
  link: (editor) => void editor.dispatchCommand(OPEN_LINK_CARD_COMMAND),
  paragraph: kind('paragraph'),
  heading: kind('heading'),
  subheading: kind('subheading'),
  minorHeading: kind('minorHeading'),
  bulletedList: kind('bulletedList'),
  numberedList: kind('numberedList'),
  quote: kind('quote'),
};
