import { z } from 'zod';

/** Where the window stood, in the screen's own points. */
export const windowPlace = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1),
  height: z.int().min(1),
  isMaximised: z.boolean(),
});
export type WindowPlace = Readonly<z.infer<typeof windowPlace>>;

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const SMALLEST = { width: 1024, height: 700 } as const;
const USUAL = { width: 1440, height: 900 } as const;
/** So much of the window must lie on some screen for her to get hold of it. */
const GRIP = 80;

const STEP = 32;

/** A place for another window: down and to the right of one that is there, so that both are seen. */
export const besides = (place: WindowPlace): WindowPlace => ({
  ...place,
  x: place.x + STEP,
  y: place.y + STEP,
  isMaximised: false,
});

/** Bounds for the window: where it was, unless that screen is gone. */
export function placeFor(last: WindowPlace | null, screens: readonly Area[]): Partial<Area> {
  if (last === null) return USUAL;
  const { x, y, width, height } = last;
  const size = { width: Math.max(width, SMALLEST.width), height: Math.max(height, SMALLEST.height) };
  return screens.some((screen) => overlap({ x, y, ...size }, screen) >= GRIP) ? { x, y, ...size } : size;
}

/** The smaller side of what two areas share. */
function overlap(a: Area, b: Area): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.min(across, down);
}
