import { describe, expect, it } from 'vitest';
import { proposeNotice } from '../../../shared/domain/correctionNotice';
import type { House } from '../../../shared/domain/house';
import { noticeText } from '../../../shared/domain/noticeText';

const house: House = {
  name: 'Jo Reed',
  contact: 'desk@reed.example',
  siteName: '',
  siteAddress: '',
  language: 'en-GB',
  zone: 'Europe/London',
};
const facts = {
  house,
  publishedAt: '2020-12-11T06:45:00.000Z',
  updatedAt: null,
  zone: 'Europe/London',
  language: 'en-GB',
  typed: null,
};

describe('The words of a correction', () => {
  const fixed = { issuedOn: '2020-12-12', language: 'en-GB' };

  it('say what was wrong and what is right', () => {
    expect(
      proposeNotice({
        ...fixed,
        kind: 'correction',
        wrong: 'an average of 220 a day.',
        right: 'an average of 219 a day',
      }),
    ).toBe(
      'This article was amended on 12 December 2020. An earlier version said “an average of 220 a day”; this should have said “an average of 219 a day”.',
    );
    expect(
      proposeNotice({ ...fixed, kind: 'correction', wrong: 'he said “no”', right: 'he said “yes”' }),
    ).toContain('“he said ‘no’”; this should have said “he said ‘yes’”.');
  });

  it('make clear what was misleading', () => {
    expect(
      proposeNotice({
        ...fixed,
        kind: 'clarification',
        wrong: 'x',
        right: 'The figure is for the whole county.',
      }),
    ).toBe(
      'This article was amended on 12 December 2020 to make clear that the figure is for the whole county.',
    );
    expect(
      proposeNotice({ ...fixed, kind: 'clarification', wrong: 'x', right: 'Marlhythe is a borough' }),
    ).toContain('that Marlhythe is a borough.');
  });
});

describe('The notices at the foot', () => {
  it('take the date from the record, with the right weekday, whatever was typed', () => {
    expect(noticeText('lastUpdated', { ...facts, typed: 'Page last updated: Saturday' })).toBe(
      'Last updated: Friday 11 December 2020, 06:45 GMT',
    );
    expect(noticeText('lastUpdated', { ...facts, updatedAt: '2021-07-01T22:30:00.000Z' })).toBe(
      'Last updated: Thursday 1 July 2021, 23:30 BST',
    );
    expect(noticeText('lastUpdated', { ...facts, publishedAt: null })).toBeNull();
  });

  it('let her own words win', () => {
    expect(noticeText('copyright', { ...facts, typed: '© me' })).toBe('© me');
    expect(noticeText('developing', facts)).toBe('This is a developing story and will be updated.');
  });

  it('count the years of a copyright', () => {
    expect(noticeText('copyright', facts)).toBe('© Jo Reed 2020');
    expect(noticeText('copyright', { ...facts, updatedAt: '2023-01-01T00:00:00.000Z' })).toBe(
      '© Jo Reed 2020–2023',
    );
  });

  it('say nothing where nobody can be written to', () => {
    expect(noticeText('rightOfReply', facts)).toContain('write to desk@reed.example');
    const silent = { ...facts, house: { ...house, contact: '', name: '' } };
    for (const kind of ['rightOfReply', 'correctionsInvitation', 'author', 'copyright'] as const)
      expect(noticeText(kind, silent)).toBeNull();
  });
});
