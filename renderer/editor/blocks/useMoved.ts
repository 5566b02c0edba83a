import { COMMAND_PRIORITY_EDITOR, type LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';
import { editorWords } from '../../i18n/editor';
import { BLOCK_MOVED_COMMAND } from './moveBlocks';

/** Where a block went last, for those who do not see it go. */
export function useMoved(editor: LexicalEditor): string {
  const [said, setSaid] = useState('');
  useEffect(
    () =>
      editor.registerCommand(
        BLOCK_MOVED_COMMAND,
        ({ direction, past }) => {
          setSaid(editorWords.blockMenu.moved(direction, past));
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    [editor],
  );
  return said;
}
