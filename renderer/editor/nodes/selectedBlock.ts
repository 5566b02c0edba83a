import {
  $createNodeSelection,
  $createRangeSelectionFromDom,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isDecoratorNode,
  $isNodeSelection,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
  getDOMSelection,
  isSelectionWithinEditor,
  mergeRegister,
  type EditorState,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';

const SELECTED = 'prose__selected';

/** A block that stands as a whole is selected by a click or an arrow key, and shows that it is. */
export function registerSelectedBlocks(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(CLICK_COMMAND, (event) => $selectClicked(editor, event), COMMAND_PRIORITY_LOW),
    editor.registerUpdateListener(({ editorState, prevEditorState }) => {
      const [before, now] = [selectedIn(prevEditorState), selectedIn(editorState)];
      if (before.length === 0 && now.length === 0) return;
      for (const key of before) if (!now.includes(key)) show(editor, key, false);
      for (const key of now) show(editor, key, true);
    }),
  );
}

function $selectClicked(editor: LexicalEditor, event: MouseEvent): boolean {
  const node = event.target instanceof Node ? $getNearestNodeFromDOMNode(event.target) : null;
  if (!$isDecoratorNode(node) || node.isInline()) {
    $keepClickedCaret(editor);
    return false;
  }
  const selection = $createNodeSelection();
  selection.add(node.getKey());
  $setSelection(selection);
  return true;
}

/**
 * A quick click, or one in a busy window, comes before the browser says where it has put the caret. To end the selection of a
 * block without having heard of it would take that caret away.
 */
function $keepClickedCaret(editor: LexicalEditor): void {
  const caret = getDOMSelection(window);
  if (!$isNodeSelection($getSelection()) || caret === null) return;
  if (!isSelectionWithinEditor(editor, caret.anchorNode, caret.focusNode)) return;
  const selection = $createRangeSelectionFromDom(caret, editor);
  if (selection) $setSelection(selection);
}

const selectedIn = (state: EditorState): readonly NodeKey[] =>
  state.read(() => {
    const selection = $getSelection();
    return $isNodeSelection(selection) ? selection.getNodes().map((node) => node.getKey()) : [];
  });

const show = (editor: LexicalEditor, key: NodeKey, isSelected: boolean): void =>
  void editor.getElementByKey(key)?.classList.toggle(SELECTED, isSelected);
