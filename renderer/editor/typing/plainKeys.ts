import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_LOW,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  type LexicalEditor,
} from 'lexical';

/**
 * Has Lexical write a letter that is typed into words, which by itself leaves that to the browser and reads it back: the
 * browser's way costs a key as much again as its layout. Composed text, and what replaces a stretch, still go the browser's way.
 */
export function registerPlainKeys(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    BEFORE_INPUT_COMMAND,
    (event) => {
      if (event.inputType !== 'insertText' || event.isComposing || editor.isComposing()) return false;
      const letter = event.data;
      if (letter?.length !== 1 || letter === '\n' || !$isAtCaretInWords(event)) return false;
      event.preventDefault();
      return editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, letter);
    },
    COMMAND_PRIORITY_LOW,
  );
}

function $isAtCaretInWords(event: InputEvent): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const [range] = event.getTargetRanges();
  return range?.collapsed === true && $isTextNode(selection.anchor.getNode());
}
