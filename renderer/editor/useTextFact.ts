import type { LexicalEditor } from 'lexical';
import { useLayoutEffect, useRef, useState } from 'react';

/** How a fact of the text is read from the editor's state, and when it is still the same. */
export interface TextFact<T> {
  readonly $read: () => T;
  readonly isSame: (a: T, b: T) => boolean;
}

/** Follows a fact of the text; React hears of it when it is another, and not at each key. `fact` is the same at each render. */
export function useTextFact<T>(editor: LexicalEditor, fact: TextFact<T>, atFirst: T): T {
  const [shown, show] = useState(atFirst);
  const last = useRef(atFirst);
  useLayoutEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        const now = editorState.read(fact.$read);
        if (fact.isSame(last.current, now)) return;
        last.current = now;
        show(() => now);
      }),
    [editor, fact],
  );
  return shown;
}
