import { useState } from 'react';

/** Where she was: the element that had the focus, and what was selected in it where it is a text. */
interface Place {
  readonly element: HTMLElement;
  readonly select: () => void;
}

/**
 * For what lies over the desk: when it closes, the focus goes back to where it was, unless it has found a new place.
 * To be used in what is mounted on opening, since a field with `autoFocus` takes the focus before any effect runs.
 */
export function useReturnFocus(): (event: Event) => void {
  const [place] = useState(placeNow);
  return (event) => {
    event.preventDefault();
    const isNowhere = document.activeElement === null || document.activeElement === document.body;
    if (!isNowhere || !place) return;
    place.element.focus();
    place.select();
  };
}

function placeNow(): Place | null {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement)) return null;
  const selection = document.getSelection();
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = selection ?? {};
  const select = (): void => {
    // The browser would begin at the start of a text again, and what was selected may be gone.
    if (!element.isContentEditable || !anchorNode || !focusNode) return;
    if (!element.contains(anchorNode) || !element.contains(focusNode)) return;
    const [from, to] = [within(anchorNode, anchorOffset), within(focusNode, focusOffset)];
    selection?.setBaseAndExtent(anchorNode, from, focusNode, to);
  };
  return { element, select };
}

const within = (node: Node, offset: number): number =>
  Math.min(offset, node instanceof Text ? node.length : node.childNodes.length);
