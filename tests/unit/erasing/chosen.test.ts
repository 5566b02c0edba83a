// A source or a file that she chooses is erased with all that is kept of it, and with its address where she says so.
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { verifyLibrary } from '../../../scripts/verify/verifyLibrary.mjs';
import { keepCapture } from '../../../main/captures/keepCapture';
import { choicesIn } from '../../../main/erasing/choices';
import { erase } from '../../../main/erasing/erase';
import { find } from '../../../main/erasing/find';
import { preserve } from '../../../main/erasing/preserve';
import type { Library } from '../../../main/library/library';
import { nodeDisk } from '../../../main/storage/nodeDisk';
import type { ErasureAim } from '../../../shared/domain/erasing';
import type { ArticleId } from '../../../shared/domain/ids';
import { block, link, paragraph } from '../../support/bodies';
import { filesWith } from '../../support/canaries';
import { open, snapshotOf, temporaryFolder, valueOf } from '../../support/temporaryLibrary';

const ADDRESS = 'https://records.example/minutes?id=4';
const OTHER = 'https://records.example/minutes?id=42';
let root = '';
let app = '';
let library: Library;
let id: ArticleId;

const erasing = () => ({ library, disk: nodeDisk(), appFolder: app, forgetCaches: async () => undefined });
const eraseNow = async (aim: ErasureAim) => valueOf(await erase(erasing(), aim, 'sourceSafety'));
const source = (isAddressToo: boolean): ErasureAim => ({ kind: 'source', address: ADDRESS, isAddressToo });
const articleOf = async (one: ArticleId = id) => valueOf(await library.article(one));

const capture = (address: string, text: string, articleId: ArticleId | null = null) =>
  keepCapture(
    library,
    { articleId, requestedAddress: address, capturedAt: '2020-12-11T06:45:00.000Z' },
    {
      finalAddress: address,
      redirects: [],
      status: 200,
      mediaType: 'text/html',
      pageName: `Page of ${text}`,
      bytes: Buffer.from(`<p>${text}</p>`),
      text,
      pdf: null,
    },
  );

beforeEach(async () => {
  root = join(await temporaryFolder(), 'library');
  app = await temporaryFolder();
  library = await open(root);
  const body = [
    block('b1', paragraph('So say ', link('the minutes', ADDRESS), ' and ', link('more', OTHER))),
  ];
  const made = await library.createArticle({
    snapshot: snapshotOf('Bridge', body),
    isSample: false,
    importedFrom: null,
  });
  id = made.id;
  await capture(ADDRESS, 'Quillfeather spoke.');
  await capture(OTHER, 'Nobody spoke.');
});

describe('a chosen source', () => {
  test('goes with its captures; her links to it stay, and so does every other source', async () => {
    const [first] = await library.sources.all();
    await writeFile(join(root, 'sources', `${first?.id}.v1.json`), '{"name":"Page of Quillfeather spoke."}');
    expect((await eraseNow(source(false))).left.places).toEqual([]);
    expect(await filesWith('Quillfeather', root)).toEqual([]);
    expect((await library.sources.all()).map(({ address }) => address)).toEqual([OTHER]);
    expect(JSON.stringify((await articleOf()).draft().snapshot)).toContain(`"${ADDRESS}"`);
    expect((await verifyLibrary(root)).ok).toBe(true);
  });

  test('goes with its address too, where she says so: links lead nowhere, revisions that link to it say nothing', async () => {
    const done = await eraseNow(source(true));
    expect(done.left.places).toEqual([]);
    const { snapshot } = (await articleOf()).draft();
    expect(snapshot.body).toEqual([
      block('b1', paragraph('So say ', link('the minutes', null), ' and ', link('more', OTHER))),
    ]);
    expect((await articleOf()).record.takenAway().map(({ kind }) => kind)).toEqual(['revisionKept']);
    expect(await filesWith('minutes?id=4"', root)).toEqual([]);
    expect((await filesWith('minutes?id=42', root)).length).toBeGreaterThan(0);
    expect((await verifyLibrary(root)).ok).toBe(true);
  });

  test('stays with its captures where a preserved article links to it', async () => {
    valueOf(await preserve(await articleOf(), 'A letter from their solicitor'));
    const { shown } = valueOf(await find(erasing(), source(true)));
    expect(shown.places.some(({ goes }) => goes)).toBe(false);
    expect(shown.preserved).toEqual([{ articleId: id, headline: 'Bridge' }]);
    const before = await filesWith('Quillfeather', root);
    await eraseNow(source(true));
    await eraseNow({ kind: 'words', words: 'Quillfeather', isWholeWord: false });
    expect(await filesWith('Quillfeather', root)).toEqual(before);
  });
});

describe('a chosen file', () => {
  test('is found by its name among captures and what was imported', async () => {
    const object = await library.objects.keep(Buffer.from('Told in confidence'), 'txt', 'text/plain');
    const importedFrom = { name: 'told.txt', object };
    await library.createArticle({ snapshot: snapshotOf('Imported'), isSample: false, importedFrom });
    const { files, sources } = valueOf(await choicesIn(library));
    expect(files.map(({ name }) => name).sort()).toEqual([
      'Page of Nobody spoke.',
      'Page of Quillfeather spoke.',
      'told.txt',
    ]);
    expect(sources.map(({ address }) => address).sort()).toEqual([ADDRESS, OTHER]);

    const told = files.find(({ name }) => name === 'told.txt');
    await eraseNow({ kind: 'file', sha256: told?.sha256 ?? object.sha256 });
    expect(await filesWith('confidence', root)).toEqual([]);
    expect((await verifyLibrary(root)).ok).toBe(true);
  });

  test('that is a part of a capture takes the other parts along', async () => {
    const made = await capture(ADDRESS, 'Of another day.');
    const [, text] = made.files;
    if (text === undefined) throw new Error('The capture has one file only.');
    await eraseNow({ kind: 'file', sha256: text.object.sha256 });
    expect(await filesWith('another day', root)).toEqual([await sourceFile()]);
    expect((await filesWith('Quillfeather', root)).length).toBeGreaterThan(0);
  });

  /** The source still bears the page's own name: it was not what she chose. */
  const sourceFile = async (): Promise<string> => {
    const one = await library.sources.byAddress(ADDRESS);
    return join(root, 'sources', `${one?.id}.json`);
  };
});

describe('what lies beside', () => {
  test('copies at the top and among the sources, and branches of the library, go too', async () => {
    const copies = ['library (conflicted copy).json', 'sources/x (copy).json', 'forks/ab.contents.jsonl'];
    await mkdir(join(root, 'forks'));
    for (const copy of copies) await writeFile(join(root, copy), '"Quillfeather"');
    await writeFile(join(root, 'articles', id, 'draft.v1.json'), '"Quillfeather"');
    const aim: ErasureAim = { kind: 'words', words: 'quillfeather', isWholeWord: false };
    expect((await eraseNow(aim)).left.places).toEqual([]);
    expect(copies.filter((copy) => existsSync(join(root, copy)))).toEqual([]);
    expect(await filesWith('Quillfeather', root)).toEqual([]);
  });

  test('what in the app’s own folder still holds it is named', async () => {
    await writeFile(join(app, 'settings.json'), '{"libraryPath":"/home/quillfeather"}');
    const aim: ErasureAim = { kind: 'words', words: 'quillfeather', isWholeWord: false };
    expect((await eraseNow(aim)).left.places).toMatchObject([
      { place: 'appFile', goes: false, examples: ['settings.json'] },
    ]);
  });
});
