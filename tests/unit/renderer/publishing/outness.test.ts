import { describe, expect, test } from 'vitest';
import { outnessAfter } from '../../../../renderer/features/publishing/outness';
import { correctionsWaiting } from '../../../../renderer/features/publishing/waiting';
import { targetId } from '../../../../shared/domain/ids';
import type { Failure, FailureCode } from '../../../../shared/errors/failure';
import { correction, mark, revision, standingOf } from '../articles';

const failure = (code: FailureCode): Failure => ({ code, facts: {} });
const LIVE = standingOf('wp1', { state: 'live', publishedAt: '2026-11-19T06:45:00.000Z' });

describe('after something failed she is told whether the article is out', () => {
  test('a first publication that failed is not out; a failed update leaves the earlier edition', () => {
    expect(outnessAfter(failure('serverUnreachable'), null, false)).toBe('notOut');
    expect(outnessAfter(failure('serverUnreachable'), LIVE, true)).toBe('earlierStands');
  });

  test('nothing is claimed while nobody knows, even if the disk was what failed', () => {
    expect(outnessAfter(failure('outcomeUnknown'), null, false)).toBe('unknown');
    expect(outnessAfter(failure('diskFull'), standingOf('wp1', { state: 'pending' }), false)).toBe('unknown');
  });

  test('what was changed or deleted there is not called unchanged', () => {
    expect(outnessAfter(failure('changedOnServer'), LIVE, true)).toBe('changedThere');
    expect(outnessAfter(failure('remoteGone'), LIVE, true)).toBe('gone');
  });
});

test('corrections go out with an update where they were logged after the last edition there', () => {
  const history = [revision(1, '2026-11-19T06:44:00.000Z', [mark(3, 'wp1'), mark(9, 'site')])];
  const logged = [correction(6), correction(12)];
  expect(correctionsWaiting(logged, history, targetId.parse('wp1'))).toBe(2);
  expect(correctionsWaiting(logged, history, targetId.parse('site'))).toBe(1);
});
