import { mergeRegister, type LexicalEditor } from 'lexical';
import { registerCopying } from './copying';
import type { PasteHooks } from './pasteOutcome';
import { registerPasting } from './pasting';
import type { TakePicture } from './takePictures';

/** Copy, cut, paste and drop, all through the one reader and the one renderer. */
export function registerClipboard(
  editor: LexicalEditor,
  hooks: PasteHooks,
  takePicture: TakePicture | null = null,
): () => void {
  return mergeRegister(registerCopying(editor), registerPasting(editor, hooks, takePicture));
}
