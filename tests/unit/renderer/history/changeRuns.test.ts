import { describe, expect, test } from 'vitest';
import { changeRuns, countPlaces } from '../../../../renderer/features/history/changeRuns';
import { placeAfter } from '../../../../renderer/features/history/changeSteps';
import { historyWords } from '../../../../renderer/i18n/history';
import { compareSnapshots, compareWords } from '../../../../shared/text/compare';
import { article } from '../articles';

const BEFORE = article({
  a: 'The council paid for 220 tonnes of salt.',
  b: 'The ledger is public.',
  c: 'Nobody answered.',
});

describe('a comparison on the stage', () => {
  test('shows a replaced word as one place, with what was there and what is there now', () => {
    const runs = changeRuns(compareWords('paid for 220 tonnes', 'paid for 219 tonnes'));
    expect(runs.filter(({ kind }) => kind === 'place')).toEqual([
      { kind: 'place', removed: '220', added: '219' },
    ]);
    const before = runs.map((run) => (run.kind === 'same' ? run.text : run.removed)).join('');
    const after = runs.map((run) => (run.kind === 'same' ? run.text : run.added)).join('');
    expect([before, after]).toEqual(['paid for 220 tonnes', 'paid for 219 tonnes']);
  });

  test('has as many stops as changes that can be seen: words, paragraphs, the headline', () => {
    const after = article(
      { a: 'The council paid for 219 tonnes of salt.', c: 'Nobody answered.', d: 'An audit has begun.' },
      'Twice for the same salt',
    );
    expect(countPlaces(compareSnapshots(BEFORE, after))).toBe(4);
    expect(countPlaces(compareSnapshots(BEFORE, BEFORE))).toBe(0);
  });

  test('steps round and round, from nowhere to the first or the last', () => {
    expect([placeAfter(0, 1, 3), placeAfter(3, 1, 3)]).toEqual([1, 1]);
    expect([placeAfter(0, -1, 3), placeAfter(1, -1, 3)]).toEqual([3, 3]);
    expect(placeAfter(0, 1, 0)).toBe(0);
  });
});

describe('the summary in words', () => {
  test('counts what a reader would count', () => {
    const after = article({
      a: 'The council paid for 219 tonnes of salt.',
      b: 'The ledger is public.',
      c: 'Nobody answered.',
    });
    expect(historyWords.summary(compareSnapshots(BEFORE, after).summary)).toBe(
      '1 word added, 1 removed, 1 paragraph changed',
    );
  });

  test('says plainly when nothing differs', () => {
    expect(historyWords.summary(compareSnapshots(BEFORE, BEFORE).summary)).toBe('No word differs');
  });

  test('names a notice by its name on the desk and not by its kind', () => {
    expect(historyWords.fieldText('notices', 'lastUpdated\ncopyright: Mara')).toBe(
      'Last updated\nCopyright: Mara',
    );
    expect(historyWords.fieldText('headline', 'copyright')).toBe('copyright');
  });
});
