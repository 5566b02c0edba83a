import {
  $getNodeByKey,
  $getSelection,
  $isNodeSelection,
  $setSelection,
  $createNodeSelection,
  COMMAND_PRIORITY_NORMAL,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';

const STOPS = 'textarea, input, button';

/** Tab leads from a selected block into its own fields; there Escape leads back. */
export const registerWholeBlockKeys = (editor: LexicalEditor): (() => void) =>
  editor.registerCommand(
    KEY_TAB_COMMAND,
    (event) => {
      const selection = $getSelection();
      const node = $isNodeSelection(selection) ? selection.getNodes()[0] : undefined;
      const element = node && editor.getElementByKey(node.getKey());
      const first = event.shiftKey ? null : element?.querySelector<HTMLElement>(STOPS);
      if (!first) return false;
      event.preventDefault();
      first.focus();
      return true;
    },
    COMMAND_PRIORITY_NORMAL,
  );

/** Selects a block that stands as a whole, with the keys in the text again. */
export function selectWholeBlock(editor: LexicalEditor, key: NodeKey): void {
  editor.getRootElement()?.focus({ preventScroll: true });
  editor.update(() => $selectWholeBlock(key));
}

export function $selectWholeBlock(key: NodeKey): void {
  if ($getNodeByKey(key) === null) return;
  const selection = $createNodeSelection();
  selection.add(key);
  $setSelection(selection);
}
