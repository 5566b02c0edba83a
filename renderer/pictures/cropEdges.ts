import { clamp, type Crop, type Size } from './cut';

export const EDGES = ['left', 'top', 'right', 'bottom'] as const;
export type Edge = (typeof EDGES)[number];

/** The least that a crop shows, in pixels of the original; less only where the picture is smaller, or the crop already, held to a shape. */
const LEAST = 16;

/** Where an edge stands, and how far it can go, in pixels from the left or the top. */
export function edgeRange(
  { x, y, width, height }: Crop,
  edge: Edge,
  whole: Size,
): { readonly at: number; readonly least: number; readonly most: number } {
  const lying = edge === 'left' || edge === 'right';
  const [start, length, all] = lying ? [x, width, whole.width] : [y, height, whole.height];
  const gap = Math.min(LEAST, all, length);
  return edge === 'left' || edge === 'top'
    ? { at: start, least: 0, most: start + length - gap }
    : { at: start + length, least: start + gap, most: all };
}

/** The crop with one edge moved to a place, as far as it can go. */
export function withEdge(crop: Crop, edge: Edge, wished: number, whole: Size): Crop {
  const { at, least, most } = edgeRange(crop, edge, whole);
  const by = Math.round(clamp(wished, least, most)) - at;
  switch (edge) {
    case 'left':
      return { ...crop, x: crop.x + by, width: crop.width - by };
    case 'top':
      return { ...crop, y: crop.y + by, height: crop.height - by };
    case 'right':
      return { ...crop, width: crop.width + by };
    case 'bottom':
      return { ...crop, height: crop.height + by };
  }
}

/** The crop moved as it is, within the picture. */
export const movedBy = (crop: Crop, by: { readonly x: number; readonly y: number }, whole: Size): Crop => ({
  ...crop,
  x: Math.round(clamp(crop.x + by.x, 0, whole.width - crop.width)),
  y: Math.round(clamp(crop.y + by.y, 0, whole.height - crop.height)),
});
