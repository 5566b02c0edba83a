import { $isTextNode, type LexicalEditor } from 'lexical';
import type { Stretch } from './stretch';
import { $piecesOf } from './textRuns';

const FOUND = 'find-found';
const CURRENT = 'find-current';
/** As many are shown at once, around the one that she is at. */
const MOST_PAINTED = 1_000;

/** Shows what was found by the browser's own highlights: the document itself is left as it is. */
export function paint(editor: LexicalEditor, found: readonly Stretch[], current: number): void {
  const from = Math.max(0, current - MOST_PAINTED / 2);
  const around = found.slice(from, from + MOST_PAINTED);
  const ranges = editor.getEditorState().read(() => around.map((one) => $rangesOf(editor, one)));
  const here = ranges[current - from] ?? [];
  CSS.highlights.set(FOUND, new Highlight(...ranges.flatMap((one) => (one === here ? [] : one))));
  CSS.highlights.set(CURRENT, new Highlight(...here));
}

export function unpaint(): void {
  CSS.highlights.delete(FOUND);
  CSS.highlights.delete(CURRENT);
}

/** One range a node: static ones, which cost nothing when the document changes. */
function $rangesOf(editor: LexicalEditor, { key, start, end }: Stretch): StaticRange[] {
  return $piecesOf(key, start, end).flatMap((piece) => {
    const text = $isTextNode(piece.node) ? textIn(editor.getElementByKey(piece.node.getKey())) : null;
    if (!text || text.length < piece.end) return [];
    return [
      new StaticRange({
        startContainer: text,
        startOffset: piece.start,
        endContainer: text,
        endOffset: piece.end,
      }),
    ];
  });
}

function textIn(element: Node | null): Text | null {
  for (let node = element; node !== null; node = node.firstChild) if (node instanceof Text) return node;
  return null;
}

/** Brings a find into view where it is not: first its block, which may not be laid out yet, then the very line. */
export function bringIntoView(editor: LexicalEditor, stretch: Stretch): void {
  const block = editor.getElementByKey(stretch.key);
  if (!block) return;
  if (!isInView(block.getBoundingClientRect())) block.scrollIntoView({ block: 'center' });
  requestAnimationFrame(() => {
    const line = editor.getEditorState().read(() => lineOf(editor, stretch));
    if (line && !isInView(line.getBoundingClientRect())) line.scrollIntoView({ block: 'center' });
  });
}

const lineOf = (editor: LexicalEditor, { key, start, end }: Stretch): HTMLElement | null => {
  const node = $piecesOf(key, start, end)[0]?.node;
  return node ? editor.getElementByKey(node.getKey()) : null;
};

/** Below what sticks to the top, and above the lower edge. */
const isInView = ({ top, bottom }: DOMRect): boolean => top > 180 && bottom < innerHeight - 60;
