import {
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMPOSITION_END_TAG,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  PASTE_TAG,
  type LexicalEditor,
  type TextNode,
  type UpdateListenerPayload,
} from 'lexical';
import { LOAD_TAG } from '../blockIds';
import { $blockShortcut } from './blockShortcuts';
import { $inlineShortcut } from './inlineShortcuts';
import { $linkShortcut } from './linkShortcut';
import { $typesetShortcut } from './typesetShortcut';

/** What is asked of the typing. */
export interface TypingWishes {
  readonly language: string;
  /** Whether quotes, dashes and dots are set as the language sets them. */
  readonly isTypographic: boolean;
}

/** An edit that is not a key of hers: loaded, pasted, undone, composed, or done by a command. */
const NOT_TYPED = [
  LOAD_TAG,
  PASTE_TAG,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  HISTORY_MERGE_TAG,
  COMPOSITION_END_TAG,
];

/** The signs that can end a shortcut; every other key costs one look at one character. */
const ENDINGS = new Set(' -*_~=`)"\'.,;:!?s');

/** What was just typed: the text node that the caret stands in, and where. */
export interface Typed {
  readonly node: TextNode;
  readonly offset: number;
}

/**
 * Follows the keys: Markdown's signs make what they mean, and plain quotes and dashes become the language's own. Each in
 * a step of its own, after the key's, so that one undo gives the plain signs back.
 */
export function registerAsYouType(editor: LexicalEditor, wishes: () => TypingWishes): () => void {
  return editor.registerUpdateListener((update) => {
    if (editor.isComposing() || NOT_TYPED.some((tag) => update.tags.has(tag))) return;
    if (!update.editorState.read(() => hasTyped(update))) return;
    const act = update.editorState.read(() => {
      const typed = $typedAt();
      return typed && $shortcutFor(editor, typed, wishes());
    });
    if (act) editor.update(act, { tag: HISTORY_PUSH_TAG });
  });
}

/** The deed that the sign before the caret asks for, or null. The first that knows it wins. */
function $shortcutFor(editor: LexicalEditor, typed: Typed, wishes: TypingWishes): (() => void) | null {
  if (typed.node.hasFormat('code')) return null;
  return (
    $blockShortcut(editor, typed) ??
    $inlineShortcut(typed) ??
    $linkShortcut(typed) ??
    (wishes.isTypographic ? $typesetShortcut(typed, wishes.language) : null)
  );
}

/** The caret, where it stands in words. */
function $typedAt(): Typed | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const { anchor } = selection;
  const node = anchor.getNode();
  return $isTextNode(node) && anchor.offset > 0 ? { node, offset: anchor.offset } : null;
}

/** True where one of the signs that can mean something was put in before the caret. */
function hasTyped({ dirtyLeaves, prevEditorState }: UpdateListenerPayload): boolean {
  const typed = $typedAt();
  if (!typed || !dirtyLeaves.has(typed.node.getKey())) return false;
  const text = typed.node.getTextContent();
  if (!ENDINGS.has(text.charAt(typed.offset - 1))) return false;
  return prevEditorState.read(() => {
    const before = $getNodeByKey(typed.node.getKey());
    const selection = $getSelection();
    if ($isRangeSelection(selection) && !selection.isCollapsed()) return true;
    return $isTextNode(before) ? text.length === before.getTextContentSize() + 1 : typed.offset === 1;
  });
}
