import { $getRoot, type LexicalEditor } from 'lexical';
import { LONG_FROM_BLOCKS } from '../desk/longArticle';

const LONG = 'body-editor__text--long';

/** Spares a long text the layout of what is out of view (`longText.css`), so that a key costs little more than in a short one. */
export function registerLongText(editor: LexicalEditor): () => void {
  const show = (): void => {
    editor.getRootElement()?.classList.toggle(LONG, blockCount(editor) >= LONG_FROM_BLOCKS);
  };
  const stopListening = editor.registerUpdateListener(show);
  const stopFollowing = editor.registerRootListener(show);
  return () => {
    stopListening();
    stopFollowing();
  };
}

/** Whether an element stands in a long text, where the height of what is out of view is a guess. */
export const isLongText = (element: Element): boolean => element.closest(`.${LONG}`) !== null;

/** How many top-level blocks the text has. */
export const blockCount = (editor: LexicalEditor): number =>
  editor.getEditorState().read(() => $getRoot().getChildrenSize());
