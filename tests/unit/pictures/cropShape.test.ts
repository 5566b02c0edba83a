import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EDGES } from '../../../renderer/pictures/cropEdges';
import {
  canStand,
  ratioOf,
  shaped,
  SHAPES,
  withCornerInShape,
  withEdgeInShape,
} from '../../../renderer/pictures/cropShape';
import type { Crop, Size } from '../../../renderer/pictures/cut';

const WHOLE = { width: 1200, height: 800 };
const ALL: Crop = { x: 0, y: 0, ...WHOLE };

const isWithin = ({ x, y, width, height }: Crop, whole: Size): boolean =>
  x >= 0 && y >= 0 && width >= 1 && height >= 1 && x + width <= whole.width && y + height <= whole.height;

describe('A shape', () => {
  test('is what its name says, lying or upright, and the original is its own', () => {
    const ratios = SHAPES.map((shape) => ratioOf(shape, WHOLE, true));
    expect(ratios).toEqual([null, 1.5, 1, 3 / 4, 2 / 3, 9 / 16]);
    expect(SHAPES.filter(canStand)).toEqual(['4:3', '3:2', '16:9']);
  });

  test('is held within what she framed, in its middle', () => {
    expect(shaped(ALL, 1)).toEqual({ x: 200, y: 0, width: 800, height: 800 });
    expect(shaped(ALL, 16 / 9)).toEqual({ x: 0, y: 62, width: 1200, height: 675 });
    expect(shaped({ x: 100, y: 100, width: 400, height: 300 }, 9 / 16)).toEqual({
      x: 215,
      y: 100,
      width: 169,
      height: 300,
    });
    expect(shaped(ALL, null)).toBe(ALL);
  });

  test('stays when an edge or a corner is moved', () => {
    const square = shaped(ALL, 1);
    expect(withEdgeInShape(square, 'right', 900, WHOLE, 1)).toEqual({
      x: 200,
      y: 50,
      width: 700,
      height: 700,
    });
    expect(withEdgeInShape(square, 'left', 0, WHOLE, 1)).toEqual(square);
    expect(withCornerInShape(square, ['left', 'top'], { x: 100, y: 300 }, WHOLE, 1)).toEqual({
      x: 300,
      y: 100,
      width: 700,
      height: 700,
    });
    expect(withCornerInShape(ALL, ['right', 'bottom'], { x: -200, y: -100 }, WHOLE, null)).toEqual({
      x: 0,
      y: 0,
      width: 1000,
      height: 700,
    });
  });

  test('never leads out of the picture, and never to another shape than it says, whatever is dragged', () => {
    const side = fc.integer({ min: 40, max: 8000 });
    const shape = fc.constantFrom(...SHAPES.filter((one) => one !== 'free'));
    fc.assert(
      fc.property(
        side,
        side,
        shape,
        fc.boolean(),
        fc.array(
          fc.tuple(fc.nat(7), fc.integer({ min: -9000, max: 9000 }), fc.integer({ min: -9000, max: 9000 })),
        ),
        (width, height, wanted, isUpright, drags) => {
          const whole = { width, height };
          const ratio = ratioOf(wanted, whole, isUpright) ?? 1;
          let crop = shaped({ x: 0, y: 0, ...whole }, ratio);
          for (const [part, x, y] of drags) {
            const edge = EDGES[part % 4] ?? 'left';
            const corner = [part % 2 === 0 ? 'left' : 'right', part < 6 ? 'top' : 'bottom'] as const;
            crop =
              part < 4
                ? withEdgeInShape(crop, edge, x, whole, ratio)
                : withCornerInShape(crop, corner, { x, y }, whole, ratio);
            expect(isWithin(crop, whole)).toBe(true);
            // As near as whole pixels can be.
            const off = Math.min(
              Math.abs(crop.width - crop.height * ratio),
              Math.abs(crop.height - crop.width / ratio),
            );
            expect(off).toBeLessThanOrEqual(1);
          }
        },
      ),
      // A crop that its shape has made narrower than the least that an edge leaves.
      {
        examples: [
          [
            40,
            45,
            'original',
            false,
            [
              [2, 0, 0],
              [3, 0, 0],
              [0, 0, 0],
            ],
          ],
        ],
      },
    );
  });
});
