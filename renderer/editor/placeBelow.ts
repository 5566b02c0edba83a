import type { CardPlace } from './LinkCard';

/** Just below something in the text, in pixels from the corner of the frame, and not beyond its right edge. */
export function placeBelow(
  target: Element | Range | null,
  frame: HTMLElement | null,
  width: number,
): CardPlace {
  const at = target?.getClientRects()[0];
  const edge = frame?.getBoundingClientRect();
  if (!at || !edge) return { top: 0, left: 0 };
  return {
    top: at.bottom - edge.top + 6,
    left: Math.max(0, Math.min(at.left - edge.left, edge.width - width)),
  };
}
