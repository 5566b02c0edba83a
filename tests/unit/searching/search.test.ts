import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import type { ArticleId } from '../../../shared/domain/ids';
import { NO_FILTERS } from '../../../shared/domain/search';
import { SITE_TARGET } from '../../../shared/domain/target';
import type { Library } from '../../../main/library/library';
import { openLibrarySearch, type LibrarySearch } from '../../../main/searching/librarySearch';
import type { Searcher } from '../../../main/searching/searcher';
import { openTextSearcher } from '../../../main/searching/textSearcher';
import { threadSearcher } from '../../../main/searching/threadSearcher';
import { fleetingDisk } from '../../../main/storage/fleetingDisk';
import { nodeDisk } from '../../../main/storage/nodeDisk';
import { block, paragraph } from '../../support/bodies';
import { editionOf } from '../../support/editions';
import { open, snapshotOf, temporaryFolder, valueOf } from '../../support/temporaryLibrary';

const write = async (library: Library, headline: string, body: string, tags: string[] = []) => {
  const snapshot = snapshotOf(headline, [block('b1', paragraph(body))]);
  const publication = { ...snapshot.publication, tags };
  const start = { snapshot: { ...snapshot, publication }, isSample: false, importedFrom: null };
  return (await library.createArticle(start)).id;
};

interface Reading {
  readonly search: LibrarySearch;
  /** The articles that were read from the library since last asked. */
  readonly read: () => readonly ArticleId[];
}

async function searchIn(library: Library, cache: string): Promise<Reading> {
  let read: ArticleId[] = [];
  const searcher = await openTextSearcher(nodeDisk(), { library: library.path, cache });
  const counted: Searcher = {
    ...searcher,
    update: (changed, gone) => {
      read.push(...changed.map(({ id }) => id));
      return searcher.update(changed, gone);
    },
  };
  const search = openLibrarySearch(library, counted, () => new Date('2021-01-01T00:00:00.000Z'));
  return {
    search,
    read: () => {
      const before = read;
      read = [];
      return before;
    },
  };
}

const idsOf = async (search: LibrarySearch, query: string, filters = {}) =>
  (await search.search(query, { ...NO_FILTERS, ...filters })).hits.map(({ id }) => id);

test('she finds what she has just typed, and no longer what she took out, binned or deleted', async () => {
  const library = await open(await temporaryFolder());
  const bridge = await write(library, 'The bridge', 'It cost £2.7m, says the café.');
  const school = await write(library, 'The school', 'Across the bridge.');
  const { search, read } = await searchIn(library, join(await temporaryFolder(), 'words'));
  expect(await idsOf(search, 'bridge')).toEqual([bridge, school]);
  const [hit] = (await search.search('cafe', NO_FILTERS)).hits;
  expect(hit?.snippet?.find(({ isMatch }) => isMatch)?.text).toBe('café');
  read();

  const article = valueOf(await library.article(school));
  const changed = [block('b1', paragraph('Across the river.'))];
  valueOf(await article.save({ articleId: school, base: 0, changed }));
  expect(await idsOf(search, 'river')).toEqual([school]);
  expect(await idsOf(search, 'bridge')).toEqual([bridge]);
  expect(read()).toEqual([school]);

  valueOf(await library.binArticle(bridge));
  expect(await idsOf(search, 'bridge')).toEqual([]);
  expect(await idsOf(search, 'bridge', { state: 'binned' })).toEqual([bridge]);
  valueOf(await library.deleteArticleForGood(bridge));
  expect(await idsOf(search, 'bridge', { state: 'binned' })).toEqual([]);
});

test('she lists by tag, by target, by state and by time', async () => {
  const library = await open(await temporaryFolder());
  const bridge = await write(library, 'The bridge', 'Words.', ['council', 'money']);
  const school = await write(library, 'The school', 'Words.', ['council']);
  const article = valueOf(await library.article(bridge));
  const edition = editionOf((await article.inTurn(() => article.keepRevision('beforePublishing'))).seq);
  await article.inTurn(() => article.record.append('editionIntended', edition.intended, 'UTC'));
  await article.inTurn(() => article.record.append('editionSent', edition.sent, 'UTC'));
  const { search } = await searchIn(library, join(await temporaryFolder(), 'words'));
  expect(await idsOf(search, 'words', { tag: 'money' })).toEqual([bridge]);
  expect((await idsOf(search, '', { tag: 'council' })).sort()).toEqual([bridge, school].sort());
  expect(await idsOf(search, 'words', { liveOn: SITE_TARGET })).toEqual([bridge]);
  expect(await idsOf(search, 'words', { state: 'draft' })).toEqual([school]);
  expect(await idsOf(search, 'words', { savedSince: '2030-01-01T00:00:00.000Z' })).toEqual([]);
});

test('what was read once is not read again, and a damaged cache costs a reading and nothing else', async () => {
  const library = await open(await temporaryFolder(), { cacheFolder: await temporaryFolder() });
  const bridge = await write(library, 'The bridge', 'It cost £2.7m.');
  const school = await write(library, 'The school', 'Not far.');
  const cache = join(await temporaryFolder(), 'words');
  const first = await searchIn(library, cache);
  await first.search.warmUp();
  expect(first.read().length).toBe(2);

  const second = await searchIn(library, cache);
  expect(await idsOf(second.search, 'bridge')).toEqual([bridge]);
  expect(second.read()).toEqual([]);

  const bytes = await readFile(cache);
  await writeFile(cache, bytes.subarray(0, bytes.length - 20));
  const third = await searchIn(library, cache);
  expect((await idsOf(third.search, 'the')).sort()).toEqual([bridge, school].sort());
  expect(third.read()).toHaveLength(1);
  const fourth = await searchIn(library, cache);
  expect((await idsOf(fourth.search, 'the')).sort()).toEqual([bridge, school].sort());
  expect(fourth.read()).toEqual([]);
});

test('a question that is asked while a large library is read for the first time is answered at once, and says so', async () => {
  const library = await open(await temporaryFolder(), { disk: fleetingDisk() });
  for (let index = 0; index < 120; index++) await write(library, `Bridge ${index}`, 'Words.');
  const { search } = await searchIn(library, join(await temporaryFolder(), 'words'));
  const { found, isComplete } = await search.search('bridge', NO_FILTERS);
  expect([found, isComplete]).toEqual([100, false]);
  await search.warmUp();
  const after = await search.search('bridge', NO_FILTERS);
  expect([after.found, after.isComplete]).toEqual([120, true]);
});

test('words that were taken out are nowhere in the app’s folder once she has it forget them', async () => {
  const cacheFolder = await temporaryFolder();
  const library = await open(await temporaryFolder(), { cacheFolder });
  const id = await write(library, 'The canary', 'A canary sang.');
  const cache = join(cacheFolder, 'words');
  const { search } = await searchIn(library, cache);
  expect(await idsOf(search, 'canary')).toEqual([id]);
  await library.noteHead(id);
  const article = valueOf(await library.article(id));
  const changed = [block('b1', paragraph('A bird sang.'))];
  valueOf(await article.save({ articleId: id, base: 0, changed, fields: { headline: 'The bird' } }));
  await library.noteHead(id);
  expect(await idsOf(search, 'canary')).toEqual([]);
  const kept = async () => {
    const names = await readdir(cacheFolder);
    return (await Promise.all(names.map((name) => readFile(join(cacheFolder, name), 'utf8')))).join('');
  };
  expect(await kept()).toContain('canary');
  await library.forgetList();
  await search.forget();
  expect(await idsOf(search, 'bird')).toEqual([id]);
  expect(await kept()).toContain('The bird');
  expect(await kept()).not.toContain('canary');
});

test('the search runs in a thread of its own; one that dies fails its question, and the next one starts another', async () => {
  const library = await open(await temporaryFolder());
  const bridge = await write(library, 'The bridge', 'It cost £2.7m.');
  const place = { library: library.path, cache: join(await temporaryFolder(), 'words') };
  const started: Worker[] = [];
  const searcher = threadSearcher(() => {
    const url = new URL('../../support/searchWorker.mjs', import.meta.url);
    const worker = new Worker(url, { workerData: place });
    started.push(worker);
    return worker;
  });
  const search = openLibrarySearch(library, searcher, () => new Date());
  onTestFinished(search.close);
  expect(await idsOf(search, 'bridge')).toEqual([bridge]);
  const lost = idsOf(search, 'bridge');
  await started[0]?.terminate();
  await expect(lost).rejects.toThrow('The search thread has ended.');
  expect(await idsOf(search, 'cost')).toEqual([bridge]);
  expect(started).toHaveLength(2);
});
