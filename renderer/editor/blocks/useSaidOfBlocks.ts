import { COMMAND_PRIORITY_EDITOR, type LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';
import { editorWords } from '../../i18n/editor';
import { SAY_OF_BLOCKS_COMMAND } from './saidOfBlocks';

/** What was done to blocks last, for those who do not see it. */
export function useSaidOfBlocks(editor: LexicalEditor): string {
  const [said, setSaid] = useState('');
  useEffect(
    () =>
      editor.registerCommand(
        SAY_OF_BLOCKS_COMMAND,
        (what) => {
          setSaid(editorWords.blockMenu.said(what));
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    [editor],
  );
  return said;
}
