// Words and expressions are found in many texts, and each find says what would stand in its place.
import { describe, expect, it } from 'vitest';
import { findInTexts, MOST_FOUND, type FindQuery } from '../../../shared/text/findInTexts';

const QUERY: FindQuery = { words: '', isCaseKept: false, isWholeWord: false, isExpression: false };

function find(texts: readonly string[], query: Partial<FindQuery>, replacement: string | null = null) {
  const answer = findInTexts({ query: { ...QUERY, ...query }, texts, replacement });
  if (!answer.ok) return answer.why;
  return answer.found.map(({ text, start, end, by }) => [texts[text]?.slice(start, end), by]);
}

const words = (texts: readonly string[], query: Partial<FindQuery>) => {
  const found = find(texts, query);
  return typeof found === 'string' ? found : found.map(([whole]) => whole);
};

describe('plain words', () => {
  it('are found whatever their case, or in theirs only', () => {
    expect(words(['Grit, grit', 'GRIT'], { words: 'grit' })).toEqual(['Grit', 'grit', 'GRIT']);
    expect(words(['Grit, grit', 'GRIT'], { words: 'grit', isCaseKept: true })).toEqual(['grit']);
  });

  it('are found as whole words in any alphabet', () => {
    expect(words(['pan, pans, Äpan'], { words: 'pan', isWholeWord: true })).toEqual(['pan']);
    expect(words(['кот, котик'], { words: 'кот', isWholeWord: true })).toEqual(['кот']);
  });

  it('mean themselves, whatever signs they have', () => {
    expect(words(['cost (net) $5.00?'], { words: '(net) $5.00?' })).toEqual(['(net) $5.00?']);
    expect(find(['a.b'], { words: 'a.b' }, '$& and $1')).toEqual([['a.b', '$& and $1']]);
  });

  it('find curly quotes by plain ones, and spaces that do not break', () => {
    expect(words(['don’t', "don't"], { words: "don't" })).toEqual(['don’t', "don't"]);
    expect(words(['“No”, 10\u00A0km'], { words: '"no", 10 km' })).toEqual(['“No”, 10\u00A0km']);
  });
});

it('stops counting where there is no end, and replaces all the same', () => {
  const texts = ['salt '.repeat(MOST_FOUND + 5)];
  const query = { ...QUERY, words: 'salt' };
  expect(findInTexts({ query, texts, replacement: null })).toMatchObject({ isCut: true });
  const replaced = findInTexts({ query, texts, replacement: 'grit' });
  expect(replaced.ok && replaced.found.length).toBe(MOST_FOUND + 5);
});

describe('an expression', () => {
  it('is found, and its groups are put in', () => {
    const found = find(
      ['2011-04-09'],
      { words: '(\\d+)-(?<month>\\d+)-(\\d+)', isExpression: true },
      '$3/$<month>/$1 ($&) $$',
    );
    expect(found).toEqual([['2011-04-09', '09/04/2011 (2011-04-09) $']]);
  });

  it('never finds nothing', () => {
    expect(words(['baab'], { words: 'a*', isExpression: true })).toEqual(['aa']);
  });

  it('is said to be wrong where it is, also beside other wishes', () => {
    expect(words(['a'], { words: '(a', isExpression: true })).toBe('Unterminated group');
    expect(words(['a'], { words: 'a)(b', isExpression: true, isWholeWord: true })).toBe("Unmatched ')'");
  });
});
