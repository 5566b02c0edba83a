import {
  $createRangeSelection,
  $getRoot,
  $setSelection,
  COMMAND_PRIORITY_LOW,
  DROP_COMMAND,
  type LexicalEditor,
} from 'lexical';

/** Where Lexical notes which editor a drag began in. */
const DRAG_TYPE = 'application/x-lexical-drag';

/**
 * What is dropped from outside goes where it was let go, and to `$take`. It never gets to the browser, which would build
 * the page that was dropped, and load its pictures, before anybody could look at it. Her own words are moved by Lexical.
 */
export function registerDropping(
  editor: LexicalEditor,
  $take: (event: Event, transfer: DataTransfer | null) => boolean,
): () => void {
  const $drop = (event: DragEvent): boolean => {
    if (isOwnDrag(event, editor) || isFilesAlone(event)) return false;
    event.preventDefault();
    $goTo(event);
    return $take(event, event.dataTransfer);
  };
  return editor.registerCommand(DROP_COMMAND, $drop, COMMAND_PRIORITY_LOW);
}

function $goTo({ clientX, clientY }: DragEvent): void {
  $getRoot().selectEnd();
  const range = document.caretRangeFromPoint(clientX, clientY);
  if (range === null) return;
  const selection = $createRangeSelection();
  selection.applyDOMRange(range);
  $setSelection(selection);
}

/** Those are taken in as pictures, and nothing of a page comes with them. */
function isFilesAlone({ dataTransfer }: DragEvent): boolean {
  if (dataTransfer === null || dataTransfer.files.length === 0) return false;
  return dataTransfer.getData('text/html') === '' && dataTransfer.getData('text/plain') === '';
}

function isOwnDrag(event: DragEvent, editor: LexicalEditor): boolean {
  return (event.dataTransfer?.getData(DRAG_TYPE) ?? '').includes(JSON.stringify(editor.getKey()));
}
