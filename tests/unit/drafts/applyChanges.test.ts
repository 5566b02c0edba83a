import { expect, test } from 'vitest';
import type { Draft } from '../../../shared/domain/article';
import { articleId, blockId, seq, sha256 } from '../../../shared/domain/ids';
import { applyChanges } from '../../../main/drafts/applyChanges';
import { block, paragraph } from '../../support/bodies';
import { snapshotOf } from '../../support/temporaryLibrary';

const id = articleId.parse('a1');
const draft: Draft = {
  schema: 3,
  privateNotes: [],
  id,
  version: 7,
  createdAt: '2020-12-11T06:45:00.000Z',
  savedAt: '2020-12-11T06:45:00.000Z',
  head: { seq: seq.parse(1), hash: sha256.parse('0'.repeat(64)) },
  isSample: false,
  binnedAt: null,
  stage: 'draft',
  snapshot: snapshotOf('Bridge', [block('b1', paragraph('One.')), block('b2', paragraph('Two.'))]),
  notes: 'ring the council',
};
const order = (...ids: string[]) => ids.map((one) => blockId.parse(one));
const texts = (result: ReturnType<typeof applyChanges>) =>
  result.ok
    ? result.value.snapshot.body.map(
        ({ id, content }) => `${id} ${JSON.stringify(content).match(/[A-Z]\w+\./)}`,
      )
    : [result.failure.code, result.failure.facts.reason];

test('a changed block takes its place; what was not touched stays', () => {
  const saved = applyChanges(draft, {
    articleId: id,
    base: 7,
    changed: [block('b2', paragraph('Second.'))],
    fields: { standfirst: 'Late.' },
  });
  expect(texts(saved)).toEqual(['b1 One.', 'b2 Second.']);
  expect(saved.ok && saved.value.snapshot.fields).toMatchObject({ headline: 'Bridge', standfirst: 'Late.' });
  expect(saved.ok && saved.value.notes).toBe('ring the council');
  const stranger = [block('b9', paragraph('Nine.'))];
  expect(texts(applyChanges(draft, { articleId: id, base: 7, changed: stranger }))).toEqual([
    'badRequest',
    'a changed block without a place',
  ]);
});

test('the order puts in what is new, moves, and drops what it leaves out', () => {
  const changed = [block('b3', paragraph('Three.'))];
  const save = (...ids: string[]) =>
    texts(applyChanges(draft, { articleId: id, base: 7, changed, order: order(...ids) }));
  expect(save('b3', 'b1')).toEqual(['b3 Three.', 'b1 One.']);
  expect(save('b2', 'b3', 'b1')).toEqual(['b2 Two.', 'b3 Three.', 'b1 One.']);
  expect(save('b3', 'b9')).toEqual(['badRequest', 'an unknown block']);
  expect(save('b3', 'b3')).toEqual(['badRequest', 'a block twice']);
  expect(save('b1', 'b2')).toEqual(['badRequest', 'a changed block without a place']);
});

test('changes that are based on another version are a conflict, and nothing is merged', () => {
  expect(texts(applyChanges(draft, { articleId: id, base: 6, changed: [] }))[0]).toBe('conflict');
  expect(texts(applyChanges(draft, { articleId: id, base: 8, changed: [] }))[0]).toBe('conflict');
});
