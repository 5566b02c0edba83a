import type { LexicalEditor } from 'lexical';
import { holderOf, $shownAt, type ShownAt } from './shownAt';
import type { Stretch } from './stretch';

const FOUND = 'find-found';
const CURRENT = 'find-current';
/** As many are shown at once, around the one that she is at. */
const MOST_PAINTED = 1_000;
/** The attribute of a field that holds finds: no highlight reaches into what is typed into. */
const HOLDS = 'data-find';

/** Shows what was found by the browser's own highlights: the document itself is left as it is. */
export function paint(editor: LexicalEditor, found: readonly Stretch[], current: number): void {
  const from = Math.max(0, current - MOST_PAINTED / 2);
  const around = found.slice(from, from + MOST_PAINTED);
  const shown = editor.getEditorState().read(() => around.map((one) => $shownAt(editor, one)));
  const here = shown[current - from];
  const others = shown.filter((one) => one !== here);
  CSS.highlights.set(FOUND, new Highlight(...others.flatMap(rangesOf)));
  CSS.highlights.set(CURRENT, new Highlight(...(here ? rangesOf(here) : [])));
  unmarkFields();
  for (const { field } of others) field?.setAttribute(HOLDS, 'found');
  here?.field?.setAttribute(HOLDS, 'current');
}

export function unpaint(): void {
  CSS.highlights.delete(FOUND);
  CSS.highlights.delete(CURRENT);
  unmarkFields();
}

function unmarkFields(): void {
  for (const field of document.querySelectorAll(`[${HOLDS}]`)) field.removeAttribute(HOLDS);
}

/** One range a node: static ones, which cost nothing when the document changes. */
const rangesOf = ({ parts }: ShownAt): readonly StaticRange[] =>
  parts.map(
    ({ text, start, end }) =>
      new StaticRange({ startContainer: text, startOffset: start, endContainer: text, endOffset: end }),
  );

/** Brings a find into view where it is not: first its block, which may not be laid out yet, then the very line. */
export function bringIntoView(editor: LexicalEditor, stretch: Stretch): void {
  const holder = holderOf(editor, stretch);
  if (!holder) return;
  if (!isInView(holder.getBoundingClientRect())) holder.scrollIntoView({ block: 'center' });
  requestAnimationFrame(() => {
    const line = editor.getEditorState().read(() => lineOf($shownAt(editor, stretch)));
    if (line && !isInView(line.getBoundingClientRect())) line.scrollIntoView({ block: 'center' });
  });
}

const lineOf = ({ parts, field }: ShownAt): HTMLElement | null =>
  field ?? parts[0]?.text.parentElement ?? null;

/** Below what sticks to the top, and above the lower edge. */
const isInView = ({ top, bottom }: DOMRect): boolean => top > 180 && bottom < innerHeight - 60;
