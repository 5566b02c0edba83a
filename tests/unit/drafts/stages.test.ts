import { cp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { articleId, type ArticleId } from '../../../shared/domain/ids';
import { NO_FILTERS } from '../../../shared/domain/search';
import type { Stage } from '../../../shared/domain/stage';
import { storedDraft } from '../../../main/drafts/storedDraft';
import { verifyLibrary } from '../../../scripts/verify/verifyLibrary.mjs';
import { erase } from '../../../main/erasing/erase';
import type { Library } from '../../../main/library/library';
import { openLibrarySearch } from '../../../main/searching/librarySearch';
import { openTextSearcher } from '../../../main/searching/textSearcher';
import { readChecked, withCheck } from '../../../main/storage/checkedJson';
import { nodeDisk } from '../../../main/storage/nodeDisk';
import { filesWith } from '../../support/canaries';
import { failingCalls } from '../../faults/failingCalls';
import { open, snapshotOf, temporaryFolder, valueOf } from '../../support/temporaryLibrary';

/** A library whose draft is of the first version; never to be made anew. */
const FROZEN = 'tests/fixtures/library-1';

async function frozen() {
  const root = await temporaryFolder();
  await cp(FROZEN, root, { recursive: true });
  const [name] = await readdir(join(root, 'articles'));
  const id = articleId.parse(name);
  const folder = join(root, 'articles', id);
  const file = join(folder, 'draft.json');
  return { root, id, file, folder, earlier: join(folder, 'earlier'), bytes: await readFile(file) };
}
async function say(library: Library, id: ArticleId, stage: Stage) {
  const article = valueOf(await library.article(id));
  return article.save({ articleId: id, base: article.draft().version, changed: [], stage });
}
const stored = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'));
const states = async (library: Library) =>
  (await library.changesSince(0)).changed.map(({ summary: { state, stage } }) => [state, stage]);

describe('a draft of the first version', () => {
  test('becomes one of the second by nothing but its stage', async () => {
    const old = readChecked((await frozen()).bytes);
    const value = old.kind === 'whole' && typeof old.value === 'object' ? old.value : null;
    expect(storedDraft.parse(value)).toEqual({ ...value, schema: 3, stage: 'draft', privateNotes: [] });
  });

  test('is listed, opened and closed as it lies there', async () => {
    const { root, id, file, folder, bytes } = await frozen();
    const library = await open(root);
    expect(await states(library)).toEqual([['changed', 'draft']]);
    expect(valueOf(await library.article(id)).draft().stage).toBe('draft');
    await library.close();
    expect(await readFile(file)).toEqual(bytes);
    expect(await readdir(folder)).not.toContain('earlier');
    expect(await verifyLibrary(root)).toMatchObject({ ok: true, findings: [] });
  });

  test('is written as one of the second with the first save, and kept as it was', async () => {
    const { root, id, file, earlier, bytes } = await frozen();
    const library = await open(root);
    valueOf(await say(library, id, 'withLawyer'));
    valueOf(await say(library, id, 'ready'));
    expect(await stored(file)).toMatchObject({ schema: 3, stage: 'ready' });
    const [copy = '', ...more] = await readdir(earlier);
    expect([copy, more]).toEqual([expect.stringMatching(/^draft-1-[0-9a-f]{16}\.json$/), []]);
    expect(await readFile(join(earlier, copy))).toEqual(bytes);
    await library.close();
    expect(await verifyLibrary(root)).toMatchObject({ ok: true, findings: [] });
    await writeFile(join(earlier, copy), bytes.subarray(1));
    expect(await verifyLibrary(root)).toMatchObject({
      ok: false,
      findings: [{ kind: 'altered', place: `articles/${id}/earlier/${copy}` }],
    });
  });

  test('whose save the disk refuses, at whatever step, is as it was, or is of the second with its copy', async () => {
    for (let at = 0, steps = 1; at < steps; at++) {
      const { root, id, file, earlier, bytes } = await frozen();
      const { calls, arm, made, hasFailed } = failingCalls(null);
      const library = await open(root, { disk: nodeDisk(calls) });
      await library.article(id);
      arm({ at, fault: 'ENOSPC', isLasting: true });
      const isRefused = await say(library, id, 'ready').then(
        ({ ok }) => !ok,
        () => true,
      );
      steps = hasFailed() ? Math.max(steps, at + 2) : Math.max(steps, made().length);
      arm(null);
      const found = await readFile(file);
      const kept = (await readdir(earlier).catch(() => [])).filter((name) => !name.endsWith('.tmp'));
      if (found.equals(bytes)) expect(isRefused).toBe(true);
      else expect([kept.length, JSON.parse(found.toString('utf8'))]).toMatchObject([1, { schema: 3 }]);
      valueOf(await say(library, id, 'withLawyer'));
      expect(await stored(file)).toMatchObject({ schema: 3, stage: 'withLawyer' });
      expect((await readdir(earlier)).filter((name) => !name.endsWith('.tmp'))).toHaveLength(1);
    }
  });

  test('that another computer puts over ours is read, and kept before it is written over', async () => {
    const { root, id, file, earlier, bytes } = await frozen();
    const library = await open(root);
    valueOf(await say(library, id, 'withLawyer'));
    const theirs = Buffer.from(bytes.toString('utf8').replace('The bridge, again', 'The bridge, elsewhere'));
    await writeFile(file, theirs);
    const refused = await say(library, id, 'ready');
    expect(refused.ok === false && refused.failure.code).toBe('conflict');
    valueOf(await say(library, id, 'ready'));
    expect(await stored(file)).toMatchObject({ schema: 3, stage: 'ready' });
    const copies = await Promise.all((await readdir(earlier)).map((name) => readFile(join(earlier, name))));
    expect(copies).toHaveLength(2);
    expect(copies).toContainEqual(theirs);
  });

  test('from which a word is erased leaves it in no copy', async () => {
    const { root, id } = await frozen();
    const library = await open(root);
    const erasing = { library, disk: nodeDisk(), forgetCaches: async () => undefined };
    const aim = { kind: 'words', words: 'third paragraph', isWholeWord: false } as const;
    const { left } = valueOf(await erase(erasing, aim, 'sourceSafety'));
    expect(left.places).toEqual([]);
    expect(await filesWith('third paragraph', root)).toEqual([]);
    expect(valueOf(await library.article(id)).draft()).toMatchObject({ schema: 3, stage: 'draft' });

    // A copy that was kept before goes as well.
    const other = await frozen();
    const second = await open(other.root);
    valueOf(await say(second, other.id, 'ready'));
    expect(await readdir(other.earlier)).toHaveLength(1);
    valueOf(await erase({ ...erasing, library: second }, aim, 'sourceSafety'));
    expect(await readdir(other.earlier)).toEqual([]);
  });
});

describe('a stage', () => {
  test('is hers to set, is there at the next start, and is no revision', async () => {
    const [root, cacheFolder] = [await temporaryFolder(), await temporaryFolder()];
    const library = await open(root, { cacheFolder });
    const start = { snapshot: snapshotOf('Bridge'), isSample: false, importedFrom: null };
    const { id, stage } = await library.createArticle(start);
    expect(stage).toBe('draft');
    valueOf(await say(library, id, 'awaitingReply'));
    const article = valueOf(await library.article(id));
    await article.inTurn(() => article.keepRevision('leaving'));
    expect((await article.record.entries()).map(({ kind }) => kind)).toEqual([
      'articleCreated',
      'revisionKept',
    ]);
    await library.close();
    const again = await open(root, { cacheFolder });
    expect(await states(again)).toEqual([['awaitingReply', 'awaitingReply']]);
    await again.close();
    for (const name of await readdir(cacheFolder)) await rm(join(cacheFolder, name));
    const without = await open(root, { cacheFolder });
    await without.summaries();
    expect(await states(without)).toEqual([['awaitingReply', 'awaitingReply']]);
  });

  test('is what she finds articles by', async () => {
    const library = await open(await temporaryFolder());
    const make = async (headline: string, stage: Stage) => {
      const start = { snapshot: snapshotOf(headline), isSample: false, importedFrom: null };
      const { id } = await library.createArticle(start);
      valueOf(await say(library, id, stage));
      return id;
    };
    const bridge = await make('The bridge', 'withLawyer');
    const school = await make('The school', 'idea');
    const cache = join(await temporaryFolder(), 'words');
    const searcher = await openTextSearcher(nodeDisk(), { library: library.path, cache });
    const search = openLibrarySearch(library, searcher, () => new Date());
    const found = async (state: Stage) =>
      (await search.search('the', { ...NO_FILTERS, state })).hits.map(({ id }) => id);
    expect([await found('withLawyer'), await found('idea'), await found('ready')]).toEqual([
      [bridge],
      [school],
      [],
    ]);
  });

  test('that was set on another computer is what stands, and a save that did not know it is a conflict', async () => {
    const library = await open(await temporaryFolder());
    const start = { snapshot: snapshotOf('Bridge'), isSample: false, importedFrom: null };
    const { id } = await library.createArticle(start);
    const article = valueOf(await library.article(id));
    const file = join(library.path, 'articles', id, 'draft.json');
    await writeFile(file, withCheck({ ...article.draft(), stage: 'ready' }));
    expect((await say(library, id, 'idea')).ok).toBe(false);
    expect(article.draft().stage).toBe('ready');
    expect((await article.look()).version).toBeGreaterThan(0);
  });

  test('of an article that a later Stet wrote is left alone, and the others can be written in', async () => {
    const { root, file, bytes } = await frozen();
    const later = bytes.toString('utf8').replace('"schema": 1', '"schema": 4');
    await writeFile(file, later);
    const library = await open(root);
    expect(library.readOnly()).toBeNull();
    expect(library.troubles()).toMatchObject([{ code: 'articleNewer', facts: { file } }]);
    await library.close();
    expect(await readFile(file, 'utf8')).toBe(later);
    expect(await verifyLibrary(root)).toMatchObject({ findings: [{ kind: 'unreadable' }] });
  });
});
