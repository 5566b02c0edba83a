import { $getSelection, $isRangeSelection, mergeRegister, type LexicalEditor } from 'lexical';
import { MORE_TO_COME_TAG } from './blockIds';
import { followSize } from './followSize';
import { $blockAtSelection } from './insertions';
import { isLongText } from './longText';

const BY_ITSELF = 'body-editor__by-itself';
const HEIGHT = '--height';

/** Only words: a list or a table is as high as its parts, and they change with it. */
const WORD_BLOCKS = new Set(['P', 'H2', 'H3', 'H4']);

/** A block that keeps its height while she writes in it, and how high its words stood when that was settled. */
interface Held {
  readonly element: HTMLElement;
  readonly words: number;
}

/**
 * In a long text the block that she writes in is laid out by itself as long as its words take up no other height: without
 * that the browser goes through all blocks below the text's root at each letter. As soon as they do, or she is elsewhere,
 * the block is again as high as the browser finds it.
 */
export function registerOwnLayout(editor: LexicalEditor): () => void {
  let held: Held | null = null;
  const words = document.createRange();
  const heightOfWords = (element: HTMLElement): number => {
    words.selectNodeContents(element);
    return words.getBoundingClientRect().height;
  };
  const release = (): void => {
    held?.element.classList.remove(BY_ITSELF);
    held = null;
  };
  const hold = (element: HTMLElement): void => {
    const { height } = element.getBoundingClientRect();
    held = { element, words: heightOfWords(element) };
    element.style.setProperty(HEIGHT, `${height}px`);
    element.classList.add(BY_ITSELF);
  };
  const follow = (hasWritten: boolean): void => {
    const element = blockAtCaret(editor);
    if (held !== null && (held.element !== element || heightOfWords(held.element) !== held.words)) release();
    else if (hasWritten && held === null && element !== null && isLongText(element)) hold(element);
  };
  const unlisten = editor.registerUpdateListener(({ tags, dirtyLeaves }) => {
    // To measure in the midst of a long paste would lay all of it out for each of its portions.
    if (tags.has(MORE_TO_COME_TAG)) release();
    else follow(dirtyLeaves.size > 0);
  });
  // The text grows with each line; other lines than before are made by its width alone.
  let width = 0;
  const unfollow = followSize(editor, (_text, now) => {
    if (now === width) return;
    width = now;
    release();
  });
  return mergeRegister(unlisten, unfollow, editor.registerRootListener(release), release);
}

const blockAtCaret = (editor: LexicalEditor): HTMLElement | null =>
  editor.getEditorState().read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
    const block = $blockAtSelection();
    const element = block && editor.getElementByKey(block.getKey());
    return element && WORD_BLOCKS.has(element.tagName) ? element : null;
  });
