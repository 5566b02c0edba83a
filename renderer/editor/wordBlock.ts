import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { useIsWordBlock } from '../desk/editing';
import { $tableAtCaret } from './nodes/tableKeys';

/** Tells the desk whether what she is at can be made another kind of block, when that is another than it was. */
export function registerWordBlock(editor: LexicalEditor): () => void {
  const tell = (isWordBlock: boolean): void => {
    if (useIsWordBlock.getState().isWordBlock !== isWordBlock) useIsWordBlock.setState({ isWordBlock });
  };
  const unlisten = editor.registerUpdateListener(({ editorState }) => tell(editorState.read($isWordBlock)));
  return () => {
    unlisten();
    tell(true);
  };
}

/** With nothing selected a command goes to the end of the text. */
function $isWordBlock(): boolean {
  const selection = $getSelection();
  return selection === null || ($isRangeSelection(selection) && $tableAtCaret() === null);
}
