import { describe, expect, it } from 'vitest';
import { body as bodySchema } from '../../../shared/domain/body';
import { readClip } from '../../../shared/html/readClip';
import { countingIds } from '../../support/bodies';
import { described, recordings } from '../../support/clips';

describe('What other programs put on the clipboard', () => {
  const all = recordings();

  it('is recorded from every kind of program', () => {
    expect(all.length).toBeGreaterThanOrEqual(40);
  });

  it.each(all)('$name keeps its structure and drops its styling', ({ html, text, expected }) => {
    const read = readClip({ html, text, isPlain: false }, countingIds(), { takesPictures: true });
    expect(described(read)).toBe(expected);
    expect(bodySchema.safeParse(read.blocks).success).toBe(true);
  });
});
