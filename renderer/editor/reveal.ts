import { $isDecoratorNode, SKIP_SCROLL_INTO_VIEW_TAG, type LexicalEditor, type LexicalNode } from 'lexical';
import type { Place } from '../desk/navigation';
import { $blockById } from './blockIds';
import { bringToMiddle } from './bringToMiddle';
import { $selectWholeBlock } from './decorations/wholeBlockKeys';
import { $linksIn } from './links';
import { $anchorsOf } from './nodes/privateNotes';

/** How long a place that was asked for stays marked, in milliseconds. */
const MARKED_MS = 1_600;

/** Brings a place of the body to the middle of the view, puts the caret there and marks it for a moment. */
export function revealPlace(editor: LexicalEditor, place: Place): void {
  if (place.kind === 'field') {
    if (place.field === 'body') editor.focus();
    return;
  }
  const node = editor.getEditorState().read(() => {
    const block = $blockById(place.blockId);
    if (place.kind === 'note') return $anchorsOf(place.noteId)[0] ?? block;
    return block && (place.linkIndex === undefined ? block : ($linksIn(block)[place.linkIndex] ?? block));
  });
  const element = node && editor.getElementByKey(node.getKey());
  if (!element) return;
  putCaret(editor, node);
  bringToMiddle(element);
  mark(element);
}

function putCaret(editor: LexicalEditor, node: LexicalNode): void {
  editor.getRootElement()?.focus({ preventScroll: true });
  editor.update(
    () =>
      $isDecoratorNode(node) && !node.isInline() ? $selectWholeBlock(node.getKey()) : void node.selectEnd(),
    {
      discrete: true,
      tag: SKIP_SCROLL_INTO_VIEW_TAG,
    },
  );
}

function mark(element: HTMLElement): void {
  element.classList.remove('body-editor__revealed');
  // Read, so that the same place asked for twice is marked twice.
  void element.offsetWidth;
  element.classList.add('body-editor__revealed');
  setTimeout(() => element.classList.remove('body-editor__revealed'), MARKED_MS);
}
