import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Article } from '../../../main/drafts/article';
import { verifyLibrary } from '../../../scripts/verify/verifyLibrary.mjs';
import { block, paragraph } from '../../support/bodies';
import { open, snapshotOf, temporaryFolder, valueOf } from '../../support/temporaryLibrary';

let root = '';
let folder = '';

const keep = async (article: Article, text: string): Promise<void> => {
  const changed = [block('b1', paragraph(text))];
  valueOf(await article.save({ articleId: article.id, base: article.draft().version, changed }));
  await article.inTurn(() => article.keepRevision('autosave'));
};

const packIn = async (place: string): Promise<string> => {
  const [name] = (await readdir(join(folder, place))).filter((one) => one.endsWith('.gz'));
  return join(folder, place, String(name));
};
const kindsFound = async () => {
  const { ok, findings } = await verifyLibrary(root);
  return {
    ok,
    kinds: findings.map(({ kind, place }) => `${kind} ${place.replace(/articles\/[^/]+\//, '')}`),
  };
};
const rewrite = async (path: string, change: (text: string) => string): Promise<void> => {
  const text = gunzipSync(await readFile(path)).toString();
  expect(change(text)).not.toBe(text);
  await writeFile(path, gzipSync(change(text)));
};

describe('verify, of a record that was packed', () => {
  /** A library with one article of 150 entries, opened twice since, so that chain and contents have a pack each. */
  beforeEach(async () => {
    root = await temporaryFolder();
    const library = await open(root);
    const body = [block('b1', paragraph('It cost £0.')), block('b2', paragraph('The council says nothing.'))];
    const { id } = await library.createArticle({
      snapshot: snapshotOf('Bridge', body),
      isSample: false,
      importedFrom: null,
    });
    const article = valueOf(await library.article(id));
    for (let count = 2; count < 150; count += 1) await keep(article, `It cost £${count}, and more to come.`);
    await library.close();
    for (let count = 0; count < 2; count += 1) {
      const again = await open(root);
      valueOf(await again.article(id));
      await again.close();
    }
    folder = join(root, 'articles', id);
  });

  test('finds it as it was written', async () => {
    expect(await verifyLibrary(root)).toMatchObject({ ok: true, articles: 1, findings: [] });
    expect((await packIn('')).endsWith('record-0-134.jsonl.gz')).toBe(true);
  });

  test('names the line in a pack of which an entry was altered, and the entry whose words were', async () => {
    await rewrite(await packIn(''), (text) =>
      text.replace('"seq":40,"v":1,"zone":"Europe/London"', '"seq":40,"v":1,"zone":"Europe/Paris"'),
    );
    expect((await kindsFound()).kinds).toEqual(['altered record-0-134.jsonl.gz:41']);
    await rewrite(await packIn(''), (text) => text.replace('Europe/Paris', 'Europe/London'));
    await rewrite(await packIn('contents'), (text) =>
      text.replace('The council says nothing', 'The council says a lot'),
    );
    const { kinds } = await kindsFound();
    expect(kinds[0]).toBe('altered record-0-134.jsonl.gz:2');
    expect(new Set(kinds.map((kind) => kind.split(' ')[0]))).toEqual(new Set(['altered']));
  });

  test('names a pack that does not read, or is gone, and what follows it is still trusted', async () => {
    const path = await packIn('');
    const bytes = await readFile(path);
    await writeFile(
      path,
      bytes.map((byte, at) => (at === 200 ? byte ^ 4 : byte)),
    );
    expect((await kindsFound()).kinds[0]).toBe('unreadable record-0-134.jsonl.gz');
    expect((await kindsFound()).kinds.filter((kind) => kind.includes('record.jsonl'))).toEqual([]);
    await rm(path);
    expect((await kindsFound()).ok).toBe(false);
    await writeFile(path, bytes);
    expect((await kindsFound()).ok).toBe(true);
    await rm(await packIn('contents'));
    const gone = await kindsFound();
    expect(gone.ok).toBe(false);
    expect(gone.kinds).toContain('missing record-0-134.jsonl.gz:5');
  });

  test('finds the end of the record gone, though its packs are whole', async () => {
    await rm(join(folder, 'record.jsonl'));
    expect((await kindsFound()).kinds).toContain('cut record.jsonl');
  });
});

test('verify finds blocks again that were kept long ago, when it holds them no more', async () => {
  root = await temporaryFolder();
  const library = await open(root);
  const { id } = await library.createArticle({
    snapshot: snapshotOf('Long', [block('b1', paragraph('Short.'))]),
    isSample: false,
    importedFrom: null,
  });
  const article = valueOf(await library.article(id));
  const longText = (count: number) => `${count} `.repeat(50_000);
  for (let count = 0; count < 40; count += 1) await keep(article, longText(count));
  await keep(article, longText(0));
  await library.close();
  expect(await verifyLibrary(root)).toMatchObject({ ok: true, findings: [] });
}, 30_000);
