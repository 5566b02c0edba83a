import { createHash } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import { verifyLibrary } from '../../../scripts/verify/verifyLibrary.mjs';
import { erase } from '../../../main/erasing/erase';
import { find } from '../../../main/erasing/find';
import { preserve, liftPreservation } from '../../../main/erasing/preserve';
import { foldPreservation } from '../../../shared/domain/foldPreservation';
import { keepCapture } from '../../../main/captures/keepCapture';
import type { Visit } from '../../../main/captures/visit';
import type { Article } from '../../../main/drafts/article';
import type { Library } from '../../../main/library/library';
import { openLibrarySearch, type LibrarySearch } from '../../../main/searching/librarySearch';
import { openTextSearcher } from '../../../main/searching/textSearcher';
import { nodeDisk } from '../../../main/storage/nodeDisk';
import type { Erased, ErasureAim } from '../../../shared/domain/erasing';
import type { ArticleId, Seq } from '../../../shared/domain/ids';
import { NO_FILTERS } from '../../../shared/domain/search';
import { block, paragraph, run } from '../../support/bodies';
import { editionOf } from '../../support/editions';
import { filesWith } from '../../support/canaries';
import { open, snapshotOf, temporaryFolder, valueOf } from '../../support/temporaryLibrary';

const CANARY = 'Xanthippe Quillfeather';
const AIM: ErasureAim = { kind: 'words', words: CANARY, isWholeWord: false };
let root = '';
let cache = '';
let library: Library;
let search: LibrarySearch;
let id: ArticleId;
let other: ArticleId;

const disk = nodeDisk();
const erasing = () => ({
  library,
  disk,
  forgetCaches: async () => {
    await library.forgetList();
    await search.forget();
  },
});
const articleOf = async (one: ArticleId): Promise<Article> => valueOf(await library.article(one));
const eraseNow = async (aim: ErasureAim = AIM) => valueOf(await erase(erasing(), aim, 'sourceSafety'));

async function write(one: ArticleId, text: string, notes = ''): Promise<Seq> {
  const article = await articleOf(one);
  const changed = [block('b1', paragraph(text))];
  valueOf(await article.save({ articleId: one, base: article.draft().version, changed, notes }));
  return article.inTurn(async () => (await article.keepRevision('autosave')).seq);
}

const page = (text: string, pageName: string): Visit => ({
  finalAddress: 'https://x.example/page',
  redirects: [],
  status: 200,
  mediaType: 'text/html',
  pageName,
  bytes: Buffer.from(`<p>${text}</p>`),
  text,
  pdf: Buffer.from(`%PDF-1.7 ${createHash('sha256').update(text).digest('hex')}`),
});
const capture = (text: string, pageName: string, articleId: ArticleId | null = id) =>
  keepCapture(
    library,
    { articleId, requestedAddress: 'https://x.example/page', capturedAt: '2020-12-11T06:45:00.000Z' },
    page(text, pageName),
  );

/** A library with two articles, neither of which says anything of anyone yet. */
beforeEach(async () => {
  root = join(await temporaryFolder(), 'library');
  cache = join(await temporaryFolder(), 'lists');
  library = await open(root, { cacheFolder: cache });
  const make = async (headline: string) => {
    const snapshot = snapshotOf(headline, [block('b1', paragraph('The bridge cost £2.7m.'))]);
    return (await library.createArticle({ snapshot, isSample: false, importedFrom: null })).id;
  };
  const searcher = await openTextSearcher(disk, { library: root, cache: join(cache, `${library.id}.words`) });
  search = openLibrarySearch(library, searcher, () => new Date());
  id = await make('Bridge');
  other = await make('Harbour');
});

describe('a name that was typed once into everything', () => {
  beforeEach(async () => {
    const file = await library.objects.keep(Buffer.from(`Notes on ${CANARY}`), 'txt', 'text/plain');
    const snapshot = snapshotOf('Imported', [block('b1', paragraph('Imported.'))]);
    const importedFrom = { name: `${CANARY}.txt`, object: file };
    await library.createArticle({ snapshot, isSample: false, importedFrom });
    await write(id, `It was ${CANARY} who rang.`, `ring ${CANARY} again`);
    await write(id, 'It was somebody who rang.', `ring ${CANARY} again`);
    await capture(`Her page: ${CANARY}.`, `${CANARY}, home`);
    await writeFile(join(root, 'articles', id, `draft (conflicted copy).json`), JSON.stringify(CANARY));
    await mkdir(join(root, 'quarantine'), { recursive: true });
    await writeFile(join(root, 'quarantine', 'x~draft.json'), gzipSync(Buffer.from(CANARY, 'utf16le')));
    await writeFile(join(root, 'articles', other, '.draft.json.0a1b2c.tmp'), `{"headline":"${CANARY}"}`);
  });

  test('is shown with its places before anything goes', async () => {
    const { shown } = valueOf(await find(erasing(), AIM));
    const counts = Object.fromEntries(shown.places.map(({ place, count }) => [place, count]));
    expect(counts).toMatchObject({
      notes: 1,
      revision: 1,
      copy: 1,
      capture: 1,
      source: 1,
      quarantine: 1,
      unfinishedFile: 1,
      otherEntry: 1,
    });
    expect(shown.places.every(({ goes }) => goes)).toBe(true);
    expect(await filesWith(CANARY, root)).not.toEqual([]);
  });

  test('is in no byte of the library afterwards, and the chain verifies', async () => {
    const done = await eraseNow();
    expect(done.left.places).toEqual([]);
    expect(await filesWith('Quillfeather', root, cache)).toEqual([]);
    const { ok, findings } = await verifyLibrary(root);
    expect(findings.filter(({ kind }) => kind !== 'erased')).toEqual([]);
    expect(ok).toBe(true);
    expect(findings.map(({ sentence }) => sentence)).toContain('Erased by entry 4.');
  });

  test('is gone for good: the library opens without it, and everything else stands', async () => {
    await eraseNow();
    await library.close();
    library = await open(root, { cacheFolder: cache });
    expect(library.troubles()).toEqual([]);
    expect(await filesWith('Quillfeather', root, cache)).toEqual([]);
    const article = await articleOf(id);
    expect(article.draft().notes).toBe('ring again');
    const kept = (await article.record.entries()).filter(({ kind }) => kind === 'revisionKept');
    expect(kept.map(({ content }) => JSON.stringify(content)).join()).toContain('somebody');
    expect(article.record.takenAway().map(({ kind }) => kind)).toEqual(['revisionKept']);
  });

  test('leaves an entry that says of which kind, on what ground, and how much: nothing else', async () => {
    const done = await eraseNow();
    const entry = (await library.record.entries()).find(({ kind }) => kind === 'erased');
    expect(entry?.content).toEqual({
      kind: 'words',
      ground: 'sourceSafety',
      count: done.count,
      entries: [expect.any(Number)],
      objects: [],
    });
  });
});

describe('erasing', () => {
  test('finds a name that no single change wrote whole', async () => {
    await write(id, 'It was Xanthippe');
    await write(id, 'It was Xanthippe Quill');
    const whole = await write(id, `It was ${CANARY}.`);
    await write(id, 'It was nobody.');
    await eraseNow();
    const { record } = await articleOf(id);
    expect(record.takenAway().map(({ seq }) => seq)).toEqual([whole]);
    expect((await record.entry((whole - 1) as Seq))?.content).toMatchObject({ cause: 'autosave' });
  });

  test('reaches into the packs of a long record, and every other revision still reads', async () => {
    let whole = 0;
    for (let count = 0; count < 90; count += 1) {
      const seq = await write(id, count === 10 ? `It was ${CANARY}.` : `It was number ${count}.`);
      if (count === 10) whole = seq;
    }
    await library.close();
    library = await open(root, { cacheFolder: cache });
    const { record } = await articleOf(id);
    const contents = join(root, 'articles', id, 'contents');
    const packs = (await readdir(contents)).filter((name) => name.endsWith('.gz'));
    expect(packs).not.toEqual([]);
    const before = await record.entries();
    await eraseNow();
    const after = await (await articleOf(id)).record.entries();
    expect(after.slice(0, before.length - 1)).toEqual(before.filter(({ seq }) => seq !== whole));
    expect(await filesWith('Quillfeather', root)).toEqual([]);
    expect((await verifyLibrary(root)).ok).toBe(true);
  });

  test('cuts a passage out of the draft that is half in bold, and leaves the rest of it', async () => {
    const article = await articleOf(id);
    const changed = [block('b1', paragraph('Then ', run('Xanthippe', 'bold'), ' Quillfeather rang.'))];
    valueOf(await article.save({ articleId: id, base: article.draft().version, changed }));
    await eraseNow();
    expect((await articleOf(id)).draft().snapshot.body).toEqual([block('b1', paragraph('Then rang.'))]);
  });

  test('takes all that was kept of a page along, its PDF too, and leaves other captures', async () => {
    const made = await capture(`About ${CANARY}.`, 'A page');
    const stays = await capture('About nobody.', 'A page');
    await eraseNow();
    for (const { object } of made.files) await expect(library.objects.read(object)).rejects.toThrow();
    const captures = (await library.record.entries()).filter(({ kind }) => kind === 'captureMade');
    expect(captures.map(({ content }) => content)).toEqual([stays]);
    for (const { object } of stays.files) await library.objects.read(object);
    expect((await verifyLibrary(root)).ok).toBe(true);
  });

  test('forgets a source with what was captured of it, by her choice of the source alone', async () => {
    const { files } = await capture('Nothing that is looked for.', 'A page');
    const done = await eraseNow({
      kind: 'source',
      address: 'https://x.example/page#top',
      isAddressToo: false,
    });
    expect(done.left.places).toEqual([]);
    expect(await library.sources.all()).toEqual([]);
    for (const { object } of files) await expect(library.objects.read(object)).rejects.toThrow();
    expect((await verifyLibrary(root)).ok).toBe(true);
  });

  test('leaves published pages where they are, and says so', async () => {
    await mkdir(join(root, 'site'));
    await writeFile(join(root, 'site', 'index.html'), `<h1>${CANARY}</h1>`);
    const { left } = await eraseNow();
    expect(left.places).toMatchObject([
      { place: 'publishedPage', goes: false, examples: ['site/index.html'] },
    ]);
    expect(await filesWith('Quillfeather', root)).toHaveLength(1);
  });

  test('that was cut short after its entry is finished when the record opens next', async () => {
    const seq = await write(id, `It was ${CANARY}.`);
    await write(id, 'It was nobody.');
    const article = await articleOf(id);
    const said: Erased = { kind: 'words', ground: 'other', entries: [seq], objects: [], count: 1 };
    await article.inTurn(() => article.record.append('erased', said, 'UTC'));
    await library.close();
    expect(await filesWith('Quillfeather', root)).not.toEqual([]);
    library = await open(root, { cacheFolder: cache });
    expect((await articleOf(id)).record.takenAway().map((gone) => gone.seq)).toEqual([seq]);
    expect(await filesWith('Quillfeather', root)).toEqual([]);
    expect((await verifyLibrary(root)).ok).toBe(true);
  });

  test('refuses what would be found everywhere', async () => {
    expect(await erase(erasing(), { ...AIM, words: 'a' }, 'other')).toMatchObject({ ok: false });
  });
});

describe('what an erasing touches beside the words', () => {
  test('the list and the search in the app’s own folder forget too, and find what is left', async () => {
    const article = await articleOf(id);
    const fields = { headline: `${CANARY} resigns` };
    valueOf(await article.save({ articleId: id, base: article.draft().version, changed: [], fields }));
    await library.noteHead(id);
    await search.warmUp();
    expect((await search.search('quillfeather', NO_FILTERS)).found).toBe(1);
    expect(await filesWith('Quillfeather', cache)).not.toEqual([]);
    await eraseNow();
    expect(await filesWith('Quillfeather', cache)).toEqual([]);
    expect((await search.search('quillfeather', NO_FILTERS)).found).toBe(0);
    expect((await search.search('resigns', NO_FILTERS)).found).toBe(1);
    await library.close();
    expect(await filesWith('Quillfeather', cache, root)).toEqual([]);
  });

  test('an edition stays on record without its pages: what is out there is not forgotten', async () => {
    const article = await articleOf(id);
    const sent = await library.objects.keep(Buffer.from(`<p>${CANARY}</p>`), 'html', 'text/html');
    const edition = editionOf(1);
    await article.inTurn(() => article.record.append('editionIntended', edition.intended, 'UTC'));
    const told = { ...edition.sent, sent, read: sent };
    await article.inTurn(() => article.record.append('editionSent', told, 'UTC'));
    expect((await eraseNow()).left.places).toEqual([]);
    const entries = await (await articleOf(id)).record.entries();
    expect(entries.map(({ kind }) => kind)).toContain('editionSent');
    expect(entries.find(({ kind }) => kind === 'erased')?.content).toMatchObject({ objects: [sent.sha256] });
    const { ok, findings } = await verifyLibrary(root);
    expect([ok, findings.map(({ kind }) => kind)]).toEqual([true, ['erased']]);
  });

  test('a capture of which a kill left the files loses them when the library opens next', async () => {
    await capture('Nothing that is looked for.', 'A page');
    const made = (await library.record.entries()).find(({ kind }) => kind === 'captureMade');
    const entries = made ? [made.seq] : [];
    const said: Erased = { kind: 'source', ground: 'other', entries, objects: [], count: 1 };
    await library.record.append('erased', said, 'UTC');
    await library.close();
    library = await open(root);
    expect((await library.record.entries()).map(({ kind }) => kind)).not.toContain('captureMade');
    const { ok, objects } = await verifyLibrary(root);
    expect({ ok, objects }).toEqual({ ok: true, objects: 0 });
  });
});

test('a name that was added to the dictionary goes from it, and the other words stay', async () => {
  await library.saveHouse({ dictionary: ['Quillfeather', 'Leddy'] });
  await eraseNow({ kind: 'words', words: 'Quillfeather', isWholeWord: false });
  expect(library.house().dictionary).toEqual(['Leddy']);
  expect(await filesWith('Quillfeather', root)).toEqual([]);
});

describe('a preserved article', () => {
  beforeEach(async () => {
    await write(id, `It was ${CANARY}.`);
    await write(other, `It was ${CANARY}.`);
    valueOf(await preserve(await articleOf(id), 'A letter from their solicitor'));
  });

  test('keeps every byte, and another loses its own', async () => {
    const { left } = await eraseNow();
    expect(left.preserved).toEqual([{ articleId: id, headline: 'Bridge' }]);
    const files = await filesWith('Quillfeather', root);
    expect(files.length).toBeGreaterThan(0);
    expect(files.every((path) => path.includes(id))).toBe(true);
  });

  test('is not deleted, and not put in the Bin, until that is lifted with a reason', async () => {
    expect(await library.binArticle(id)).toMatchObject({ failure: { code: 'articlePreserved' } });
    expect(await liftPreservation(await articleOf(id), '  ')).toMatchObject({ ok: false });
    valueOf(await liftPreservation(await articleOf(id), 'Settled; the solicitor agrees'));
    expect(await library.binArticle(id)).toMatchObject({ ok: true });
    expect((await eraseNow()).left.places).toEqual([]);
    expect(await filesWith('Quillfeather', root)).toEqual([]);
  });

  test('is one too from a legal letter on, and again when another comes after the lock was lifted', async () => {
    const article = await articleOf(other);
    const day = '2026-11-20';
    const letter = {
      kind: 'legalLetter',
      from: 'Grey & Co',
      receivedOn: day,
      answerBy: day,
      demand: '',
    } as const;
    const cameIn = () => article.record.append('complaintReceived', letter, 'Europe/London');
    await cameIn();
    expect(await library.binArticle(other)).toMatchObject({ failure: { code: 'articlePreserved' } });
    expect((await eraseNow()).left.preserved.map(({ articleId }) => articleId).sort()).toEqual(
      [id, other].sort(),
    );
    valueOf(await liftPreservation(article, 'Withdrawn'));
    await cameIn();
    expect(foldPreservation(await article.facts())).toMatchObject({ why: 'Grey & Co', isLegalLetter: true });
  });

  test('has on record when it was preserved and when that was lifted, and why', async () => {
    valueOf(await liftPreservation(await articleOf(id), 'Settled'));
    const entries = await (await articleOf(id)).record.entries();
    expect(entries.slice(-2).map(({ kind, content }) => [kind, content])).toEqual([
      ['preserveSet', { why: 'A letter from their solicitor' }],
      ['preserveLifted', { reason: 'Settled' }],
    ]);
  });
});
