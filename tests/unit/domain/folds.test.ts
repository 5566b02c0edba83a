import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Body } from '../../../shared/domain/body';
import { foldHistory } from '../../../shared/domain/foldHistory';
import {
  editionLiveAt,
  foldCorrections,
  foldStanding,
  openIntents,
} from '../../../shared/domain/foldStanding';
import { targetId } from '../../../shared/domain/ids';
import type { Target } from '../../../shared/domain/target';
import { compareSnapshots } from '../../../shared/text/compare';
import { anyBody, block } from '../../support/bodies';
import { aRecord, BLOG, SITE, snapshotOf, story } from '../../support/records';

const SITE_TARGET: Target = { ...SITE, address: 'http://127.0.0.1/' };
const standing = (record: ReturnType<typeof aRecord>, draft = story('x'), now?: string) => {
  const found = foldStanding(record.entries, [SITE_TARGET], draft, now).targets[0];
  if (found === undefined) throw new Error('One target was asked about');
  return found;
};

describe('Three days of an article', () => {
  const first = story('The bill is 220 pounds.', 'The council said nothing.');
  const second = story('The bill is 220 pounds.', 'The council said nothing at all.');
  const third = story('The bill is 219 pounds.', 'The council said nothing at all.');
  const record = aRecord();
  const monday = record.kept('2026-03-02T09:00:00.000Z', first, 'created');
  const tuesday = record.kept('2026-03-03T09:00:00.000Z', second, 'beforePublishing');
  record.intended('2026-03-03T09:00:01.000Z', 'e1', tuesday);
  record.sent('2026-03-03T09:00:02.000Z', 'e1', tuesday);
  const error = record.corrected('2026-03-04T10:00:00.000Z', 'c1', tuesday);
  const wednesday = record.kept('2026-03-04T10:00:01.000Z', third, 'beforePublishing');
  record.intended('2026-03-04T10:00:02.000Z', 'e2', wednesday);
  record.sent('2026-03-04T10:00:03.000Z', 'e2', wednesday, { corrections: [error] });

  it('reads newest first, with what each revision changed', () => {
    const items = foldHistory(record.entries);
    expect(items.map(({ seq, words, added, removed }) => [seq, words, added, removed])).toEqual([
      [wednesday, 11, 1, 1],
      [tuesday, 11, 2, 0],
      [monday, 9, 9, 0],
    ]);
    expect(
      items.map(({ editions, corrections }) => [editions.length, corrections.map(({ id }) => id)]),
    ).toEqual([
      [1, []],
      [1, ['c1']],
      [0, []],
    ]);
    expect(items[1]?.editions[0]).toMatchObject({
      address: 'https://x.example/e1/',
      targetLabel: 'Built-in site',
    });
  });

  it('tells what readers saw on any day', () => {
    const revisionAt = (at: string) => editionLiveAt(record.entries, SITE.id, at)?.revision ?? null;
    expect(revisionAt('2026-03-03T09:00:01.999Z')).toBeNull();
    expect(revisionAt('2026-03-03T09:00:02.000Z')).toBe(tuesday);
    expect(revisionAt('2026-03-03T23:59:59.999Z')).toBe(tuesday);
    expect(revisionAt('2026-03-04T23:59:59.999Z')).toBe(wednesday);
    expect(editionLiveAt(record.entries, targetId.parse('elsewhere'), '2026-03-05T00:00:00Z')).toBeNull();
  });

  it('knows when the draft is not what is live', () => {
    expect(standing(record, third)).toMatchObject({
      state: 'live',
      publishedAt: '2026-03-03T09:00:02.000Z',
      updatedAt: '2026-03-04T10:00:03.000Z',
      hasChanges: false,
      lastFailure: null,
    });
    expect(standing(record, second).hasChanges).toBe(true);
  });

  it('wants a correction out even when the words are', () => {
    const later = aRecord();
    const kept = later.kept('2026-03-02T09:00:00.000Z', first);
    later.sent('2026-03-02T09:00:01.000Z', 'e1', kept);
    expect(standing(later, first).hasChanges).toBe(false);
    later.corrected('2026-03-02T10:00:00.000Z', 'c1', kept);
    expect(standing(later, first).hasChanges).toBe(true);
  });
});

describe('The words that came and went', () => {
  it('are those of the whole comparison, though only what is not the same block in both is compared', () => {
    fc.assert(
      fc.property(anyBody, anyBody, anyBody, anyBody, (start, was, is, end) => {
        const named = (body: Body, name: string) =>
          body.map(({ content }, at) => block(`${name}${at}`, content));
        const [first, last] = [named(start, 'first'), named(end, 'last')];
        const before = snapshotOf([...first, ...named(was, 'm'), ...last]);
        const after = snapshotOf([...first, ...named(is, 'm').reverse(), ...last]);
        const record = aRecord();
        record.kept('2026-03-02T09:00:00.000Z', before);
        record.kept('2026-03-02T09:10:00.000Z', after);
        const { added, removed } = compareSnapshots(before, after).summary;
        expect(foldHistory(record.entries)[0]).toMatchObject({ added, removed });
      }),
    );
  });
});

describe('Corrections', () => {
  it('give way to those that replaced them, newest first', () => {
    const record = aRecord();
    const kept = record.kept('2026-03-02T09:00:00.000Z', story('x'));
    record.corrected('2026-03-03T09:00:00.000Z', 'c1', kept);
    record.corrected('2026-03-04T09:00:00.000Z', 'c2', kept);
    record.corrected('2026-03-05T09:00:00.000Z', 'c3', kept, 'c1');
    expect(foldCorrections(record.entries).map(({ id }) => id)).toEqual(['c3', 'c2']);
  });
});

describe('A clock that went back', () => {
  const record = aRecord();
  const first = record.kept('2026-03-02T12:00:00.000Z', story('one'));
  record.sent('2026-03-02T12:00:01.000Z', 'e1', first);
  const second = record.kept('2026-03-02T09:00:00.000Z', story('two'));
  record.sent('2026-03-02T09:00:01.000Z', 'e2', second);

  it('is said, and order stays that of the record', () => {
    expect(foldHistory(record.entries).map(({ seq, clockWentBack }) => [seq, clockWentBack])).toEqual([
      [second, true],
      [first, false],
    ]);
  });

  it('never puts a later edition before an earlier one', () => {
    expect(editionLiveAt(record.entries, SITE.id, '2026-03-02T10:00:00.000Z')).toBeNull();
    expect(editionLiveAt(record.entries, SITE.id, '2026-03-02T12:00:01.000Z')?.revision).toBe(second);
  });
});

describe('An edition for later', () => {
  const record = aRecord();
  const first = record.kept('2026-03-02T09:00:00.000Z', story('one'));
  record.sent('2026-03-02T09:00:01.000Z', 'e1', first, { scheduledFor: '2026-03-05T06:00:00.000Z' });

  it('is live from the instant that she chose', () => {
    const at = (instant: string) => editionLiveAt(record.entries, SITE.id, instant)?.at ?? null;
    expect(at('2026-03-05T05:59:59.000Z')).toBeNull();
    expect(at('2026-03-05T06:00:00.000Z')).toBe('2026-03-05T06:00:00.000Z');
    expect(standing(record, story('one'), '2026-03-04T00:00:00Z').state).toBe('scheduled');
    expect(standing(record, story('one'), '2026-03-06T00:00:00Z').state).toBe('live');
    expect(standing(record, story('one')).publishedAt).toBe('2026-03-05T06:00:00.000Z');
  });

  it('never was when another took its place first', () => {
    const changed = aRecord();
    const one = changed.kept('2026-03-02T09:00:00.000Z', story('one'));
    changed.sent('2026-03-02T09:00:01.000Z', 'e1', one, { scheduledFor: '2026-03-05T06:00:00.000Z' });
    const two = changed.kept('2026-03-03T09:00:00.000Z', story('two'));
    changed.sent('2026-03-03T09:00:01.000Z', 'e2', two, { scheduledFor: '2026-03-06T06:00:00.000Z' });
    expect(editionLiveAt(changed.entries, SITE.id, '2026-03-05T12:00:00.000Z')).toBeNull();
    expect(editionLiveAt(changed.entries, SITE.id, '2026-03-06T12:00:00.000Z')?.revision).toBe(two);
  });
});

describe('A publication that was cut off', () => {
  it('stays open until somebody knows, and is told from a failure', () => {
    const record = aRecord();
    const kept = record.kept('2026-03-02T09:00:00.000Z', story('x'));
    expect(standing(record).state).toBe('never');
    record.intended('2026-03-02T09:00:01.000Z', 'e1', kept);
    record.unknown('2026-03-02T09:01:00.000Z', 'e1');
    expect(openIntents(record.entries).map(({ edition }) => edition)).toEqual(['e1']);
    expect(standing(record)).toMatchObject({ state: 'pending', lastFailure: 'outcomeUnknown' });
    record.notSent('2026-03-02T09:02:00.000Z', 'e1');
    expect(openIntents(record.entries)).toEqual([]);
    expect(standing(record)).toMatchObject({
      state: 'notSent',
      lastFailure: 'serverUnreachable',
      hasChanges: false,
    });
    record.sent('2026-03-02T09:03:00.000Z', 'e2', kept);
    expect(standing(record)).toMatchObject({ state: 'live', lastFailure: null });
  });

  it('at one target says nothing of another', () => {
    const record = aRecord();
    const kept = record.kept('2026-03-02T09:00:00.000Z', story('x'));
    record.sent('2026-03-02T09:00:01.000Z', 'e1', kept, { target: BLOG });
    record.intended('2026-03-02T09:00:02.000Z', 'e2', kept, BLOG);
    expect(standing(record).state).toBe('never');
    expect(foldStanding(record.entries, [SITE_TARGET], story('x')).wasPublished).toBe(true);
  });
});
