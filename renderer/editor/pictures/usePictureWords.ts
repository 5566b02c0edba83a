import type { LexicalEditor, NodeKey } from 'lexical';
import { useCallback, useRef } from 'react';
import { editPicture, reworded, type PictureWords } from './editPicture';

/** Changes a picture's words; what is typed into one field without leaving it is one step of the undo history. */
export function usePictureWords(editor: LexicalEditor, nodeKey: NodeKey) {
  const typedInto = useRef<keyof PictureWords | null>(null);
  const change = useCallback(
    (field: keyof PictureWords) => (text: string) => {
      const isSame = typedInto.current === field;
      typedInto.current = field;
      editPicture(editor, nodeKey, (now) => reworded(now, field, text), isSame ? 'sameAsBefore' : 'own');
    },
    [editor, nodeKey],
  );
  const leave = useCallback(() => {
    typedInto.current = null;
  }, []);
  return { change, leave };
}
