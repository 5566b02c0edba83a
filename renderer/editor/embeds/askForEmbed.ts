import { createCommand, type LexicalCommand } from 'lexical';

/** Asks for an address and embeds it at the caret: for toolbar, block menu and palette alike. */
export const ASK_FOR_EMBED_COMMAND: LexicalCommand<void> = createCommand('ASK_FOR_EMBED_COMMAND');
