import {
  FORMAT_TEXT_COMMAND,
  REDO_COMMAND,
  UNDO_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
} from 'lexical';
import type { EditorCommandId } from '../../../shared/commands/table';
import type { Mark } from '../../../shared/domain/body';
import { setBlockKind, type BlockKind } from '../blockKinds';
import { OPEN_BLOCK_MENU_COMMAND } from '../blocks/blockMenu';
import { deleteBlocks } from '../blocks/deleteBlocks';
import { duplicateBlocks } from '../blocks/duplicateBlocks';
import { moveSelected } from '../blocks/moveBlocks';
import { pastePlain } from '../clipboard/pasting';
import { ASK_FOR_EMBED_COMMAND } from '../embeds/askForEmbed';
import { insertDivider, insertTable } from '../insertions';
import { OPEN_LINK_CARD_COMMAND } from '../links';
import { insertFootnote } from '../nodes/footnoteCommands';
import { addPrivateNote } from '../nodes/privateNotes';
import { CHOOSE_PICTURES_COMMAND } from '../pictures/choosePictures';

type Deed = (editor: LexicalEditor) => void;

const format =
  (mark: Mark): Deed =>
  (editor) =>
    void editor.dispatchCommand(FORMAT_TEXT_COMMAND, mark);

const kind =
  (wanted: BlockKind): Deed =>
  (editor) =>
    setBlockKind(editor, wanted);

const ask =
  (command: LexicalCommand<void>): Deed =>
  (editor) =>
    void editor.dispatchCommand(command);

/** What each command of the table does to the body; one without a deed does not compile. */
export const DEEDS: Readonly<Record<EditorCommandId, Deed>> = {
  undo: ask(UNDO_COMMAND),
  redo: ask(REDO_COMMAND),
  pastePlain,
  bold: format('bold'),
  italic: format('italic'),
  underline: format('underline'),
  strikethrough: format('strikethrough'),
  superscript: format('superscript'),
  subscript: format('subscript'),
  highlight: format('highlight'),
  code: format('code'),
  link: ask(OPEN_LINK_CARD_COMMAND),
  paragraph: kind('paragraph'),
  heading: kind('heading'),
  subheading: kind('subheading'),
  minorHeading: kind('minorHeading'),
  bulletedList: kind('bulletedList'),
  numberedList: kind('numberedList'),
  quote: kind('quote'),
  pullQuote: kind('pullQuote'),
  blockMenu: ask(OPEN_BLOCK_MENU_COMMAND),
  moveBlockUp: (editor) => moveSelected(editor, 'up'),
  moveBlockDown: (editor) => moveSelected(editor, 'down'),
  duplicateBlock: (editor) => duplicateBlocks(editor),
  deleteBlock: (editor) => deleteBlocks(editor),
  picture: ask(CHOOSE_PICTURES_COMMAND),
  embed: ask(ASK_FOR_EMBED_COMMAND),
  divider: insertDivider,
  table: insertTable,
  footnote: insertFootnote,
  privateNote: addPrivateNote,
};
