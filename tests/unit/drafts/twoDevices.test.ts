import { copyFile, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyLibrary } from '../../../scripts/verify/verifyLibrary.mjs';
import type { Article } from '../../../main/drafts/article';
import { keep, openedAgain, twoDevices, type } from '../../support/twoDevices';

const textsOf = async (article: Article): Promise<string> =>
  JSON.stringify((await article.record.entries()).map(({ content }) => content));
const kindsOf = async (article: Article): Promise<readonly string[]> =>
  (await article.record.entries()).map(({ kind }) => kind);

async function twoComputers() {
  const told: string[] = [];
  return { told, ...(await twoDevices({ tell: (failure) => told.push(failure.code) })) };
}

describe('a record that grew on another computer', () => {
  test('and still chains is read on, and written on', async () => {
    const { here, article, other, replaceRecord } = await twoComputers();
    await type(other, 'Written over there.');
    await keep(other);
    await replaceRecord();
    await article.look();
    expect(await textsOf(article)).toContain('Written over there.');
    await type(article, 'And on over here.');
    await keep(article);
    expect(await kindsOf(article)).toEqual([
      'articleCreated',
      'revisionKept',
      'revisionKept',
      'revisionKept',
    ]);
    expect((await verifyLibrary(here)).findings).toEqual([]);
  });

  test('is not written into unseen: what is kept next follows the other’s entries', async () => {
    const { article, other, here, replaceRecord } = await twoComputers();
    await type(other, 'Written over there.');
    await keep(other);
    await type(article, 'Written over here.');
    await replaceRecord();
    await keep(article);
    expect(await textsOf(article)).toContain('Written over there.');
    expect(await textsOf(article)).toContain('Written over here.');
    expect((await verifyLibrary(here)).findings).toEqual([]);
  });
});

describe('a record that went another way on another computer', () => {
  test('and was put in the place of ours goes on; ours is kept whole beside it, named and told', async () => {
    const { here, id, article, other, folder, told, replaceRecord } = await twoComputers();
    await type(other, 'Their way.');
    await keep(other);
    await type(article, 'Our way.');
    await keep(article);
    const ours = await readFile(join(folder, 'record.jsonl'));
    const head = article.record.head();
    await replaceRecord();
    await article.look();
    expect(await readFile(join(folder, 'forks', String(head?.hash), 'record.jsonl'))).toEqual(ours);
    expect(await readdir(join(folder, 'forks', String(head?.hash), 'contents'))).toEqual(['pack.jsonl']);
    expect((await article.record.entries()).find(({ kind }) => kind === 'branchKept')).toMatchObject({
      content: { head, from: 1, entries: 1 },
    });
    expect(told).toEqual(['branchKept']);
    expect(await textsOf(article)).toContain('Their way.');
    expect(await textsOf(article)).toContain('Our way.');
    const again = await openedAgain(here, id);
    expect(again.library.troubles()).toEqual([]);
    expect(JSON.stringify(again.article.draft().snapshot.body)).toContain('Our way.');
    expect((await verifyLibrary(here)).findings.map(({ kind }) => kind)).toEqual([]);
  });

  test('and was left beside ours under a name of its own is kept whole, named and told', async () => {
    const { here, id, article, other, folder, leaveRecordBeside } = await twoComputers();
    await type(other, 'Their way.');
    await keep(other);
    await type(article, 'Our way.');
    await keep(article);
    await leaveRecordBeside();
    const again = await openedAgain(here, id);
    const hash = other.record.head()?.hash;
    expect(await readdir(join(folder, 'forks'))).toEqual([hash]);
    expect(again.library.troubles()).toMatchObject([{ code: 'branchKept', facts: { entries: '1' } }]);
    expect(await kindsOf(again.article)).toContain('branchKept');
    expect(await readdir(folder)).not.toContain('record (conflicted copy 2020-12-11).jsonl');
  });

  test('but not far enough to say anything new is put away quietly', async () => {
    const { here, id, article, folder, from } = await twoComputers();
    await type(article, 'Ours alone.');
    await keep(article);
    await copyFile(from('record.jsonl'), join(folder, 'record 2.jsonl'));
    const again = await openedAgain(here, id);
    expect(again.library.troubles()).toEqual([]);
    expect(await kindsOf(again.article)).not.toContain('branchKept');
    expect(await readdir(folder)).not.toContain('forks');
  });
});

describe('a draft that a sync program left beside ours', () => {
  test.each([
    'draft (conflicted copy 2020-12-11).json',
    'draft (Ada’s conflicted copy 2020-12-11 064500).json',
    'draft.sync-conflict-20201211-064500-ABCDEFG.json',
    'draft 2.json',
    'draft-STUDY.json',
  ])('as “%s” is a revision, and the file is in quarantine', async (name) => {
    const { here, id, article, other, folder, from } = await twoComputers();
    await type(other, 'Their way.');
    await type(article, 'Our way.');
    await copyFile(from('draft.json'), join(folder, name));
    const again = await openedAgain(here, id);
    expect(JSON.stringify(again.article.draft().snapshot.body)).toContain('Our way.');
    expect(await textsOf(again.article)).toContain('Their way.');
    expect(again.library.troubles()).toMatchObject([{ code: 'conflictCopyKept' }]);
    expect(await readdir(folder)).not.toContain(name);
    const [kept] = await readdir(join(here, 'quarantine'));
    expect(await readFile(join(here, 'quarantine', String(kept)))).toEqual(
      await readFile(from('draft.json')),
    );
  });

  test('while the article is open is noticed when the window is looked at again', async () => {
    const { article, other, folder, from, told } = await twoComputers();
    await type(other, 'Their way.');
    await copyFile(from('draft.json'), join(folder, 'draft 2.json'));
    await article.look();
    expect(await textsOf(article)).toContain('Their way.');
    expect(told).toEqual(['conflictCopyKept']);
  });

  test('and does not read is kept all the same, and said so', async () => {
    const { here, id, folder } = await twoComputers();
    await writeFile(join(folder, 'draft 2.json'), '{"schema":1,');
    const again = await openedAgain(here, id);
    expect(again.library.troubles()).toMatchObject([{ code: 'conflictCopyKept', facts: { isText: '' } }]);
    expect(await readdir(join(here, 'quarantine'))).toHaveLength(1);
  });
});
