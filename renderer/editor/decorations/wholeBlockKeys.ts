import {
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isNodeSelection,
  $setSelection,
  $createNodeSelection,
  COMMAND_PRIORITY_NORMAL,
  KEY_DOWN_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';

const STOPS = 'textarea, input, button';

/** Tab leads from a selected block into its own fields, where Escape leads back; Home and End lead to the ends of the text. */
export const registerWholeBlockKeys = (editor: LexicalEditor): (() => void) =>
  mergeRegister(
    editor.registerCommand(KEY_TAB_COMMAND, (event) => $enterFields(editor, event), COMMAND_PRIORITY_NORMAL),
    editor.registerCommand(KEY_DOWN_COMMAND, $leaveForEnds, COMMAND_PRIORITY_NORMAL),
  );

function $enterFields(editor: LexicalEditor, event: KeyboardEvent): boolean {
  const key = $selectedBlock();
  const element = key === null || event.shiftKey ? null : editor.getElementByKey(key);
  const first = element?.querySelector<HTMLElement>(STOPS);
  if (!first) return false;
  event.preventDefault();
  first.focus();
  return true;
}

/** With a block selected there is no caret that the system could move. */
function $leaveForEnds(event: KeyboardEvent): boolean {
  const isMod = event.ctrlKey || event.metaKey;
  if (!isMod || !['Home', 'End'].includes(event.key) || $selectedBlock() === null) return false;
  event.preventDefault();
  if (event.key === 'End') $getRoot().selectEnd();
  else $getRoot().selectStart();
  return true;
}

function $selectedBlock(): NodeKey | null {
  const selection = $getSelection();
  return $isNodeSelection(selection) ? (selection.getNodes()[0]?.getKey() ?? null) : null;
}

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
