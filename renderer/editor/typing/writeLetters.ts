import { DEFAULT_EDITOR_DOM_CONFIG, getDOMTextNode, $isTextNode, type EditorDOMRenderConfig } from 'lexical';

/**
 * Only the letters that changed are written into the page. Lexical sets the whole run anew, and then the browser shapes and
 * breaks all of its lines again, and forgets which of its words it has marked as misspelled.
 */
export const WRITES_LETTERS: Partial<EditorDOMRenderConfig> = {
  $updateDOM: (next, before, element, editor) => {
    if ($isTextNode(next) && $isTextNode(before)) {
      const shown = getDOMTextNode(element);
      if (shown?.data === before.__text) writeChanged(shown, next.__text);
    }
    return DEFAULT_EDITOR_DOM_CONFIG.$updateDOM(next, before, element, editor);
  },
};

function writeChanged(shown: Text, text: string): void {
  const before = shown.data;
  const shorter = Math.min(before.length, text.length);
  let head = 0;
  while (head < shorter && before[head] === text[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === text.at(-1 - tail)) tail += 1;
  shown.replaceData(head, before.length - tail - head, text.slice(head, text.length - tail));
}
