import { $getSelection, $isRangeSelection, type LexicalEditor, type NodeKey } from 'lexical';

/** Marks the block that the caret is in as `data-lit`, for the focus mode's sake. */
export function registerLitBlock(editor: LexicalEditor): () => void {
  let lit: HTMLElement | null = null;
  const light = (): void => {
    const key = editor.getEditorState().read($keyOfBlock);
    const block = key === null ? null : editor.getElementByKey(key);
    if (block === lit) return;
    lit?.removeAttribute('data-lit');
    block?.setAttribute('data-lit', '');
    lit = block;
  };
  light();
  const unlisten = editor.registerUpdateListener(light);
  return () => {
    unlisten();
    lit?.removeAttribute('data-lit');
  };
}

function $keyOfBlock(): NodeKey | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  return selection.focus.getNode().getTopLevelElement()?.getKey() ?? null;
}
