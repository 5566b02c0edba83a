// Words of a footnote are replaced without a loss of what they were dressed in, or led to.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { joinInline } from '../../../shared/domain/inline';
import { spliceNote } from '../../../shared/domain/spliceNote';
import type { NoteInline } from '../../../shared/domain/body';
import { inlineText } from '../../../shared/html/renderText';
import { link, run } from '../../support/bodies';

const NOTE: readonly NoteInline[] = [
  run('See '),
  run('the salt', 'italic'),
  { kind: 'break' },
  link('salt report', 'https://records.example/'),
  run('.'),
];

describe('a note', () => {
  it('keeps the dress of what is replaced, and of what is around it', () => {
    expect(spliceNote(NOTE, 8, 12, 'grit')).toEqual([
      run('See '),
      run('the grit', 'italic'),
      ...NOTE.slice(2),
    ]);
    expect(spliceNote(NOTE, 13, 17, 'grit')).toMatchObject([{}, {}, {}, { label: [run('grit report')] }, {}]);
  });

  it('loses a link with its last word, and a break that was found', () => {
    expect(spliceNote(NOTE, 13, 24, '')).toEqual([...NOTE.slice(0, 3), run('.')]);
    expect(spliceNote(NOTE, 12, 13, ' ')).toEqual([
      run('See '),
      run('the salt', 'italic'),
      run(' '),
      ...NOTE.slice(3),
    ]);
  });

  it('reads afterwards as its text would', () => {
    const text = inlineText(NOTE);
    const place = fc.nat({ max: text.length - 1 });
    fc.assert(
      fc.property(place, place, fc.constantFrom('', 'grit', ' '), (a, b, by) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b) + 1];
        const after = spliceNote(NOTE, start, end, by);
        expect(inlineText(after)).toBe(text.slice(0, start) + by + text.slice(end));
        expect(joinInline(after)).toEqual(after);
      }),
    );
  });
});
