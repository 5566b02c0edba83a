import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Library } from '../../../main/library/library';
import { block, paragraph } from '../../support/bodies';
import { editionOf } from '../../support/editions';
import { afterKill, open, temporaryFolder, tryOpen, valueOf, write } from '../../support/temporaryLibrary';

const list = async (library: Library) =>
  (await library.summaries()).map(({ headline, state }) => `${headline}: ${state}`).sort();
const codeOf = (result: Awaited<ReturnType<typeof tryOpen>>) => (result.ok ? 'opened' : result.failure.code);

describe('a folder', () => {
  test('that is absent or empty becomes a library, and is the same one when it is opened again', async () => {
    const path = join(await temporaryFolder(), 'Documents', 'Stet');
    const made = await open(path);
    await made.saveHouse({ name: 'Ada Example' });
    await made.close();
    const again = await open(path);
    expect(again.id).toBe(made.id);
    expect(again.house()).toMatchObject({ name: 'Ada Example', zone: 'Europe/London', language: 'en-GB' });
    expect(again.troubles()).toEqual([]);
  });

  test('that holds other things is refused, and left as it is', async () => {
    const path = await temporaryFolder();
    await writeFile(join(path, 'tax.txt'), 'not yours');
    expect(codeOf(await tryOpen(path))).toBe('libraryNotFound');
    expect(await readdir(path)).toEqual(['tax.txt']);
  });

  test('in which the making of a library was cut short becomes one', async () => {
    const path = await temporaryFolder();
    await (await open(path)).close();
    await rm(join(path, 'library.json'));
    const library = await open(path);
    await write(library, 'bridge');
    await library.close();
    expect((await open(path)).troubles()).toEqual([]);
  });

  test('is written in by one process at a time', async () => {
    const path = await temporaryFolder();
    const library = await open(path);
    expect((await open(path)).readOnly()?.why).toBe('heldByAnother');
    await library.close();
    expect((await open(path)).readOnly()).toBeNull();
  });
});

describe('the articles', () => {
  test('are listed as they are now, and after a kill', async () => {
    const path = await temporaryFolder();
    const library = await open(path);
    const bridge = await write(library, 'bridge');
    await write(library, 'school');
    expect(await list(library)).toEqual(['bridge: draft', 'school: draft']);
    const article = valueOf(await library.article(bridge));
    valueOf(
      await article.save({ articleId: bridge, base: 0, changed: [], fields: { headline: 'The bridge' } }),
    );
    expect(await list(library)).toEqual(['The bridge: draft', 'school: draft']);
    await afterKill(path);
    expect(await list(await open(path))).toEqual(['The bridge: draft', 'school: draft']);
  });

  test('are live, changed and live again as the record and the draft say', async () => {
    const path = await temporaryFolder();
    const library = await open(path);
    const id = await write(library, 'bridge');
    const article = valueOf(await library.article(id));
    const edition = editionOf((await article.inTurn(() => article.keepRevision('beforePublishing'))).seq);
    await article.inTurn(() => article.record.append('editionIntended', edition.intended, 'UTC'));
    await article.inTurn(() => article.record.append('editionSent', edition.sent, 'UTC'));
    expect(await list(library)).toEqual(['bridge: live']);
    const type = async (text: string) =>
      valueOf(
        await article.save({
          articleId: id,
          base: article.draft().version,
          changed: [block('b1', paragraph(text))],
        }),
      );
    await type('All about another bridge.');
    expect(await list(library)).toEqual(['bridge: changed']);
    await library.close();
    const again = await open(path);
    expect(await list(again)).toEqual(['bridge: changed']);
    expect((await again.binArticle(id)).ok).toBe(false);
  });

  test('go to the Bin and back, and for good only from there', async () => {
    const path = await temporaryFolder();
    const library = await open(path);
    const id = await write(library, 'bridge');
    expect((await library.deleteArticleForGood(id)).ok).toBe(false);
    valueOf(await library.binArticle(id));
    expect(await list(library)).toEqual(['bridge: binned']);
    valueOf(await library.unbinArticle(id));
    expect(await list(library)).toEqual(['bridge: draft']);
    valueOf(await library.binArticle(id));
    const article = valueOf(await library.article(id));
    valueOf(await library.deleteArticleForGood(id));
    expect(await list(library)).toEqual([]);
    expect(await readdir(join(path, 'articles'))).toEqual([]);
    await expect(article.save({ articleId: id, base: 2, changed: [] })).rejects.toThrow('articleNotFound');
    await library.close();
    const again = await open(path);
    expect(again.troubles()).toEqual([]);
    expect((await again.record.entries()).at(-1)).toMatchObject({ kind: 'articleDeleted' });
  });

  test('that were never published can be deleted, but not one that may be out there', async () => {
    const library = await open(await temporaryFolder());
    const id = await write(library, 'bridge');
    const article = valueOf(await library.article(id));
    valueOf(await library.binArticle(id));
    const { intended } = editionOf(1);
    await article.inTurn(() => article.record.append('editionIntended', intended, 'UTC'));
    const refused = await library.deleteArticleForGood(id);
    expect(refused.ok === false && refused.failure.code).toBe('articleWasPublished');
    const notSent = { edition: intended.edition, target: intended.target, code: 'serverUnreachable' };
    await article.inTurn(() => article.record.append('editionNotSent', notSent, 'UTC'));
    valueOf(await library.deleteArticleForGood(id));
  });

  test('a deletion that a kill cut short is finished', async () => {
    const path = await temporaryFolder();
    const library = await open(path);
    const id = await write(library, 'bridge');
    await library.record.append('articleDeleted', { articleId: id }, 'UTC');
    await afterKill(path);
    expect(await list(await open(path))).toEqual([]);
    expect(await readdir(join(path, 'articles'))).toEqual([]);
  });

  test('one that cannot be read at all stops none of the others, and nothing of it is touched', async () => {
    const path = await temporaryFolder();
    const library = await open(path);
    await write(library, 'bridge');
    await library.close();
    const bad = join(path, 'articles', 'bad');
    await mkdir(bad);
    await writeFile(join(bad, 'draft.json'), '{"schema":9}');
    await writeFile(join(bad, 'record.jsonl'), '{"v":9}\n');
    const again = await open(path);
    expect(await list(again)).toEqual(['bridge: draft']);
    expect(again.troubles()).toMatchObject([{ code: 'articleNewer' }]);
    expect(await readFile(join(bad, 'record.jsonl'), 'utf8')).toBe('{"v":9}\n');
  });

  test('one whose folder is gone is missed', async () => {
    const path = await temporaryFolder();
    const library = await open(path);
    const id = await write(library, 'bridge');
    await library.article(id);
    await library.close();
    await rm(join(path, 'articles', id), { recursive: true });
    expect((await open(path)).troubles()).toMatchObject([
      { code: 'articleUnreadable', facts: { file: `articles/${id}`, reason: 'missing' } },
    ]);
  });
});

describe('the library file', () => {
  test('is rebuilt from the record when it is damaged, which is said', async () => {
    const path = await temporaryFolder();
    const library = await open(path);
    await write(library, 'bridge');
    await library.close();
    await writeFile(join(path, 'library.json'), '');
    const again = await open(path);
    expect(again.id).toBe(library.id);
    expect(again.troubles()).toMatchObject([{ code: 'libraryUnreadable' }]);
    expect(await list(again)).toEqual(['bridge: draft']);
  });

  test('of a newer version is only read, and not changed', async () => {
    const path = await temporaryFolder();
    await (await open(path)).close();
    await writeFile(join(path, 'library.json'), '{"schema":2}');
    expect((await open(path)).readOnly()).toMatchObject({ why: 'unsure', failure: { code: 'libraryNewer' } });
    expect(await readFile(join(path, 'library.json'), 'utf8')).toBe('{"schema":2}');
  });

  test('that is damaged with its record stays where it is', async () => {
    const path = await temporaryFolder();
    await (await open(path)).close();
    await writeFile(join(path, 'library.json'), '{"sch');
    await writeFile(join(path, 'record.jsonl'), 'gone\n');
    expect(codeOf(await tryOpen(path))).toBe('libraryUnreadable');
    expect(await readFile(join(path, 'library.json'), 'utf8')).toBe('{"sch');
  });
});

describe('the sources', () => {
  test('are found once by their address, and one that cannot be read is kept aside', async () => {
    const path = await temporaryFolder();
    const library = await open(path);
    const address = 'https://council.example/minutes';
    const [first, second] = await Promise.all([
      library.sources.findOrMake(address, 'Minutes'),
      library.sources.findOrMake(address, 'The same'),
    ]);
    expect(second).toEqual(first);
    await library.sources.save(first.id, { note: 'page 4' });
    await library.close();
    const again = await open(path);
    expect(await again.sources.byAddress(address)).toMatchObject({ name: 'Minutes', note: 'page 4' });
    await again.close();
    await writeFile(join(path, 'sources', `${first.id}.json`), '{}');
    const third = await open(path);
    expect(third.troubles()).toMatchObject([{ code: 'libraryUnreadable' }]);
    expect(await third.sources.byAddress(address)).toBeNull();
  });
});
