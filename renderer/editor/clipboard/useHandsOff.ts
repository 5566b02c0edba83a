import type { LexicalEditor } from 'lexical';
import { useEffect } from 'react';
import { handsOff } from './handsOff';

/** Nobody else writes while a long paste does; after it she has the caret back, unless she has gone elsewhere meanwhile. */
export function useHandsOff(isPasting: boolean, editor: LexicalEditor): void {
  useEffect(() => {
    const text = editor.getRootElement();
    if (!isPasting || !text) return undefined;
    const handsOn = handsOff(text);
    return () => {
      handsOn();
      if (document.activeElement === document.body) editor.focus();
    };
  }, [isPasting, editor]);
}
