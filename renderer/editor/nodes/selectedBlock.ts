import {
  $createNodeSelection,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isDecoratorNode,
  $isNodeSelection,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
  mergeRegister,
  type EditorState,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';

const SELECTED = 'prose__selected';

/** A block that stands as a whole is selected by a click or an arrow key, and shows that it is. */
export function registerSelectedBlocks(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(CLICK_COMMAND, $selectClicked, COMMAND_PRIORITY_LOW),
    editor.registerUpdateListener(({ editorState, prevEditorState }) => {
      const [before, now] = [selectedIn(prevEditorState), selectedIn(editorState)];
      if (before.length === 0 && now.length === 0) return;
      for (const key of before) if (!now.includes(key)) show(editor, key, false);
      for (const key of now) show(editor, key, true);
    }),
  );
}

function $selectClicked(event: MouseEvent): boolean {
  const node = event.target instanceof Node ? $getNearestNodeFromDOMNode(event.target) : null;
  if (!$isDecoratorNode(node) || node.isInline()) return false;
  const selection = $createNodeSelection();
  selection.add(node.getKey());
  $setSelection(selection);
  return true;
}

const selectedIn = (state: EditorState): readonly NodeKey[] =>
  state.read(() => {
    const selection = $getSelection();
    return $isNodeSelection(selection) ? selection.getNodes().map((node) => node.getKey()) : [];
  });

const show = (editor: LexicalEditor, key: NodeKey, isSelected: boolean): void =>
  void editor.getElementByKey(key)?.classList.toggle(SELECTED, isSelected);
