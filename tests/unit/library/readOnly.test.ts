import { hostname } from 'node:os';
import { mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ArticleId } from '../../../shared/domain/ids';
import type { Library } from '../../../main/library/library';
import { verifyLibrary } from '../../../scripts/verify/verifyLibrary.mjs';
import { block, paragraph } from '../../support/bodies';
import { afterKill, open, temporaryFolder, tryOpen, valueOf, write } from '../../support/temporaryLibrary';

const type = async (library: Library, id: ArticleId, text: string) => {
  const article = valueOf(await library.article(id));
  const changed = [block('b1', paragraph(text))];
  return article.save({ articleId: id, base: article.draft().version, changed });
};
const headlines = async (library: Library) =>
  (await library.summaries()).map(({ headline }) => headline).sort();

/** Every file beneath a folder with its bytes. */
async function all(folder: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) found.set(path, await readFile(path, 'utf8'));
    else for (const [name, bytes] of await all(path)) found.set(name, bytes);
  }
  return found;
}

describe('a second opening of a library', () => {
  test('reads all of it, writes nothing, and says who has it', async () => {
    const path = await temporaryFolder();
    const writer = await open(path);
    const id = await write(writer, 'bridge');
    const reader = await open(path);
    expect(reader.readOnly()).toMatchObject({
      why: 'heldByAnother',
      holder: { host: hostname(), isRunningHere: true },
    });
    const before = await all(path);
    expect(await headlines(reader)).toEqual(['bridge']);
    expect(valueOf(await reader.article(id)).draft().snapshot.fields.headline).toBe('bridge');
    expect((await verifyLibrary(reader.path)).findings).toEqual([]);
    await expect(type(reader, id, 'Mine.')).rejects.toThrow('libraryReadOnly');
    await expect(write(reader, 'school')).rejects.toThrow('libraryReadOnly');
    await expect(reader.saveHouse({ name: 'Eve' })).rejects.toThrow('libraryReadOnly');
    await expect(reader.binArticle(id)).rejects.toThrow('libraryReadOnly');
    await reader.close();
    expect(await all(path)).toEqual(before);
    valueOf(await type(writer, id, 'The writer writes on.'));
  });

  test('can write once the first is closed, when it is opened anew', async () => {
    const path = await temporaryFolder();
    const first = await open(path);
    const id = await write(first, 'bridge');
    const second = await open(path);
    await first.close();
    await expect(type(second, id, 'Not yet.')).rejects.toThrow('libraryReadOnly');
    const third = await open(path);
    expect(third.readOnly()).toBeNull();
    valueOf(await type(third, id, 'Now.'));
  });

  test('that has taken it over is not written in again by the first, whose next save says so', async () => {
    const path = await temporaryFolder();
    const first = await open(path);
    const id = await write(first, 'bridge');
    valueOf(await type(first, id, 'Before.'));
    await rm(join(path, 'library.lock'));
    const second = await open(path);
    valueOf(await type(second, id, 'Since.'));
    await expect(type(first, id, 'Too late.')).rejects.toThrow('libraryReadOnly');
    expect(first.readOnly()).toMatchObject({ why: 'heldByAnother', holder: { isRunningHere: true } });
    await expect(write(first, 'school')).rejects.toThrow('libraryReadOnly');
    await first.close();
    valueOf(await type(second, id, 'Still there.'));
    expect((await verifyLibrary(path)).findings).toEqual([]);
  });

  test('rebuilds a damaged draft to be read, and leaves the damaged one where it lies', async () => {
    const path = await temporaryFolder();
    const writer = await open(path);
    const id = await write(writer, 'bridge');
    await writeFile(join(path, 'articles', id, 'draft.json'), '{"schema":1,"id":"cu');
    const before = await all(path);
    const reader = await open(path);
    expect(valueOf(await reader.article(id)).draft().snapshot.fields.headline).toBe('bridge');
    await reader.close();
    expect(await all(path)).toEqual(before);
  });
});

describe('the library’s own record', () => {
  test('with one flipped bit that makes a kind unknown still opens, to be read, and the place is named', async () => {
    const path = await temporaryFolder();
    const library = await open(path);
    await library.noteHead(await write(library, 'bridge'));
    await library.close();
    const record = join(path, 'record.jsonl');
    const flipped = (await readFile(record, 'utf8')).replace(/"kind":"headNoted"/, '"kind":"hdadNoted"');
    await writeFile(record, flipped);
    const again = await open(path);
    expect(again.readOnly()).toMatchObject({ why: 'unsure', failure: { code: 'libraryNewer' } });
    expect(again.troubles()).toMatchObject([{ code: 'libraryUnreadable', facts: { file: record } }]);
    expect(await headlines(again)).toEqual(['bridge']);
    await again.close();
    expect(await readFile(record, 'utf8')).toBe(flipped);
    expect(await readdir(path)).not.toContain('library.lock');
  });
});

describe('a library that lost most of its articles', () => {
  const loseMost = async () => {
    const path = await temporaryFolder();
    const library = await open(path);
    const ids: ArticleId[] = [];
    for (const headline of ['one', 'two', 'three', 'four', 'five']) ids.push(await write(library, headline));
    for (const id of ids) await library.noteHead(id);
    await library.close();
    const elsewhere = await mkdtemp(join(tmpdir(), 'stet-elsewhere-'));
    const lost = ids.slice(0, 3);
    for (const id of lost) await rename(join(path, 'articles', id), join(elsewhere, id));
    const comeBack = async () => {
      for (const id of lost) await rename(join(elsewhere, id), join(path, 'articles', id));
      await rm(elsewhere, { recursive: true });
    };
    return { path, comeBack };
  };

  test('is only read until she says, and is whole again when they are back', async () => {
    const { path, comeBack } = await loseMost();
    const before = await all(path);
    const reader = await open(path);
    expect(reader.readOnly()).toEqual({ why: 'articlesLost', known: 5, there: 2 });
    await reader.close();
    expect(await all(path)).toEqual(before);
    await comeBack();
    const again = await open(path);
    expect(again.readOnly()).toBeNull();
    expect(await headlines(again)).toHaveLength(5);
  });

  test('is written in on her word, and each that is missing is named', async () => {
    const { path } = await loseMost();
    const library = valueOf(await tryOpen(path, {}, { takeOver: null, despiteLoss: true }));
    expect(library.readOnly()).toBeNull();
    expect(library.troubles()).toHaveLength(3);
    await library.close();
  });

  test('is not one that lost a single article', async () => {
    const path = await temporaryFolder();
    const library = await open(path);
    const ids = [];
    for (const headline of ['one', 'two', 'three', 'four']) ids.push(await write(library, headline));
    for (const id of ids) await library.noteHead(id);
    await afterKill(path);
    await rm(join(path, 'articles', String(ids[0])), { recursive: true });
    expect((await open(path)).readOnly()).toBeNull();
  });
});
