import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { draft as draftSchema, type Draft } from '../../../shared/domain/article';
import type { ArticleId } from '../../../shared/domain/ids';
import type { Article } from '../../../main/drafts/article';
import { readChecked, withCheck } from '../../../main/storage/checkedJson';
import type { Disk } from '../../../main/storage/disk';
import { nodeDisk } from '../../../main/storage/nodeDisk';
import { block, paragraph } from '../../support/bodies';
import { open, snapshotOf, temporaryFolder, valueOf } from '../../support/temporaryLibrary';

async function bridge(disk: Disk = nodeDisk()) {
  const path = await temporaryFolder();
  const told: string[] = [];
  const library = await open(path, { disk, tell: (failure) => told.push(failure.code) });
  const snapshot = snapshotOf('bridge', [block('b1', paragraph('As it was.'))]);
  const { id } = await library.createArticle({ snapshot, isSample: false, importedFrom: null });
  const article = valueOf(await library.article(id));
  return { path, library, id, article, told, file: join(path, 'articles', id, 'draft.json') };
}

const type = (article: Article, text: string, base = article.draft().version) =>
  article.save({ articleId: article.id as ArticleId, base, changed: [block('b1', paragraph(text))] });

/** Another computer's Stet, through a sync program, knows nothing of this one. */
async function changeElsewhere(file: string, change: (draft: Draft) => Draft): Promise<void> {
  const found = readChecked(await readFile(file));
  if (found.kind !== 'whole') throw new Error('It was damaged.');
  await writeFile(file, withCheck(change(draftSchema.parse(found.value))));
}
const saying =
  (text: string) =>
  (draft: Draft): Draft => ({
    ...draft,
    version: draft.version + 1,
    snapshot: { ...draft.snapshot, body: [block('b1', paragraph(text))] },
  });
const textsOf = async (article: Article): Promise<string> =>
  JSON.stringify((await article.record.entries()).map(({ content }) => content));

describe('a draft that another wrote in while it was open', () => {
  test('at the last moment before a save is not written over: that save is a conflict', async () => {
    const real = nodeDisk();
    let comesIn: (path: string) => Promise<void> = async () => undefined;
    const replaceOver: Disk['replaceOver'] = async (path, bytes, over) => {
      const coming = comesIn;
      comesIn = async () => undefined;
      await coming(path);
      return real.replaceOver(path, bytes, over);
    };
    const { article, file } = await bridge({ ...real, replaceOver });
    comesIn = (path) => changeElsewhere(path, saying('Theirs.'));
    expect(await type(article, 'Ours.')).toMatchObject({ ok: false, failure: { code: 'conflict' } });
    expect(await readFile(file, 'utf8')).toContain('Theirs.');
    comesIn = (path) => changeElsewhere(path, saying('Theirs again.'));
    await article.inTurn(() => article.replaceSnapshot(snapshotOf('restored')));
    expect(await readFile(file, 'utf8')).toContain('restored');
    expect(await textsOf(article)).toContain('Theirs again.');
  });

  test('right after a save is noticed with the next one', async () => {
    const real = nodeDisk();
    let comesIn: (path: string) => Promise<void> = async () => undefined;
    const replaceOver: Disk['replaceOver'] = async (path, bytes, over) => {
      const stamp = await real.replaceOver(path, bytes, over);
      await comesIn(path);
      return stamp;
    };
    const { article } = await bridge({ ...real, replaceOver });
    comesIn = (path) => changeElsewhere(path, saying('Theirs.'));
    valueOf(await type(article, 'Ours.'));
    comesIn = async () => undefined;
    expect(await type(article, 'Ours again.')).toMatchObject({ ok: false, failure: { code: 'conflict' } });
    expect(await textsOf(article)).toContain('Ours.');
  });

  test('is not written over: the save is a conflict, and both texts are there', async () => {
    const { article, file } = await bridge();
    valueOf(await type(article, 'Mine, and saved.'));
    await changeElsewhere(file, saying('Theirs.'));
    const refused = await type(article, 'Mine, and newer.');
    expect(refused.ok === false && refused.failure.code).toBe('conflict');
    expect(JSON.stringify(article.draft().snapshot.body)).toContain('Theirs.');
    expect(await readFile(file, 'utf8')).toContain('Theirs.');
    expect(await textsOf(article)).toContain('Mine, and saved.');
    valueOf(await type(article, 'Both were seen.'));
    expect(await readFile(file, 'utf8')).toContain('Both were seen.');
  });

  test('is a conflict also when both went on from the same version to the same number', async () => {
    const { article, file } = await bridge();
    valueOf(await type(article, 'Mine, and saved.'));
    const { version } = article.draft();
    await changeElsewhere(file, (draft) => ({ ...saying('Theirs.')(draft), version }));
    const refused = await type(article, 'Mine, and newer.', version);
    expect(refused.ok === false && refused.failure.code).toBe('conflict');
  });

  test('is taken in when the window is looked at again, and is not written back', async () => {
    const { article, file } = await bridge();
    await changeElsewhere(file, saying('Theirs.'));
    const before = await readFile(file, 'utf8');
    const { version } = article.draft();
    const seen = await article.look();
    expect(JSON.stringify(seen.snapshot.body)).toContain('Theirs.');
    expect(seen.version).toBeGreaterThan(version);
    expect((await article.look()).version).toBe(seen.version);
    expect(await readFile(file, 'utf8')).toBe(before);
  });

  test('is no other when only its time of writing changed', async () => {
    const { article, file } = await bridge();
    await writeFile(file, await readFile(file));
    const { version } = article.draft();
    expect((await article.look()).version).toBe(version);
    valueOf(await type(article, 'Mine.', version));
  });

  test('gives way to a restored text only after it was kept', async () => {
    const { article, file } = await bridge();
    await changeElsewhere(file, saying('Theirs.'));
    await article.inTurn(() => article.replaceSnapshot(snapshotOf('restored')));
    expect(await textsOf(article)).toContain('Theirs.');
    expect(article.draft().snapshot.fields.headline).toBe('restored');
  });

  test('whose notes were put in the place of hers keeps hers', async () => {
    const { path, article, file } = await bridge();
    valueOf(await article.save({ articleId: article.id, base: 0, changed: [], notes: 'Ring the mayor.' }));
    await changeElsewhere(file, (draft) => ({ ...draft, version: 9, notes: 'Other notes.' }));
    await article.look();
    const [kept] = await readdir(join(path, 'quarantine'));
    expect(await readFile(join(path, 'quarantine', String(kept)), 'utf8')).toContain('Ring the mayor.');
  });

  test('and left unreadable is put in quarantine and told, and ours goes on', async () => {
    const { path, article, file, told } = await bridge();
    await writeFile(file, '{"schema":1,"cut');
    valueOf(await type(article, 'Mine.'));
    expect(told).toEqual(['articleUnreadable']);
    expect(await readdir(join(path, 'quarantine'))).toHaveLength(1);
    expect(await readFile(file, 'utf8')).toContain('Mine.');
  });
});

describe('one flipped bit within a word', () => {
  test('is noticed: the draft goes to quarantine, and the newest revision stands in for it', async () => {
    const { path, library, id, file } = await bridge();
    await library.close();
    const flipped = (await readFile(file, 'utf8')).replace('As it was.', 'As it wbs.');
    await writeFile(file, flipped);
    const again = await open(path);
    const article = valueOf(await again.article(id));
    expect(JSON.stringify(article.draft().snapshot.body)).toContain('As it was.');
    expect(again.troubles()).toMatchObject([{ code: 'articleUnreadable', facts: { file } }]);
    const [kept] = await readdir(join(path, 'quarantine'));
    expect(await readFile(join(path, 'quarantine', String(kept)), 'utf8')).toBe(flipped);
  });

  test('cannot be noticed in a file of before there was a check, which gets one with its first save', async () => {
    const { path, library, id, file } = await bridge();
    await library.close();
    const found = readChecked(await readFile(file));
    await writeFile(file, JSON.stringify(found.kind === 'whole' && found.value));
    const article = valueOf(await (await open(path)).article(id));
    valueOf(await type(article, 'Saved anew.'));
    expect(JSON.parse(await readFile(file, 'utf8'))).toHaveProperty('check');
  });
});
