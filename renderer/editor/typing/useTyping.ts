import type { LexicalEditor } from 'lexical';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { registerAsYouType, type TypingWishes } from './asYouType';

/** Has the editor follow the keys as she wishes it just now. */
export function useTyping(editor: LexicalEditor, wishes: TypingWishes): void {
  const latest = useRef(wishes);
  useLayoutEffect(() => {
    latest.current = wishes;
  });
  useEffect(() => registerAsYouType(editor, () => latest.current), [editor]);
}
