import { mergeRegister, TextNode, type LexicalEditor, type NodeKey } from 'lexical';
import { placeholderRanges } from '../../../shared/checks/placeholders';

/** The name under which the style sheet finds them (`::highlight`). */
const HIGHLIGHT = 'placeholders';

/** Shows each "TK" that the checks find in the text, without a node of its own; only text that changed is looked at again. */
export function registerPlaceholders(editor: LexicalEditor): () => void {
  const shown = new Map<NodeKey, readonly Range[]>();
  const highlight = new Highlight();
  const forget = (key: NodeKey): void => {
    for (const range of shown.get(key) ?? []) highlight.delete(range);
    shown.delete(key);
  };
  CSS.highlights.set(HIGHLIGHT, highlight);
  return mergeRegister(
    editor.registerMutationListener(
      TextNode,
      (mutations) => {
        for (const [key, kind] of mutations) {
          forget(key);
          const ranges = kind === 'destroyed' ? [] : rangesIn(editor.getElementByKey(key));
          if (ranges.length === 0) continue;
          shown.set(key, ranges);
          for (const range of ranges) highlight.add(range);
        }
      },
      { skipInitialization: false },
    ),
    () => void CSS.highlights.delete(HIGHLIGHT),
  );
}

function rangesIn(element: HTMLElement | null): Range[] {
  if (!element?.textContent?.includes('TK')) return [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const { start, end } of placeholderRanges(node.textContent ?? '')) {
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, end);
      ranges.push(range);
    }
  }
  return ranges;
}
