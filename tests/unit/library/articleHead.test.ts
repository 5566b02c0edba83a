// An entry that came after the last save of the draft: only the library's own record knows of it.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verifyLibrary } from '../../../scripts/verify/verifyLibrary.mjs';
import { articleId } from '../../../shared/domain/ids';
import type { Library } from '../../../main/library/library';
import { open, snapshotOf, temporaryFolder, valueOf } from '../../support/temporaryLibrary';

async function withLastEntryGone(): Promise<string> {
  const path = join(await temporaryFolder(), 'Stet');
  const library = await open(path);
  const start = { snapshot: snapshotOf('Bridge'), isSample: false, importedFrom: null };
  const { id } = await library.createArticle(start);
  await valueOf(await library.article(id)).record.append('articleBinned', {}, 'UTC');
  await library.close();
  const record = join(path, 'articles', id, 'record.jsonl');
  await writeFile(record, (await readFile(record, 'utf8')).replace(/[^\n]*\n$/, ''));
  return path;
}

const openAll = async (library: Library, path: string): Promise<void> => {
  for (const id of await readdir(join(path, 'articles'))) {
    const entry = valueOf(await library.article(articleId.parse(id)));
    await entry.record.append('articleBinned', {}, 'UTC');
  }
};
const cuts = async (path: string) =>
  (await verifyLibrary(path)).findings.flatMap(({ kind }) =>
    kind === 'cut' || kind === 'altered' ? kind : [],
  );

test('a record that lost it is named when the article is opened, and by verifying from then on', async () => {
  const path = await withLastEntryGone();
  expect(await cuts(path)).toEqual(['cut']);
  const library = await open(path);
  await openAll(library, path);
  const told = library.troubles().map(({ code, facts }) => [code, facts.reason]);
  expect(told).toEqual([['articleUnreadable', 'cut']]);
  await library.close();
  expect(await cuts(path), 'though the record is as long again').toEqual(['altered']);
  const again = await open(path);
  await openAll(again, path);
  expect(again.troubles(), 'it is said once').toEqual([]);
});
