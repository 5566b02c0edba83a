import { mergeRegister, type LexicalEditor } from 'lexical';
import { registerCopying } from './copying';
import type { PasteHooks } from './pasteOutcome';
import { registerPasting, type TakeIn } from './pasting';

/** Copy, cut, paste and drop, all through the one reader and the one renderer. */
export function registerClipboard(editor: LexicalEditor, hooks: PasteHooks, takeIn: TakeIn): () => void {
  return mergeRegister(registerCopying(editor), registerPasting(editor, hooks, takeIn));
}
