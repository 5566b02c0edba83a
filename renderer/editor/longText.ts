import { $getRoot, type LexicalEditor } from 'lexical';

/** From so many blocks on, those out of view are not laid out (`longText.css`). */
const LONG_FROM_BLOCKS = 150;
const LONG = 'body-editor__text--long';

/** Spares a long text the layout of what is out of view, so that a key costs as much as in a short one. */
export function registerLongText(editor: LexicalEditor): () => void {
  const show = (): void => {
    const isLong = editor.getEditorState().read(() => $getRoot().getChildrenSize() >= LONG_FROM_BLOCKS);
    editor.getRootElement()?.classList.toggle(LONG, isLong);
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
