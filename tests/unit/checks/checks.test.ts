import { describe, expect, it } from 'vitest';
import { isVagueLabel } from '../../../shared/checks/labels';
import { beginsWithQuotation, unclosedQuotations } from '../../../shared/checks/quotations';
import { placeholders } from '../../../shared/checks/placeholders';
import { readiness } from '../../../shared/checks/readiness';
import { wrongWeekdays } from '../../../shared/checks/weekdays';
import type { BlockContent } from '../../../shared/domain/body';
import { sha256 } from '../../../shared/domain/ids';
import { footnote } from '../../support/blocks';
import { block, link, paragraph, picture, run } from '../../support/bodies';
import { HOUSE as house, snapshotOf, story } from '../../support/records';

describe('What is still to come', () => {
  it.each(['TK', 'cost £TK', 'TKTK.', 'on (TK) page', 'TK: ask Ada'])('is found in “%s”', (text) => {
    expect(placeholders(text)).toEqual([{ around: text }]);
  });
  it('is shown among the words around it, none of them cut', () => {
    const text =
      'The figure of 2019 lies in roads/2019/B4.xls. The contractor TK, who was asked twice about the payments.';
    expect(placeholders(text)).toEqual([
      { around: '…in roads/2019/B4.xls. The contractor TK, who was asked twice about the…' },
    ]);
    expect(placeholders(`${'/path'.repeat(20)} TK`)).toEqual([{ around: '…TK' }]);
  });
  it.each(['HTK', 'TKO', 'tk', 'Tk', 'ATKINS', 'TK1', 'ÉTK'])('is not found in “%s”', (text) => {
    expect(placeholders(text)).toEqual([]);
  });

  it('stops publication wherever it stands', () => {
    const note = paragraph('Said', footnote('f', 'On page TK.'), '.');
    const cell: BlockContent = { kind: 'table', hasHeaderRow: false, rows: [[[run('TK')]]] };
    const shown: BlockContent = {
      kind: 'picture',
      picture: picture('a', { caption: 'TK, left', licence: 'CC0' }),
    };
    const plain = snapshotOf([block('n', note), block('c', cell), block('p', shown)], 'A TK headline');
    const snapshot = { ...plain, publication: { ...plain.publication, tags: ['one', 'TK'] } };
    const found = readiness({ snapshot, house }).filter(({ code }) => code === 'placeholder');
    expect(found.map(({ weight, place }) => [weight, JSON.stringify(place)])).toEqual([
      ['stops', '{"field":"headline"}'],
      ['stops', '{"field":"tags"}'],
      ['stops', '{"blockId":"n"}'],
      ['stops', '{"blockId":"c"}'],
      ['stops', '{"blockId":"p"}'],
    ]);
  });
});

describe('Pictures', () => {
  it('stop publication without words for who cannot see them, and want a right that somebody wrote down', () => {
    const shown = (said: Parameters<typeof picture>[1]) =>
      readiness({
        snapshot: snapshotOf([block('p', { kind: 'picture', picture: picture('a', said) })]),
        house,
      }).map(({ weight, code }) => `${weight} ${code}`);
    expect(shown({ alternativeText: ' ' })).toEqual(['stops noAlternativeText', 'advises noPictureRights']);
    for (const right of [
      { licence: 'CC BY 4.0' },
      { rightsHolder: 'Ada Example' },
      { permission: 'By mail' },
    ]) {
      expect(shown(right)).toEqual([]);
    }
    expect(shown({ alternativeText: '', isDecorative: true, licence: 'CC0' })).toEqual([]);
  });
});

describe('Labels', () => {
  it.each([
    'here',
    'Here.',
    'read more',
    'Read more here',
    '(view here)',
    'read in full here',
    'can be read in full here',
    'click here',
    'this link',
    '…',
    'Weiterlesen',
    'source',
  ])('%s says nothing', (label) => {
    expect(isVagueLabel(label)).toBe(true);
  });
  it.each([
    'the inspection report',
    'Here comes the sun',
    'a letter from here to the mayor',
    'where the money went',
    'HMIC report',
    'BBC News',
  ])('%s says something', (label) => {
    expect(isVagueLabel(label)).toBe(false);
  });
});

describe('Weekdays', () => {
  it('are held against the calendar', () => {
    expect(wrongWeekdays('Page last updated: Saturday 11th December, 2020 at 0645 hours')).toEqual([
      { says: 'Saturday', is: 'Friday', date: 'Saturday 11th December, 2020' },
    ]);
    expect(wrongWeekdays('on Friday, December 11, 2020')).toEqual([]);
    expect(wrongWeekdays('on Monday, Dec 11, 2020')).toEqual([
      { says: 'Monday', is: 'Friday', date: 'Monday, Dec 11, 2020' },
    ]);
    expect(wrongWeekdays('on Thursday the 29th of February 2024')).toEqual([]);
  });
  it('are left alone where there is no such date', () => {
    for (const text of [
      'on Monday 30 February 2020',
      'Friday 11 December',
      'on Sunday 1 Mayor 2020',
      'Monday, 2020',
    ])
      expect(wrongWeekdays(text)).toEqual([]);
  });
});

describe('Quotations', () => {
  it('that are opened are closed', () => {
    expect(unclosedQuotations('She said: “In too many of these cases it was')).toEqual([
      { quotation: '“In too many of these cases it was' },
    ]);
    expect(unclosedQuotations('He said "no and left')).toEqual([{ quotation: '"no and left' }]);
    for (const fine of ['“a” and “b”', '"a" and "b"', 'a 6" pipe', '“he said ‘no’ twice”', 'none'])
      expect(unclosedQuotations(fine)).toEqual([]);
  });
  it('may run over paragraphs when each opens anew', () => {
    expect(unclosedQuotations('“It goes on', beginsWithQuotation(' “and ends here.”'))).toEqual([]);
    expect(unclosedQuotations('“It goes on', beginsWithQuotation('She left.'))).toHaveLength(1);
  });
});

describe('Readiness', () => {
  const codes = (...given: Parameters<typeof readiness>) =>
    readiness(...given).map(({ code, weight }) => `${weight} ${code}`);

  it('has nothing to say about a sound article', () => {
    expect(codes({ snapshot: story('A sound paragraph.'), house })).toEqual([]);
  });

  it('stops what has no headline, no body, or a picture that nobody described', () => {
    const object = { sha256: sha256.parse('0'.repeat(64)), ext: 'png', bytes: 1, mediaType: 'image/png' };
    const featured = { object, width: 1, height: 1, alternativeText: ' ', caption: '', credit: '' };
    const empty = snapshotOf([block('a', paragraph(' '))], ' ');
    const snapshot = { ...empty, publication: { ...empty.publication, featured } };
    expect(codes({ snapshot, house })).toEqual([
      'stops noHeadline',
      'stops noBody',
      'stops noAlternativeText',
    ]);
  });

  it('advises on all else, and names the place', () => {
    const snapshot = snapshotOf([
      block(
        'a',
        paragraph(
          '“Open (',
          link('read here', null),
          ') on Monday 11 December 2020, ',
          link('here', 'https://x.example/'),
        ),
      ),
    ]);
    const odd = { ...snapshot, fields: { ...snapshot.fields, byline: '', slug: 'Not A Slug' } };
    const findings = readiness({ snapshot: odd, house: { ...house, name: '' } });
    expect(findings.map(({ code, place }) => [code, place])).toEqual([
      ['noByline', { field: 'byline' }],
      ['badSlug', { field: 'slug' }],
      ['missingLink', { blockId: 'a', linkIndex: 0 }],
      ['vagueLabel', { blockId: 'a', linkIndex: 1 }],
      ['unclosedQuotation', { blockId: 'a' }],
      ['wrongWeekday', { blockId: 'a' }],
    ]);
    expect(findings.every(({ weight }) => weight === 'advises')).toBe(true);
    expect(findings.at(-1)?.facts).toEqual({ says: 'Monday', is: 'Friday', date: 'Monday 11 December 2020' });
  });
});
