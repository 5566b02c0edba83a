import { edgeRange, withEdge, type Edge } from './cropEdges';
import { clamp, type Crop, type Size } from './cut';

/** The shapes that a crop can be held to; each of the last three stands upright too. */
export const SHAPES = ['free', 'original', '1:1', '4:3', '3:2', '16:9'] as const;
export type Shape = (typeof SHAPES)[number];

/** Width over height; null where any will do. */
export type Ratio = number | null;

const LYING: Readonly<Record<Exclude<Shape, 'free' | 'original'>, number>> = {
  '1:1': 1,
  '4:3': 4 / 3,
  '3:2': 3 / 2,
  '16:9': 16 / 9,
};

/** True for a shape that is another one when it stands upright. */
export const canStand = (shape: Shape): boolean =>
  shape !== 'free' && shape !== 'original' && shape !== '1:1';

export function ratioOf(shape: Shape, whole: Size, isUpright: boolean): Ratio {
  if (shape === 'free') return null;
  if (shape === 'original') return whole.width / whole.height;
  return isUpright ? 1 / LYING[shape] : LYING[shape];
}

/** The largest part of a crop that has a shape, in its middle: nothing comes into view that she had cut off. */
export function shaped(crop: Crop, ratio: Ratio): Crop {
  if (ratio === null) return crop;
  const width = Math.max(1, Math.round(Math.min(crop.width, crop.height * ratio)));
  const height = Math.max(1, Math.round(Math.min(crop.height, width / ratio)));
  return {
    x: crop.x + Math.floor((crop.width - width) / 2),
    y: crop.y + Math.floor((crop.height - height) / 2),
    width,
    height,
  };
}

/** The crop with one edge moved to a place, as far as its shape lets it; the other two edges follow on both sides. */
export function withEdgeInShape(crop: Crop, edge: Edge, wished: number, whole: Size, ratio: Ratio): Crop {
  const moved = withEdge(crop, edge, wished, whole);
  if (ratio === null) return moved;
  const isLying = edge === 'left' || edge === 'right';
  const width = isLying
    ? Math.min(moved.width, Math.floor(whole.height * ratio))
    : Math.round(Math.min(moved.height * ratio, whole.width));
  const height = isLying
    ? Math.round(Math.min(moved.width / ratio, whole.height))
    : Math.min(moved.height, Math.floor(whole.width / ratio));
  return heldAt(crop, edge, { width: Math.max(1, width), height: Math.max(1, height) }, whole);
}

/** A crop of another size: the edge across from the one that was moved stays, and the two beside it give way alike. */
function heldAt(crop: Crop, edge: Edge, { width, height }: Size, whole: Size): Crop {
  const isLying = edge === 'left' || edge === 'right';
  const middle = (start: number, length: number, next: number, all: number): number =>
    clamp(Math.round(start + (length - next) / 2), 0, all - next);
  return {
    x: isLying
      ? edge === 'left'
        ? crop.x + crop.width - width
        : crop.x
      : middle(crop.x, crop.width, width, whole.width),
    y: isLying
      ? middle(crop.y, crop.height, height, whole.height)
      : edge === 'top'
        ? crop.y + crop.height - height
        : crop.y,
    width,
    height,
  };
}

/** The crop with one corner moved by a distance, the corner across from it where it is. */
export function withCornerInShape(
  crop: Crop,
  [lying, standing]: readonly [Edge, Edge],
  by: { readonly x: number; readonly y: number },
  whole: Size,
  ratio: Ratio,
): Crop {
  const moved = withEdge(
    withEdge(crop, lying, edgeRange(crop, lying, whole).at + by.x, whole),
    standing,
    edgeRange(crop, standing, whole).at + by.y,
    whole,
  );
  if (ratio === null) return moved;
  const roomAcross = lying === 'left' ? crop.x + crop.width : whole.width - crop.x;
  const roomDown = standing === 'top' ? crop.y + crop.height : whole.height - crop.y;
  const wished = Math.max(moved.width, moved.height * ratio);
  const width = Math.max(1, Math.round(Math.min(wished, roomAcross, roomDown * ratio)));
  const height = Math.min(roomDown, Math.max(1, Math.round(width / ratio)));
  return {
    x: lying === 'left' ? crop.x + crop.width - width : crop.x,
    y: standing === 'top' ? crop.y + crop.height - height : crop.y,
    width,
    height,
  };
}
