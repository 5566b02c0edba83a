import { describe, expect, test } from 'vitest';
import { block as blockSchema } from '../../../shared/domain/body';
import { block, paragraph } from '../../support/bodies';

describe('a block that a revision shares with the one before', () => {
  test('goes on as the object that it is', () => {
    const one = block('b1', paragraph('The bridge cost £2.7m.'));
    expect(blockSchema.parse(one)).toBe(one);
    expect(blockSchema.parse(one)).toBe(one);
  });

  test('is refused each time where it is none', () => {
    const broken = { ...block('b1', paragraph('A lone \ud800 surrogate.')) };
    const more = { ...block('b1', paragraph('Fine.')), note: 'unknown' };
    for (const wrong of [broken, more, broken, more, null, 'b1', []]) {
      expect(blockSchema.safeParse(wrong).success).toBe(false);
    }
  });
});
