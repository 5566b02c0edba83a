import { expect, test } from 'vitest';
import { byDay } from '../../../../renderer/features/history/days';
import { revision } from '../articles';

test('revisions are grouped by the day of the article’s zone, newest first', () => {
  const items = [
    revision(1, '2026-11-18T22:30:00.000Z'),
    revision(3, '2026-11-19T18:40:00.000Z'),
    revision(2, '2026-11-19T09:00:00.000Z'),
  ];
  const inLondon = byDay(items, 'Europe/London');
  expect(inLondon.map(({ on, items: ofDay }) => [on, ofDay.map(({ seq }) => seq)])).toEqual([
    ['2026-11-19', [3, 2]],
    ['2026-11-18', [1]],
  ]);
  // In Kolkata it was already the next morning, twice.
  expect(byDay(items, 'Asia/Kolkata').map(({ on }) => on)).toEqual(['2026-11-20', '2026-11-19']);
});

test('a clock that went back does not change the order of the chain', () => {
  const items = [revision(5, '2026-11-18T08:00:00.000Z'), revision(4, '2026-11-19T09:00:00.000Z')];
  expect(byDay(items, 'UTC').flatMap(({ items: ofDay }) => ofDay.map(({ seq }) => seq))).toEqual([5, 4]);
});
