import type { LexicalEditor } from 'lexical';
import { useCallback, useEffect, useState } from 'react';
import { editorWords } from '../i18n/editor';
import type { Direction } from './blocks/moveBlocks';
import { registerNodeKeys } from './nodeKeys';

/** Tells where a block went, for those who do not see it go. */
export function useMoved() {
  const [said, setSaid] = useState('');
  const moved = useCallback(
    (direction: Direction, past: string | null) => setSaid(editorWords.blockMenu.moved(direction, past)),
    [],
  );
  return { said, moved };
}

type Moved = (direction: Direction, past: string | null) => void;

/** Hears the keys of marks and blocks. */
export function useNodeKeys(editor: LexicalEditor, onMoved: Moved): void {
  useEffect(() => registerNodeKeys(editor, onMoved), [editor, onMoved]);
}
