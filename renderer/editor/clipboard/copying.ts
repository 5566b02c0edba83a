import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  COPY_COMMAND,
  CUT_COMMAND,
  CUT_TAG,
  mergeRegister,
  type LexicalEditor,
} from 'lexical';
import type { Body } from '../../../shared/domain/body';
import { newBlockId } from '../newBlockId';
import { $clearSelectedCells, $selectedTable } from '../nodes/tables';
import { $selectedBody } from './selectedBody';
import { writeTransfer } from './transfer';

/**
 * Copy and cut, through the one renderer. Ours come first: where there is a table anywhere in the article, Lexical's own would
 * take each cut, and leave footnotes, pictures and embeds out of it.
 */
export function registerCopying(editor: LexicalEditor): () => void {
  const $copy = (event: Event | null): boolean => {
    if (!(event instanceof ClipboardEvent) || !event.clipboardData) return false;
    const copied = $copied(editor);
    if (copied.length === 0) return false;
    event.preventDefault();
    writeTransfer(event.clipboardData, copied);
    return true;
  };
  const $cut = (event: Event | null): boolean => {
    if (!$copy(event)) return false;
    editor.update(() => $removeSelected(), { tag: CUT_TAG });
    return true;
  };
  return mergeRegister(
    editor.registerCommand(COPY_COMMAND, $copy, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(CUT_COMMAND, $cut, COMMAND_PRIORITY_CRITICAL),
  );
}

/** What is selected, cells of a table among it; nothing for a caret. */
function $copied(editor: LexicalEditor): Body {
  const table = $selectedTable();
  if (table) return [{ id: newBlockId(), content: table }];
  const selection = $getSelection();
  return $isRangeSelection(selection) && !selection.isCollapsed() ? $selectedBody(editor) : [];
}

function $removeSelected(): void {
  $clearSelectedCells();
  const selection = $getSelection();
  if ($isRangeSelection(selection)) selection.removeText();
}
