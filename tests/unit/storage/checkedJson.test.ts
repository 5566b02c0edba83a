import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readChecked, withCheck } from '../../../main/storage/checkedJson';
import { hashOf } from '../../../main/storage/chain';
import { canonicalJson } from '../../../shared/text/canonical';
import { anyBody, block, paragraph } from '../../support/bodies';
import { snapshotOf } from '../../support/temporaryLibrary';

const draftOf = (headline: string, body: Parameters<typeof snapshotOf>[1]) => ({
  schema: 3,
  snapshot: snapshotOf(headline, body),
  notes: 'ring the council',
});
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a draft of any words reads back as it was, and whole', () => {
  fc.assert(
    fc.property(anyBody, fc.constantFrom('Bridge', '"body": []', '\\"body\\": []'), (body, headline) => {
      const draft = draftOf(headline, body);
      const found = readChecked(withCheck(draft));
      expect(found).toMatchObject({ kind: 'whole' });
      expect(canonicalJson(found.kind === 'whole' ? found.value : null)).toBe(canonicalJson(draft));
    }),
  );
});

test('a draft that is longer than what is copied together at once has the same check, and the same lines', () => {
  const words = 'The council paid three times what the bridge was worth. ';
  const body = Array.from({ length: 300 }, (_, at) =>
    block(`b${at}`, paragraph(words.repeat(at === 150 ? 6_000 : 50))),
  );
  const draft = draftOf('Bridge', body);
  const written = new TextDecoder().decode(withCheck(draft));
  const { check, ...rest } = JSON.parse(written);
  expect(rest).toEqual(draft);
  expect(check).toBe(hashOf(canonicalJson(draft)));
  expect(written.split('\n').filter((line) => line.startsWith('{"content":'))).toHaveLength(300);
});

test('each block stands on a line of its own, and one that was altered is noticed', () => {
  const draft = draftOf('Bridge', [block('b1', paragraph('One.')), block('b2', paragraph('Two.'))]);
  const text = new TextDecoder().decode(withCheck(draft));
  expect(text.split('\n').filter((line) => line.startsWith('{"content":'))).toHaveLength(2);
  expect(readChecked(bytesOf(text.replace('Two.', 'Too.')))).toMatchObject({ kind: 'altered' });
});
