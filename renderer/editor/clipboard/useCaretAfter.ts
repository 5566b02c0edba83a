import type { LexicalEditor } from 'lexical';
import { useEffect, useRef } from 'react';

/** Gives the caret back after a long paste, unless she has gone elsewhere meanwhile. */
export function useCaretAfter(isPasting: boolean, editor: LexicalEditor): void {
  const wasPasting = useRef(isPasting);
  useEffect(() => {
    if (wasPasting.current && !isPasting && document.activeElement === document.body) editor.focus();
    wasPasting.current = isPasting;
  }, [isPasting, editor]);
}
