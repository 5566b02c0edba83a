import { copyToClipboard } from '@lexical/clipboard';
import {
  $getSelection,
  $isNodeSelection,
  COMMAND_PRIORITY_NORMAL,
  COPY_COMMAND,
  CUT_COMMAND,
  mergeRegister,
  type LexicalEditor,
} from 'lexical';
import { $selectedBody } from '../clipboard/selectedBody';
import { writeTransfer } from '../clipboard/transfer';
import { removeWholeBlock } from './removeWholeBlock';

/** A selected block is copied and cut as text is; the clipboard's own handlers know selections of text. */
export const registerCopyWholeBlock = (editor: LexicalEditor): (() => void) =>
  mergeRegister(
    editor.registerCommand(
      COPY_COMMAND,
      (event) => $copySelected(editor, event) !== null,
      COMMAND_PRIORITY_NORMAL,
    ),
    editor.registerCommand(
      CUT_COMMAND,
      (event) => {
        const selection = $getSelection();
        const keys = $isNodeSelection(selection) ? selection.getNodes().map((node) => node.getKey()) : [];
        const copied = $copySelected(editor, event);
        void copied?.then((isCopied) => {
          if (isCopied) for (const key of keys) removeWholeBlock(editor, key);
        });
        return copied !== null;
      },
      COMMAND_PRIORITY_NORMAL,
    ),
  );

/** Null where text is selected. With a block selected the keys come without an event of the clipboard: Lexical makes one. */
function $copySelected(editor: LexicalEditor, event: Event | null): Promise<boolean> | null {
  if (!$isNodeSelection($getSelection())) return null;
  const formats: Record<string, string> & { 'text/plain': string } = { 'text/plain': '' };
  writeTransfer(
    {
      setData: (format, text) => {
        formats[format] = text;
      },
    },
    $selectedBody(editor),
  );
  event?.preventDefault();
  return copyToClipboard(editor, event instanceof ClipboardEvent ? event : null, formats);
}
