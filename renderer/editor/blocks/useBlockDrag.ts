import { $getNearestNodeFromDOMNode, type LexicalEditor, type NodeKey } from 'lexical';
import { useCallback, useRef, useState, type PointerEvent, type RefObject } from 'react';
import { blockAt } from './blockAt';
import { moveBlock } from './moveBlocks';

/** A press that moves less than this is a click, in pixels. */
const CLICK = 4;
/** Within this distance of an edge the page is scrolled, in pixels, and so far with each move. */
const EDGE = 56;
const SCROLL = 14;

interface Drop {
  readonly key: NodeKey;
  readonly side: 'before' | 'after';
  /** Where the line is drawn, in pixels from the top of the frame. */
  readonly top: number;
}

interface Drag {
  readonly key: NodeKey;
  readonly startY: number;
  isMoving: boolean;
}

/** Takes a block by its handle to another place; a press that does not move is a click. */
export function useBlockDrag(
  editor: LexicalEditor,
  frame: RefObject<HTMLElement | null>,
  onClick: () => void,
) {
  const [drop, setDrop] = useState<Drop | null>(null);
  const drag = useRef<Drag | null>(null);
  const end = useCallback(() => {
    drag.current = null;
    setDrop(null);
  }, []);
  const begin = (key: NodeKey) => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    // The caret stays where it is, and the menu waits for the press to end.
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { key, startY: event.clientY, isMoving: false };
  };
  const move = ({ clientY }: PointerEvent<HTMLElement>) => {
    const now = drag.current;
    const text = editor.getRootElement();
    if (!now || !text || (!now.isMoving && Math.abs(clientY - now.startY) < CLICK)) return;
    now.isMoving = true;
    scrollNear(text, clientY);
    setDrop(dropAt(editor, text, frame.current, clientY));
  };
  const finish = () => {
    const now = drag.current;
    if (now?.isMoving && drop) moveBlock(editor, now.key, drop);
    else if (now && !now.isMoving) onClick();
    end();
  };
  return { drop, begin, on: { onPointerMove: move, onPointerUp: finish, onPointerCancel: end } };
}

function dropAt(editor: LexicalEditor, text: HTMLElement, frame: HTMLElement | null, y: number): Drop | null {
  const block = blockAt(text, y);
  const key = block && editor.read(() => $getNearestNodeFromDOMNode(block)?.getTopLevelElement()?.getKey());
  if (!block || !frame || !key) return null;
  const { top, bottom, height } = block.getBoundingClientRect();
  const side = y < top + height / 2 ? 'before' : 'after';
  const beside = side === 'before' ? block.previousElementSibling : block.nextElementSibling;
  const edge = side === 'before' ? top : bottom;
  const other = beside?.getBoundingClientRect();
  const middle = other ? (edge + (side === 'before' ? other.bottom : other.top)) / 2 : edge;
  return { key, side, top: middle - frame.getBoundingClientRect().top };
}

function scrollNear(text: HTMLElement, y: number): void {
  const page = scrollerOf(text);
  const { top, bottom } = page.getBoundingClientRect();
  if (y < top + EDGE) page.scrollBy(0, -SCROLL);
  else if (y > bottom - EDGE) page.scrollBy(0, SCROLL);
}

function scrollerOf(element: HTMLElement): Element {
  let at: HTMLElement | null = element;
  while (at && !/auto|scroll/.test(getComputedStyle(at).overflowY)) at = at.parentElement;
  return at ?? document.documentElement;
}
