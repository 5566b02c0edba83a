import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalAddress, hostOf } from '../../../shared/text/address';
import { dayInWords, dayOf, endOfDay, instantOf, longDate, shortDateTime } from '../../../shared/text/dates';
import { isSlug, slugFrom } from '../../../shared/text/slug';
import canonicalize from 'canonicalize';
import { canonicalJson } from '../../../shared/text/canonical';
import { countWords, snapshotWords } from '../../../shared/text/words';
import { story } from '../../support/records';

describe('Words', () => {
  it('are counted as readers count them, in any script', () => {
    expect(countWords('She didn’t pay £27 — not one penny.', 'en-GB')).toBe(7);
    expect(countWords('', 'en')).toBe(0);
    expect(countWords('我喜欢新闻', 'zh')).toBeGreaterThan(1);
    expect(snapshotWords(story('one two', 'three'))).toBe(3);
  });

  it('are as many as the segmenter finds in the whole text, however it is made up', () => {
    const signs = [...'  aZ9éß.,;:!?\'’"“”()-–_%/£·\n\t\u00a0\u2003\u0301\u200b\u200d\u00ad', '😀', '🇬', '🇧'];
    const letters = ['我', 'の', 'カ', 'ก', 'า', 'ש', '״', 'ж', 'α', '한', '\ud800'];
    const text = fc.string({ unit: fc.constantFrom(...signs, ...letters), maxLength: 30 });
    fc.assert(
      fc.property(text, fc.constantFrom('en-GB', 'fi', 'sv', 'zh', 'he', 'th'), (written, language) => {
        const segments = new Intl.Segmenter([language, 'en'], { granularity: 'word' }).segment(written);
        expect(countWords(written, language)).toBe(
          [...segments].filter(({ isWordLike }) => isWordLike).length,
        );
      }),
      { numRuns: 3000 },
    );
  });
});

describe('Canonical JSON', () => {
  it('is the same whether names are in order already or not', () => {
    const key = fc.constantFrom('a', 'b', 'B', '10', '9', 'é', '\\ud');
    const words = fc.string({ unit: fc.constantFrom('a', '"', '\\', 'ud83d', '😀', '\n', '\u2028') });
    const values = [fc.integer(), fc.boolean(), fc.constant(null), words];
    fc.assert(
      fc.property(fc.anything({ key, values, maxDepth: 4, withNullPrototype: false }), (written) => {
        expect(canonicalJson(written)).toBe(canonicalize(written));
      }),
      { numRuns: 1000 },
    );
    expect(canonicalJson({ b: 1, a: undefined })).toBe('{"b":1}');
  });

  it('is refused to what two programs could write differently, wherever it stands', () => {
    for (const bad of [0.5, 2 ** 60, '\ud83d', { '\ude00': 1 }]) {
      expect(() => canonicalJson({ a: [1, { deep: bad }], z: 'later' })).toThrow();
      expect(() => canonicalJson({ z: [bad], a: 'unordered' })).toThrow();
    }
  });
});

describe('Dates', () => {
  it('have the weekday that the calendar has, in her zone', () => {
    expect(longDate('2020-12-11T06:45:00.000Z', 'Europe/London', 'en-GB')).toBe('Friday 11 December 2020');
    expect(longDate('2020-12-11T23:30:00.000Z', 'Australia/Sydney', 'en-AU')).toBe(
      'Saturday 12 December 2020',
    );
    expect(longDate('2020-12-11T06:45:00.000Z', 'Europe/Berlin', 'de')).toBe('Freitag, 11. Dezember 2020');
    expect(shortDateTime('2020-07-11T06:45:00.000Z', 'Europe/London', 'en-GB')).toBe('11 Jul 2020, 07:45');
    expect(dayInWords('2020-12-12', 'en-GB')).toBe('12 December 2020');
    expect(dayOf('2020-12-11T23:30:00.000Z', 'Asia/Tokyo')).toBe('2020-12-12');
  });

  it('become instants over the changes of the clocks', () => {
    expect(instantOf('2020-12-11', '06:45', 'Europe/London')).toBe('2020-12-11T06:45:00.000Z');
    expect(instantOf('2020-07-11', '06:45', 'Europe/London')).toBe('2020-07-11T05:45:00.000Z');
    // 01:30 does not exist on the night the clocks go forward.
    expect(instantOf('2021-03-28', '01:30', 'Europe/London')).toBe('2021-03-28T01:30:00.000Z');
    expect(endOfDay('2021-03-28', 'Europe/London')).toBe('2021-03-28T22:59:59.999Z');
    expect(endOfDay('2021-10-31', 'Europe/London')).toBe('2021-10-31T23:59:59.999Z');
  });
});

describe('Addresses', () => {
  it('of one page are one', () => {
    const one = 'https://records.example/a?b=1';
    for (const written of [
      'https://Records.Example:443/a?b=1#top',
      'HTTPS://records.example/a?utm_source=x&b=1&fbclid=2',
      ' https://records.example/a?b=1 ',
    ]) {
      expect(canonicalAddress(written)).toBe(one);
    }
    expect(canonicalAddress('https://x.example')).toBe(canonicalAddress('https://x.example/'));
    expect(canonicalAddress('https://x.example/a%20b?q=%C3%A9+1')).toBe('https://x.example/a%20b?q=%C3%A9+1');
    expect(canonicalAddress('MAILTO:Desk@X.example')).toBe('mailto:desk@x.example');
  });

  it('of other kinds are none', () => {
    for (const written of ['', 'here', '/a', 'javascript:x', 'data:,x', 'file:///a', 'ftp://x.example'])
      expect(canonicalAddress(written)).toBeNull();
    expect(hostOf('https://www.x.example/a')).toBe('x.example');
    expect(hostOf('no address')).toBe('no address');
  });
});

describe('Slugs', () => {
  it('are made from headlines and cut at a word', () => {
    expect(slugFrom('The council’s £1.9m “bridge”: naïve & unmended')).toBe(
      'the-councils-1-9m-bridge-naive-and-unmended',
    );
    const long = slugFrom('word '.repeat(40));
    expect(long.length).toBeLessThanOrEqual(80);
    expect(long).toMatch(/^(word-)+word$/);
    for (const slug of [long, slugFrom('iOPS fails'), slugFrom('1984')]) expect(isSlug(slug)).toBe(true);
    for (const odd of ['', 'A', 'a b', '-a', 'a--b', 'é', '../a']) expect(isSlug(odd)).toBe(false);
  });
});
