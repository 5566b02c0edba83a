import { blockAtHeight } from './blocks/blockAt';

const NEAR = 'body-editor__near';
/** So many blocks before and after what is in view are near, and so many around either end of the selection. */
const AROUND_VIEW = 200;
const AROUND_CARET = 20;
/** She can go as far as this from where she was before what is near is found anew. */
const STILL_NEAR = 100;

/** The top-level blocks of a text that are near the view or the caret, each marked as that. */
export class NearBlocks {
  private blocks: ReadonlySet<Element> = new Set();
  /** As long as one of these is in the middle of the view, all around it is near. */
  private middle: ReadonlySet<Element> = new Set();

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
    const atMiddle = blockInMiddle(text);
    return atMiddle !== null && this.middle.has(atMiddle);
  }

  /** Finds what is near by what is in the view. */
  settle(text: HTMLElement, ends: readonly Element[]): void {
    const atMiddle = blockInMiddle(text);
    if (atMiddle === null || this.middle.has(atMiddle)) return;
    this.middle = new Set(around(atMiddle, STILL_NEAR));
    this.mark([...around(atMiddle, AROUND_VIEW), ...ends.flatMap((end) => around(end, AROUND_CARET))]);
  }

  forgetView(): void {
    this.middle = new Set();
  }

  leave(): void {
    this.forgetView();
    if (this.blocks.size > 0) this.mark([]);
  }

  private mark(blocks: readonly Element[]): void {
    const wanted = new Set(blocks);
    for (const block of this.blocks) if (!wanted.has(block)) block.classList.remove(NEAR);
    for (const block of wanted) if (!this.has(block)) block.classList.add(NEAR);
    this.blocks = wanted;
  }
}

const blockInMiddle = (text: HTMLElement): Element | null => blockAtHeight(text, innerHeight / 2);

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
