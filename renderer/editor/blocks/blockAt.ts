/** A place that lies in the gap between two blocks is this near to one of them, in pixels. */
const NEAR = [0, 8, -8, 16, -16, 28, -28];
/** How far within the text's edge a block is looked for, in pixels. */
const WITHIN = 12;

/** The element of the top-level block at a height of the window; found by what is drawn there, whatever the article's length. */
export function blockAt(text: HTMLElement, y: number): HTMLElement | null {
  const { left, width } = text.getBoundingClientRect();
  for (const step of NEAR) {
    // A divider is drawn in the middle alone.
    for (const x of [left + WITHIN, left + width / 2]) {
      const block = blockHolding(text, document.elementFromPoint(x, y + step));
      if (block) return block;
    }
  }
  return null;
}

/** The element of the top-level block that an element stands in. */
export function blockHolding(text: HTMLElement, found: Element | null): HTMLElement | null {
  let element = found;
  while (element && element.parentElement !== text) element = element.parentElement;
  return element instanceof HTMLElement ? element : null;
}

/** The element of the first top-level block that reaches below a height of the window, or of the last; found by halves. */
export function blockAtHeight(text: HTMLElement, y: number): Element | null {
  const blocks = text.children;
  let from = 0;
  let to = blocks.length - 1;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if ((blocks[middle]?.getBoundingClientRect().bottom ?? 0) > y) to = middle;
    else from = middle + 1;
  }
  return blocks[from] ?? null;
}
