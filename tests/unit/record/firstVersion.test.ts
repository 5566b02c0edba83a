import { cp, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { articleId } from '../../../shared/domain/ids';
import { verifyLibrary } from '../../../scripts/verify/verifyLibrary.mjs';
import { block, paragraph } from '../../support/bodies';
import { open, temporaryFolder, valueOf } from '../../support/temporaryLibrary';

/** A library as Stet wrote it before changes were kept as changes; never to be made anew. */
const FROZEN = 'tests/fixtures/library-1';

test('a library of the first version is read whole, goes on in the new one, and verifies', async () => {
  const root = await temporaryFolder();
  await cp(FROZEN, root, { recursive: true });
  const [name] = await readdir(join(root, 'articles'));
  const id = articleId.parse(name);
  expect(await verifyLibrary(root)).toMatchObject({ ok: true, entries: 9, findings: [] });
  const article = valueOf(await (await open(root)).article(id));
  const revisions = (await article.record.entries()).filter((entry) => entry.kind === 'revisionKept');
  expect(
    revisions.map(({ seq, content: { snapshot } }) => [seq, snapshot.body.map((one) => one.id)]),
  ).toEqual([
    [1, ['b1', 'b2']],
    [2, ['b1', 'b2']],
    [5, ['b3', 'b1', 'b2']],
    [6, ['b3', 'b1']],
  ]);
  expect(revisions[1]?.content.snapshot.body[0]).toEqual(block('b1', paragraph('The bridge cost £3.1m.')));

  const base = article.draft().version;
  const changed = [block('b1', paragraph('The bridge cost £3.2m.'))];
  valueOf(await article.save({ articleId: id, base, changed }));
  await article.inTurn(() => article.keepRevision('autosave'));
  const pack = await readFile(join(root, 'articles', id, 'contents/pack.jsonl'), 'utf8');
  expect(pack.startsWith(await readFile(join(FROZEN, 'articles', id, 'contents/pack.jsonl'), 'utf8'))).toBe(
    true,
  );
  expect((await article.record.entries()).slice(-1)[0]).toMatchObject({
    content: { snapshot: { body: [{}, changed[0]] } },
  });
  expect(await verifyLibrary(root)).toMatchObject({ ok: true, entries: 10, findings: [] });
});
