import {
  $getSelection,
  $isDecoratorNode,
  $isNodeSelection,
  $isParagraphNode,
  COMMAND_PRIORITY_NORMAL,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { $emptyBlock } from '../blockIds';

/**
 * What is typed while a block or a footnote is selected as a whole goes behind it. There is no caret then, and Chromium would
 * put each letter at the very start of the article.
 */
export const registerWritingBehind = (editor: LexicalEditor): (() => void) =>
  editor.registerCommand(KEY_DOWN_COMMAND, $writeBehind, COMMAND_PRIORITY_NORMAL);

function $writeBehind(event: KeyboardEvent): boolean {
  const selection = $getSelection();
  const node = $isNodeSelection(selection) ? selection.getNodes().at(-1) : undefined;
  if (!$isDecoratorNode(node)) return false;
  const isNewLine = event.key === 'Enter' && !node.isInline() && !isChord(event);
  if (!isNewLine && !isSign(event)) return false;
  if (node.isInline()) node.selectNext(0, 0);
  else $paragraphBehind(node).selectStart();
  if (isNewLine) event.preventDefault();
  return isNewLine;
}

function $paragraphBehind(node: LexicalNode) {
  const next = node.getNextSibling();
  if ($isParagraphNode(next) && next.isEmpty()) return next;
  const empty = $emptyBlock();
  node.insertAfter(empty);
  return empty;
}

/** A key that writes something, by itself or with the next as an input method has it. */
function isSign(event: KeyboardEvent): boolean {
  const isOne = [...event.key].length === 1 || event.key === 'Process' || event.key === 'Dead';
  return isOne && (!isChord(event) || event.getModifierState('AltGraph'));
}

const isChord = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => ctrlKey || metaKey || altKey;
