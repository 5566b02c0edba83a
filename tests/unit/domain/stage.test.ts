import { describe, expect, test } from 'vitest';
import { NO_FILTERS, isMeant } from '../../../shared/domain/search';
import { articleState, stateOf, type ArticleState, type Stage } from '../../../shared/domain/stage';
import { standingOf } from '../renderer/articles';
import { seq } from '../../../shared/domain/ids';

const live = standingOf('site', { state: 'live', revision: seq.parse(1) });
const toCome = standingOf('site', { state: 'scheduled', revision: seq.parse(1) });
const draft = (stage: Stage, isBinned = false) => ({ stage, isBinned });

test('her stage says where an article stands, until readers have it', () => {
  expect(stateOf(draft('idea'), [])).toBe('idea');
  expect(stateOf(draft('ready'), [standingOf('site')])).toBe('ready');
  expect(stateOf(draft('ready'), [toCome])).toBe('scheduled');
  expect(stateOf(draft('withLawyer'), [live])).toBe('live');
  expect(stateOf(draft('withLawyer'), [{ ...live, hasChanges: true }])).toBe('changed');
  expect(stateOf(draft('withLawyer', true), [])).toBe('binned');
  // An update that is under way leaves what was there before.
  expect(stateOf(draft('draft'), [{ ...live, state: 'pending' }])).toBe('live');
});

describe('a list filtered by state', () => {
  const found = (article: { readonly state: ArticleState; readonly stage: Stage }): readonly ArticleState[] =>
    articleState.options.filter((state) =>
      isMeant(
        { ...article, tags: [], liveOn: [], savedAt: '2020-12-11T06:45:00.000Z' },
        { ...NO_FILTERS, state },
      ),
    );

  test.each(['idea', 'draft', 'withLawyer', 'awaitingReply', 'ready'] as const)(
    'has one that is no further than “%s” under that',
    (stage) => expect(found({ state: stage, stage })).toEqual([stage]),
  );

  test('has one that readers have under that, and under whom it still waits for', () => {
    expect(found({ state: 'live', stage: 'ready' })).toEqual(['live']);
    expect(found({ state: 'live', stage: 'draft' })).toEqual(['live']);
    expect(found({ state: 'live', stage: 'withLawyer' })).toEqual(['withLawyer', 'live']);
    expect(found({ state: 'changed', stage: 'awaitingReply' })).toEqual(['awaitingReply', 'changed']);
    expect(found({ state: 'scheduled', stage: 'withLawyer' })).toEqual(['withLawyer', 'scheduled']);
  });

  test('has one in the Bin nowhere else', () => {
    expect(found({ state: 'binned', stage: 'withLawyer' })).toEqual(['binned']);
  });
});
