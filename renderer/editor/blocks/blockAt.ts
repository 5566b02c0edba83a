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
      const block = childOf(text, document.elementFromPoint(x, y + step));
      if (block) return block;
    }
  }
  return null;
}

function childOf(text: HTMLElement, found: Element | null): HTMLElement | null {
  let element = found;
  while (element && element.parentElement !== text) element = element.parentElement;
  return element instanceof HTMLElement ? element : null;
}
