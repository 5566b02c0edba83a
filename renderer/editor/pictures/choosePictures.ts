import { createCommand, type LexicalCommand } from 'lexical';

/** Asks for picture files and puts them at the caret: for toolbar, block menu and palette alike. */
export const CHOOSE_PICTURES_COMMAND: LexicalCommand<void> = createCommand('CHOOSE_PICTURES_COMMAND');
