import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleId } from '../../../shared/domain/ids';
import { evenly, folded } from '../../../shared/text/fold';
import type { ArticleText } from '../../../main/searching/articleText';
import { placeOf, readQuery } from '../../../main/searching/query';
import { rank } from '../../../main/searching/rank';
import { mayHold, placesOf, signatureOf } from '../../../main/searching/signature';
import { snippetOf } from '../../../main/searching/snippet';

const text = (part: Partial<ArticleText>): ArticleText => ({
  id: articleId.parse('a1'),
  mark: '',
  savedAt: '2020-12-11T06:45:00.000Z',
  headline: '',
  standfirst: '',
  body: '',
  ...part,
});
const finds = (query: string, words: string): boolean =>
  readQuery(query).every((term) => placeOf(folded(evenly(words)), term) >= 0);

describe('folding', () => {
  test('leaves every unit in its place, whatever the script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        expect(folded(evenly(words))).toHaveLength(evenly(words).length);
      }),
    );
  });

  test('takes accents, capitals and typographer’s signs away, composed or not', () => {
    expect(folded(evenly('Café “Zürich” —  it’s\nÉ'))).toBe('cafe "zurich" - it\'s e');
    expect(folded(evenly('Cafe\u0301'))).toBe('cafe');
    expect(folded('İstanbul')).toHaveLength(8);
  });
});

describe('a query', () => {
  const minutes = 'The council’s bridge cost £2.7m, said Café Zürich (yesterday).';
  test.each([
    ['coun', true],
    ['ouncil', false],
    ['cafe ZURICH', true],
    ['2.7m', true],
    ['£2.7m,', true],
    ['bridge school', false],
    ['"bridge cost"', true],
    ['"bridge co"', false],
    ['"cost bridge"', false],
    ['"bridge cost', true],
    ['yesterday', true],
    ['council’s', true],
    ['', true],
    ['""', true],
  ])('%s', (query, isFound) => expect(finds(query, minutes)).toBe(isFound));

  test('finds the middle of what has no spaces', () => {
    expect(finds('京都', '東京都庁')).toBe(true);
  });

  test('of any words of a text finds it', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcéÉ7'), minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.nat(), fc.nat(), (words, first, second) => {
        const [a, b] = [words[first % words.length] ?? '', words[second % words.length] ?? ''];
        expect(finds(`${a} ${b.slice(0, 2)}`, words.join(' '))).toBe(true);
        expect(finds(`"${words.slice(0, 3).join(' ')}"`, words.join(' '))).toBe(true);
      }),
    );
  });
});

test('a headline outranks a standfirst, that a body, and among equals the fresh comes first', () => {
  const now = Date.parse('2021-01-01T00:00:00.000Z');
  const score = (part: Partial<ArticleText>): number => {
    const found = text(part);
    return rank(found, readQuery('bridge'), now - Date.parse(found.savedAt));
  };
  const old = '2010-01-01T00:00:00.000Z';
  const scores = [
    score({ headline: 'bridge' }),
    score({ headline: 'bridge', savedAt: old }),
    score({ standfirst: 'a bridge' }),
    score({ standfirst: 'a bridge', savedAt: old }),
    score({ body: 'the bridge' }),
    score({ body: 'the bridge', savedAt: old }),
    score({ body: 'the abridged' }),
  ];
  expect([...scores].sort((a, b) => b - a)).toEqual(scores);
  expect(new Set(scores).size).toBe(scores.length);
  expect(scores.at(-1)).toBe(0);
});

test('what was found is shown in its own spelling, between whole words, with its matches marked', () => {
  const filler = 'Nothing of note was said by anybody. '.repeat(5);
  const shown = snippetOf(text({ body: `${filler}The Café cost £2.7m. ${filler}` }), readQuery('cafe 2.7'));
  expect(shown?.filter(({ isMatch }) => isMatch).map((run) => run.text)).toEqual(['Café', '2.7']);
  const whole = shown?.map((run) => run.text).join('') ?? '';
  expect(whole).toMatch(/^…\S.*\S…$/);
  expect(whole).toContain('The Café cost £2.7m.');
  expect(whole.length).toBeLessThan(160);
  expect(snippetOf(text({ headline: 'Café' }), readQuery('cafe'))).toBeNull();
});

test('no article that holds the words is passed over by its signature', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdefé '), minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), fc.nat(), (words, index) => {
      const body = folded(evenly(words.join(' ')));
      const terms = readQuery(`"${words[index % words.length]}"`);
      expect(mayHold(signatureOf(text({ body })), placesOf(terms))).toBe(true);
    }),
  );
  expect(mayHold(signatureOf(text({ body: 'the bridge' })), placesOf(readQuery('school')))).toBe(false);
});
