import { useState } from 'react';
import type { Picture } from '../../../shared/domain/picture';
import { ratioOf, shaped, type Ratio, type Shape } from '../../pictures/cropShape';
import { cutOf, turnedFurther, turnedSize, WHOLE, type Crop, type Cut, type Size } from '../../pictures/cut';

/** What is chosen so far. */
export interface Cropping {
  readonly cut: Cut;
  /** The turned original, and the part of it that is shown. */
  readonly whole: Size;
  readonly crop: Crop;
  readonly shape: Shape;
  readonly isUpright: boolean;
  readonly ratio: Ratio;
  /** Whether all of the original is shown, as it came. */
  readonly isWhole: boolean;
  readonly frame: (crop: Crop) => void;
  readonly hold: (shape: Shape, isUpright: boolean) => void;
  readonly rotate: (by: 90 | 270) => void;
  readonly reset: () => void;
}

/** A crop as it is being chosen, in pixels of the original; a shape is held within what she framed by hand. */
export function useCropping(picture: Picture, original: Size): Cropping {
  const [cut, setCut] = useState<Cut>(() => cutOf(picture));
  const whole = turnedSize(original, cut.turn);
  const all = { x: 0, y: 0, ...whole };
  const [byHand, setByHand] = useState<Crop | null>(cut.crop);
  const [shape, setShape] = useState<Shape>('free');
  const [isUpright, setUpright] = useState(whole.height > whole.width);
  return {
    cut,
    whole,
    crop: cut.crop ?? all,
    shape,
    isUpright,
    ratio: ratioOf(shape, whole, isUpright),
    isWhole: cut.turn === 0 && cut.crop === null,
    frame: (crop) => {
      setByHand(crop);
      setCut({ ...cut, crop });
    },
    hold: (wanted, stands) => {
      setShape(wanted);
      setUpright(stands);
      setCut({ ...cut, crop: shaped(byHand ?? all, ratioOf(wanted, whole, stands)) });
    },
    rotate: (by) => {
      const next = turnedFurther(cut, original, by);
      setCut(next);
      setByHand(turnedFurther({ ...cut, crop: byHand }, original, by).crop);
      setUpright(!isUpright);
    },
    reset: () => {
      setCut(WHOLE);
      setByHand(null);
      setShape('free');
      setUpright(original.height > original.width);
    },
  };
}
