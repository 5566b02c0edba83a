import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  COPY_COMMAND,
  CUT_COMMAND,
  CUT_TAG,
  mergeRegister,
  type LexicalEditor,
} from 'lexical';
import { $selectedBody } from './selectedBody';
import { writeTransfer } from './transfer';

/** Copy and cut, through the one renderer. */
export function registerCopying(editor: LexicalEditor): () => void {
  const $copy = (event: Event | null): boolean => {
    if (!(event instanceof ClipboardEvent) || !event.clipboardData) return false;
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || selection.isCollapsed()) return false;
    event.preventDefault();
    writeTransfer(event.clipboardData, $selectedBody(editor));
    return true;
  };
  const $cut = (event: Event | null): boolean => {
    if (!$copy(event)) return false;
    editor.update(() => $removeSelected(), { tag: CUT_TAG });
    return true;
  };
  return mergeRegister(
    editor.registerCommand(COPY_COMMAND, $copy, COMMAND_PRIORITY_LOW),
    editor.registerCommand(CUT_COMMAND, $cut, COMMAND_PRIORITY_LOW),
  );
}

function $removeSelected(): void {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) selection.removeText();
}
