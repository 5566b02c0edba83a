import {
  $getSelection,
  $isRangeSelection,
  BLUR_COMMAND,
  COMMAND_PRIORITY_LOW,
  FOCUS_COMMAND,
  mergeRegister,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';

/**
 * For the focus mode's sake: marks the block that the caret is in as `data-lit`, and the text as `data-dimmed` while it has the
 * focus. A rule that asks for `:focus` makes the browser dress all of a long text anew whenever that comes and goes, in any mode.
 */
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
  const dim = (): void => {
    const text = editor.getRootElement();
    text?.toggleAttribute('data-dimmed', text === document.activeElement);
  };
  light();
  dim();
  const unlisten = mergeRegister(
    editor.registerUpdateListener(light),
    editor.registerCommand(FOCUS_COMMAND, () => (dim(), false), COMMAND_PRIORITY_LOW),
    editor.registerCommand(BLUR_COMMAND, () => (dim(), false), COMMAND_PRIORITY_LOW),
  );
  return () => {
    unlisten();
    lit?.removeAttribute('data-lit');
    editor.getRootElement()?.removeAttribute('data-dimmed');
  };
}

function $keyOfBlock(): NodeKey | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  return selection.focus.getNode().getTopLevelElement()?.getKey() ?? null;
}
