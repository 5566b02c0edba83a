import {
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  HISTORIC_TAG,
  mergeRegister,
  type LexicalEditor,
  type NodeKey,
  type UpdateListenerPayload,
} from 'lexical';
import { MORE_TO_COME_TAG } from './blockIds';
import { blockHolding } from './blocks/blockAt';
import { followSize } from './followSize';
import { blockCount } from './longText';
import { NearBlocks } from './nearBlocks';

const VERY_LONG = 'body-editor__text--very-long';
/** From so many blocks on, more than most books have. What is put away is hidden from a screen reader too, until it is near. */
const VERY_LONG_FROM_BLOCKS = 10_000;

/**
 * In a very long text only what is near the view or the caret is left to the browser (`longText.css`): at each frame it asks every
 * block that is not put away whether it is in view by now, which takes it longer than all the rest of a click.
 */
export function registerNearText(editor: LexicalEditor): () => void {
  const near = new NearBlocks();
  let asked = 0;
  const look = (): void => {
    asked = 0;
    const text = editor.getRootElement();
    if (text && isShownVeryLong(text)) near.settle(text, ends(editor, text));
  };
  const lookBeforePainting = (): void => {
    near.forgetView();
    asked ||= requestAnimationFrame(look);
  };
  const follow = (update: UpdateListenerPayload): void => {
    const text = editor.getRootElement();
    if (!text) return;
    // While a long paste is called off the text is weighed at the end: to give the browser so many blocks at once takes it long.
    const isWeighed = !update.tags.has(MORE_TO_COME_TAG) || !isShownVeryLong(text);
    if (isWeighed && !showLength(editor, text)) return near.leave();
    // A key that follows writes there, though nothing has been painted yet.
    near.reach(ends(editor, text));
    // An undo puts a whole state back and says nothing of what is different in it.
    const isOther = update.tags.has(HISTORIC_TAG) || !near.isSettled;
    const isStray = (block: Element): boolean => !near.has(block);
    if (isOther || changedBlocks(editor, text, update).some(isStray)) lookBeforePainting();
  };
  const begin = (text: HTMLElement | null): void => {
    near.leave();
    if (text && showLength(editor, text)) lookBeforePainting();
  };
  return mergeRegister(
    editor.registerUpdateListener(follow),
    editor.registerRootListener(begin),
    followScrolling(editor, look),
    // What is left to the browser, or no longer, may take up another height, and move all that is below it without a scroll.
    followSize(editor, (text) => {
      if (isShownVeryLong(text) && !near.isInView(text)) lookBeforePainting();
    }),
    () => cancelAnimationFrame(asked),
    () => near.leave(),
  );
}

const isShownVeryLong = (text: HTMLElement): boolean => text.classList.contains(VERY_LONG);

/** Shows a text as very long when it is; answers with whether it is. */
function showLength(editor: LexicalEditor, text: HTMLElement): boolean {
  const isVeryLong = blockCount(editor) >= VERY_LONG_FROM_BLOCKS;
  if (isVeryLong !== isShownVeryLong(text)) text.classList.toggle(VERY_LONG, isVeryLong);
  return isVeryLong;
}

function followScrolling(editor: LexicalEditor, look: () => void): () => void {
  const scrolled = ({ target }: Event): void => {
    if (target instanceof Node && target.contains(editor.getRootElement())) look();
  };
  document.addEventListener('scroll', scrolled, { capture: true, passive: true });
  return () => document.removeEventListener('scroll', scrolled, { capture: true });
}

/** The blocks that the selection begins and ends in. */
function ends(editor: LexicalEditor, text: HTMLElement): readonly Element[] {
  const keys = editor.getEditorState().read($keysOfEnds);
  return keys.flatMap((key) => blockHolding(text, editor.getElementByKey(key)) ?? []);
}

function $keysOfEnds(): readonly NodeKey[] {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) return [selection.anchor.key, selection.focus.key];
  return $isNodeSelection(selection) ? selection.getNodes().map((node) => node.getKey()) : [];
}

/** The elements of top-level blocks that an update changed or made. */
function changedBlocks(
  editor: LexicalEditor,
  text: HTMLElement,
  { dirtyElements, dirtyLeaves }: UpdateListenerPayload,
): readonly Element[] {
  const elementOf = (key: NodeKey): readonly Element[] => {
    const element = editor.getElementByKey(key);
    return element?.parentElement === text ? [element] : [];
  };
  return [...dirtyElements.keys(), ...dirtyLeaves].flatMap(elementOf);
}
