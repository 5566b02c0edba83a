import {
  $getNearestNodeFromDOMNode,
  COMMAND_PRIORITY_NORMAL,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { useCallback, useEffect, useState, type RefObject } from 'react';
import { $blockAtSelection } from '../insertions';
import { blockAt } from './blockAt';
import { OPEN_BLOCK_MENU_COMMAND } from './blockMenu';

/** The block that the handle stands at, and where. */
export interface HandlePlace {
  readonly key: NodeKey;
  readonly top: number;
  readonly isMenuOpen: boolean;
}

/** The handle's height, in pixels (`.block-handle`). */
const HEIGHT = 24;

/** Follows the pointer from block to block; a command opens the menu of the block at the caret. */
export function useBlockHandle(editor: LexicalEditor, frame: RefObject<HTMLElement | null>) {
  const [handle, setHandle] = useState<HandlePlace | null>(null);
  const showAt = useCallback(
    (element: HTMLElement | null, isMenuOpen: boolean) =>
      setHandle((now) =>
        now?.isMenuOpen && !isMenuOpen ? now : placeAt(editor, frame, element, isMenuOpen),
      ),
    [editor, frame],
  );
  useEffect(() => {
    const area = frame.current;
    if (!area) return;
    const move = ({ buttons, clientY }: PointerEvent) => {
      const text = editor.getRootElement();
      if (text && buttons === 0) showAt(blockAt(text, clientY), false);
    };
    const leave = () => showAt(null, false);
    area.addEventListener('pointermove', move);
    area.addEventListener('pointerleave', leave);
    return () => {
      area.removeEventListener('pointermove', move);
      area.removeEventListener('pointerleave', leave);
    };
  }, [editor, frame, showAt]);
  useEffect(
    () =>
      editor.registerCommand(
        OPEN_BLOCK_MENU_COMMAND,
        () => {
          const block = $blockAtSelection();
          showAt(block && editor.getElementByKey(block.getKey()), true);
          return true;
        },
        COMMAND_PRIORITY_NORMAL,
      ),
    [editor, showAt],
  );
  const isShown = handle !== null;
  useEffect(() => {
    if (!isShown) return;
    // What is written moves the blocks away from under it.
    return editor.registerUpdateListener(({ dirtyLeaves }) => {
      if (dirtyLeaves.size > 0) setHandle((now) => (now?.isMenuOpen ? now : null));
    });
  }, [editor, isShown]);
  const setMenuOpen = useCallback(
    (isMenuOpen: boolean) => setHandle((now) => now && { ...now, isMenuOpen }),
    [],
  );
  const hide = useCallback(() => setHandle(null), []);
  return { handle, setMenuOpen, hide };
}

function placeAt(
  editor: LexicalEditor,
  { current: frame }: RefObject<HTMLElement | null>,
  element: HTMLElement | null,
  isMenuOpen: boolean,
): HandlePlace | null {
  if (!element || !frame || !editor.isEditable()) return null;
  const key = editor.read(() => $getNearestNodeFromDOMNode(element)?.getTopLevelElement()?.getKey());
  if (key === undefined) return null;
  const line = Math.min(
    Number.parseFloat(getComputedStyle(element).lineHeight) || HEIGHT,
    element.offsetHeight,
  );
  const top = element.getBoundingClientRect().top - frame.getBoundingClientRect().top + (line - HEIGHT) / 2;
  return { key, top, isMenuOpen };
}
