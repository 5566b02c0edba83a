import type { Picture } from '../../shared/domain/picture';

export interface Size {
  readonly width: number;
  readonly height: number;
}
/** A stretch of the turned original, in its pixels. */
export type Crop = NonNullable<Picture['crop']>;
/** In degrees, clockwise. */
export type Turn = 0 | NonNullable<Picture['turn']>;

/** What is shown of an original: turned first, then cropped; the whole of it without a crop. */
export interface Cut {
  readonly turn: Turn;
  readonly crop: Crop | null;
}

export const WHOLE: Cut = { turn: 0, crop: null };

export const cutOf = (picture: Pick<Picture, 'turn' | 'crop'>): Cut => ({
  turn: picture.turn ?? 0,
  crop: picture.crop ?? null,
});

/** The cut as a picture keeps it: what it does not have is absent. */
export const cutFields = ({ turn, crop }: Cut): Pick<Picture, 'turn' | 'crop'> => ({
  ...(turn === 0 ? {} : { turn }),
  ...(crop === null ? {} : { crop }),
});

/** The size after a turn. */
export const turnedSize = ({ width, height }: Size, turn: Turn): Size =>
  turn === 90 || turn === 270 ? { width: height, height: width } : { width, height };

/** The size scaled down so that no side is longer than `longest`; never scaled up. */
export function fittedSize({ width, height }: Size, longest: number): Size {
  const scale = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** The cut after another quarter turn: what was cropped stays in view. */
export function turnedFurther({ turn, crop }: Cut, original: Size, by: 90 | 270): Cut {
  const before = turnedSize(original, turn);
  return { turn: addTurn(turn, by), crop: crop && turnedCrop(crop, before, by) };
}

function turnedCrop({ x, y, width, height }: Crop, whole: Size, by: 90 | 270): Crop {
  return by === 90
    ? { x: whole.height - y - height, y: x, width: height, height: width }
    : { x: y, y: whole.width - x - width, width: height, height: width };
}

function addTurn(turn: Turn, by: 90 | 270): Turn {
  const TURNS = [0, 90, 180, 270] as const;
  return TURNS[((turn + by) / 90) % 4] ?? 0;
}

/** A crop in whole pixels within the picture; null where it takes all of it. */
export function tidyCrop(wished: Crop, whole: Size): Crop | null {
  const width = clamp(Math.round(wished.width), 1, whole.width);
  const height = clamp(Math.round(wished.height), 1, whole.height);
  const x = clamp(Math.round(wished.x), 0, whole.width - width);
  const y = clamp(Math.round(wished.y), 0, whole.height - height);
  return width === whole.width && height === whole.height ? null : { x, y, width, height };
}

export const clamp = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), most);
