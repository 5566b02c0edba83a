import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { countWords } from '../../shared/text/words';
import { useSelectedWords } from '../desk/wordCount';

/** How long a selection stands still before its words are counted, in milliseconds. */
const STILL_MS = 200;

/** Says how many words are selected, once the selection stands still. */
export function registerSelectionCount(editor: LexicalEditor, language: () => string): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = (words: number | null): void => {
    if (useSelectedWords.getState().words !== words) useSelectedWords.setState({ words });
  };
  const count = (): void =>
    say(
      editor.getEditorState().read(() => {
        const selection = $getSelection();
        if (!$isRangeSelection(selection) || selection.isCollapsed()) return null;
        return countWords(selection.getTextContent(), language());
      }),
    );
  const unlisten = editor.registerUpdateListener(({ editorState }) => {
    clearTimeout(timer);
    const selection = editorState.read($getSelection);
    if ($isRangeSelection(selection) && !selection.isCollapsed()) timer = setTimeout(count, STILL_MS);
    else say(null);
  });
  return () => {
    clearTimeout(timer);
    unlisten();
    say(null);
  };
}
