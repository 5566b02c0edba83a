import { COMMAND_PRIORITY_LOW, DROP_COMMAND, mergeRegister, type LexicalEditor } from 'lexical';
import { registerCopying } from './copying';
import type { PasteHooks } from './pasteOutcome';
import { registerPasting } from './pasting';
import type { TakePicture } from './takePictures';

/** Where Lexical notes which editor a drag began in. */
const DRAG_TYPE = 'application/x-lexical-drag';

/** Copy, cut, paste and drop, all through the one reader and the one renderer. */
export function registerClipboard(
  editor: LexicalEditor,
  hooks: PasteHooks,
  takePicture: TakePicture | null = null,
): () => void {
  return mergeRegister(
    registerCopying(editor),
    registerPasting(editor, hooks, takePicture),
    // A drag out of somebody else's Lexical is left to the browser, which hands it to pasting.
    editor.registerCommand(DROP_COMMAND, (event) => isForeignDrag(event, editor), COMMAND_PRIORITY_LOW),
  );
}

function isForeignDrag(event: DragEvent, editor: LexicalEditor): boolean {
  const mark = event.dataTransfer?.getData(DRAG_TYPE) ?? '';
  return mark !== '' && !mark.includes(JSON.stringify(editor.getKey()));
}
