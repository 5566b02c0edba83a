import type { LexicalEditor } from 'lexical';

/** Where a selection lies in the page. */
type Ends = readonly [Node | null, number, Node | null, number];

/**
 * Lets the editor hear of the selection before a key that acts on it. The browser tells of a selection that has moved only some
 * time after the key that moved it: a command that follows at once would be done to what was selected before. Letters wait for
 * nothing, since the browser says with each where it goes.
 */
export function registerHeardSelection(editor: LexicalEditor): () => void {
  return editor.registerRootListener((text) => {
    if (!text) return;
    const page = text.ownerDocument;
    let heard: Ends | null = null;
    const hear = (): void => {
      heard = endsIn(page);
    };
    const catchUp = (event: KeyboardEvent): void => {
      if (event.isComposing || isLetter(event)) return;
      if (heard === null || !areSame(heard, endsIn(page))) page.dispatchEvent(new Event('selectionchange'));
    };
    page.addEventListener('selectionchange', hear);
    text.addEventListener('keydown', catchUp, { capture: true });
    return () => {
      page.removeEventListener('selectionchange', hear);
      text.removeEventListener('keydown', catchUp, { capture: true });
    };
  });
}

const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.length === 1 && !ctrlKey && !metaKey && !altKey;

function endsIn(page: Document): Ends {
  const at = page.getSelection();
  return [at?.anchorNode ?? null, at?.anchorOffset ?? 0, at?.focusNode ?? null, at?.focusOffset ?? 0];
}

const areSame = (one: Ends, other: Ends): boolean => one.every((end, at) => end === other[at]);
