import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  HISTORIC_TAG,
  mergeRegister,
  type LexicalEditor,
  type NodeKey,
  type UpdateListenerPayload,
} from 'lexical';
import { blockAtHeight, blockHolding } from './blocks/blockAt';

const VERY_LONG = 'body-editor__text--very-long';
const NEAR = 'body-editor__near';

/** From so many blocks on: to see which of fewer are in view takes the browser no time to speak of. */
const VERY_LONG_FROM_BLOCKS = 8_000;
/** So many blocks before and after what is in view are near, and so many around either end of the selection. */
const AROUND_VIEW = 200;
const AROUND_CARET = 20;
/** She can go as far as this from where she was before what is near is found anew. */
const STILL_NEAR = 100;

/**
 * In a very long text only what is near the view or the caret is left to the browser (`longText.css`): at each frame it asks every
 * block that is not put away whether it is in view by now, which takes it longer than all the rest of a click.
 */
export function registerNearText(editor: LexicalEditor): () => void {
  const near = new Near();
  let asked = 0;
  const look = (): void => {
    asked = 0;
    const text = editor.getRootElement();
    if (text?.classList.contains(VERY_LONG)) near.settle(text, ends(editor, text));
  };
  const lookBeforePainting = (): void => {
    near.forgetView();
    asked ||= requestAnimationFrame(look);
  };
  const follow = (update: UpdateListenerPayload): void => {
    const text = editor.getRootElement();
    if (!text || !near.isWanted(editor, text)) return;
    // A key that follows writes there, though nothing has been painted yet.
    near.reach(ends(editor, text));
    // An undo puts a whole state back and says nothing of what is different in it.
    const isOther = update.tags.has(HISTORIC_TAG) || !near.isSettled;
    if (isOther || changedBlocks(editor, text, update).some((block) => !near.has(block)))
      lookBeforePainting();
  };
  // What is left to the browser, or no longer, may take up another height, and move all that is below it without a scroll.
  const resized = new ResizeObserver(() => {
    const text = editor.getRootElement();
    if (text?.classList.contains(VERY_LONG) && !near.isInView(text)) lookBeforePainting();
  });
  const begin = (text: HTMLElement | null): void => {
    near.leave();
    resized.disconnect();
    if (!text) return;
    resized.observe(text);
    if (near.isWanted(editor, text)) lookBeforePainting();
  };
  const scrolled = ({ target }: Event): void => {
    if (target instanceof Node && target.contains(editor.getRootElement())) look();
  };
  document.addEventListener('scroll', scrolled, { capture: true, passive: true });
  return mergeRegister(
    editor.registerUpdateListener(follow),
    editor.registerRootListener(begin),
    () => document.removeEventListener('scroll', scrolled, { capture: true }),
    () => resized.disconnect(),
    () => cancelAnimationFrame(asked),
    () => near.leave(),
  );
}

/** The blocks that are near, each marked as that. */
class Near {
  private blocks: ReadonlySet<Element> = new Set();
  /** As long as one of these is in the middle of the view, all around it is near. */
  private middle: ReadonlySet<Element> = new Set();

  /** Whether a text is so long that what is far in it is put away; it is shown as that. */
  isWanted(editor: LexicalEditor, text: HTMLElement): boolean {
    const isVeryLong = editor
      .getEditorState()
      .read(() => $getRoot().getChildrenSize() >= VERY_LONG_FROM_BLOCKS);
    if (isVeryLong !== text.classList.contains(VERY_LONG)) text.classList.toggle(VERY_LONG, isVeryLong);
    if (!isVeryLong) this.leave();
    return isVeryLong;
  }

  get isSettled(): boolean {
    return this.middle.size > 0;
  }

  has(block: Element): boolean {
    return this.blocks.has(block);
  }

  /** Adds what is around the ends of the selection, without a look at where anything stands. */
  reach(ends: readonly Element[]): void {
    const wanted = ends.flatMap((end) => around(end, AROUND_CARET));
    if (wanted.some((block) => !this.has(block))) this.mark([...this.blocks, ...wanted]);
  }

  /** Whether what is in the view is still in the middle of what is near. */
  isInView(text: HTMLElement): boolean {
    const inView = blockAtHeight(text, innerHeight / 2);
    return inView !== null && this.middle.has(inView);
  }

  /** Finds what is near by what is in the view. */
  settle(text: HTMLElement, ends: readonly Element[]): void {
    const inView = blockAtHeight(text, innerHeight / 2);
    if (inView === null || this.middle.has(inView)) return;
    this.middle = new Set(around(inView, STILL_NEAR));
    this.mark([...around(inView, AROUND_VIEW), ...ends.flatMap((end) => around(end, AROUND_CARET))]);
  }

  forgetView(): void {
    this.middle = new Set();
  }

  leave(): void {
    this.forgetView();
    if (this.blocks.size === 0) return;
    this.mark([]);
  }

  private mark(blocks: readonly Element[]): void {
    const wanted = new Set(blocks);
    for (const block of this.blocks) if (!wanted.has(block)) block.classList.remove(NEAR);
    for (const block of wanted) if (!this.has(block)) block.classList.add(NEAR);
    this.blocks = wanted;
  }
}

/** A block and as many as `count` on either side of it. */
function around(block: Element, count: number): readonly Element[] {
  const blocks = [block];
  for (let at = block.previousElementSibling; at && blocks.length <= count; at = at.previousElementSibling)
    blocks.push(at);
  const most = blocks.length + count;
  for (let at = block.nextElementSibling; at && blocks.length < most; at = at.nextElementSibling)
    blocks.push(at);
  return blocks;
}

/** The blocks that the selection begins and ends in. */
function ends(editor: LexicalEditor, text: HTMLElement): readonly Element[] {
  const keys = editor.getEditorState().read(() => {
    const selection = $getSelection();
    return $isRangeSelection(selection) ? [selection.anchor.key, selection.focus.key] : [];
  });
  return keys.flatMap((key) => blockHolding(text, editor.getElementByKey(key)) ?? []);
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
