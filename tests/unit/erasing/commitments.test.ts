// What is left of an erased name: a commitment that nobody can match by trying names, and no branch that holds half of it.
import { copyFile, cp, readdir, readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verifyLibrary } from '../../../scripts/verify/verifyLibrary.mjs';
import { erase } from '../../../main/erasing/erase';
import type { Library } from '../../../main/library/library';
import { nodeDisk } from '../../../main/storage/nodeDisk';
import type { ErasureAim } from '../../../shared/domain/erasing';
import type { ArticleId } from '../../../shared/domain/ids';
import { canonicalJson } from '../../../shared/text/canonical';
import { block, paragraph } from '../../support/bodies';
import { filesWith } from '../../support/canaries';
import { afterKill, open, snapshotOf, temporaryFolder, valueOf } from '../../support/temporaryLibrary';

const NAME = 'Xanthippe Quillfeather';
const CANDIDATES = ['Ada Example', 'Bo Sample', NAME, 'Cy Specimen'];
const AIM: ErasureAim = { kind: 'words', words: NAME, isWholeWord: false };
const eraseIn = (library: Library) =>
  erase({ library, disk: nodeDisk(), forgetCaches: async () => undefined }, AIM, 'sourceSafety');

async function type(library: Library, id: ArticleId, text: string): Promise<void> {
  const article = valueOf(await library.article(id));
  const changed = [block('b1', paragraph(text))];
  valueOf(await article.save({ articleId: id, base: article.draft().version, changed }));
  await article.inTurn(() => article.keepRevision('autosave'));
}

async function bytesBelow(folder: string): Promise<readonly Buffer[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(files.map((file) => readFile(join(file.parentPath ?? file.path, file.name))));
}

/** Tries each name in a text that is otherwise known, with every salt that can be found in any file, and with none. */
async function namesThatMatch(
  root: string,
  contentWith: (name: string) => unknown,
): Promise<readonly string[]> {
  const files = await bytesBelow(root);
  const texts = files.map((bytes) => bytes.toString('latin1'));
  const hashes = texts.flatMap((text) => text.match(/[0-9a-f]{64}/g) ?? []);
  const left = new Set(hashes);
  const salts = [Buffer.alloc(0), ...[...left].map((hex) => Buffer.from(hex, 'hex'))];
  return CANDIDATES.filter((name) => {
    const content = canonicalJson(contentWith(name));
    return salts.some((salt) => left.has(createHash('sha256').update(salt).update(content).digest('hex')));
  });
}

test('the commitment of an erased name cannot be matched by trying the name', async () => {
  const root = await temporaryFolder();
  const library = await open(root);
  const { id } = await library.createArticle({
    snapshot: snapshotOf('Bridge', [block('b1', paragraph('The bridge.'))]),
    isSample: false,
    importedFrom: null,
  });
  await type(library, id, `It was ${NAME}.`);
  await type(library, id, 'It was nobody.');
  const contentWith = (name: string) => ({
    cause: 'autosave',
    from: null,
    remote: null,
    snapshot: snapshotOf('Bridge', [block('b1', paragraph(`It was ${name}.`))]),
  });
  expect(await namesThatMatch(root, contentWith), 'before').toEqual([NAME]);
  valueOf(await eraseIn(library));
  expect(await namesThatMatch(root, contentWith), 'after').toEqual([]);
  expect((await verifyLibrary(root)).ok).toBe(true);
});

test('a branch that was kept beside the record loses the name too, though its bytes hold it in halves', async () => {
  const [here, there] = [await temporaryFolder(), await temporaryFolder()];
  const first = await open(here);
  const snapshot = snapshotOf('Bridge', [block('b1', paragraph('The bridge.'))]);
  const { id } = await first.createArticle({ snapshot, isSample: false, importedFrom: null });
  await first.close();
  await cp(here, there, { recursive: true });
  const library = await open(here);
  await type(library, id, 'It was Xanthippe Quil.');
  await type(library, id, `It was ${NAME}.`);
  await type(library, id, 'It was nobody.');
  const other = await open(there);
  await type(other, id, 'Written over there.');
  for (const file of ['record.jsonl', 'contents/pack.jsonl', 'draft.json']) {
    await copyFile(join(there, 'articles', id, file), join(here, 'articles', id, file));
  }
  await valueOf(await library.article(id)).look();
  const forks = join(here, 'articles', id, 'forks');
  expect(await readdir(forks)).toHaveLength(1);
  expect(await filesWith('Quillfeather', forks), 'only in halves').toEqual([]);
  expect(await filesWith('lfeather', forks)).toHaveLength(1);

  const done = valueOf(await eraseIn(library));
  expect(done.left.places).toEqual([]);
  expect(await filesWith('lfeather', forks)).toEqual([]);
  expect(await filesWith('Xanthippe Quil', forks), 'what is not the name stays').not.toEqual([]);
  await library.close();
  await afterKill(here);
  expect((await verifyLibrary(here)).ok).toBe(true);
});
