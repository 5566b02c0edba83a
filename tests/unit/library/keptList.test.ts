import { appendFile, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { articleId, type ArticleId } from '../../../shared/domain/ids';
import type { Library } from '../../../main/library/library';
import { nodeFileCalls } from '../../../main/storage/fileCalls';
import { fleetingDisk } from '../../../main/storage/fleetingDisk';
import { nodeDisk } from '../../../main/storage/nodeDisk';
import { block, paragraph } from '../../support/bodies';
import { editionOf } from '../../support/editions';
import { afterKill, open, snapshotOf, temporaryFolder, valueOf } from '../../support/temporaryLibrary';

const write = async (library: Library, headline: string): Promise<ArticleId> => {
  const snapshot = snapshotOf(headline, [block('b1', paragraph(`All about the ${headline}.`))]);
  return (await library.createArticle({ snapshot, isSample: false, importedFrom: null })).id;
};
const type = async (library: Library, id: ArticleId, headline: string): Promise<void> => {
  const article = valueOf(await library.article(id));
  const base = article.draft().version;
  valueOf(await article.save({ articleId: id, base, changed: [], fields: { headline } }));
};
/** What the window would list now. */
const shown = async (library: Library): Promise<readonly string[]> =>
  (await library.changesSince(0)).changed.map(({ summary }) => summary.headline).sort();

/** A disk that says which drafts and records were read. */
function watchedDisk() {
  const read: string[] = [];
  const calls = {
    ...nodeFileCalls,
    readFile: (path: string) => {
      if (/(draft\.json|record\.jsonl)$/.test(path)) read.push(path);
      return nodeFileCalls.readFile(path);
    },
  };
  return { disk: nodeDisk(calls), read };
}

async function libraryWith(...headlines: readonly string[]) {
  const [path, cacheFolder] = [join(await temporaryFolder(), 'Stet'), await temporaryFolder()];
  const library = await open(path, { cacheFolder, disk: fleetingDisk() });
  const ids: ArticleId[] = [];
  for (const headline of headlines) ids.push(await write(library, headline));
  return { path, cacheFolder, library, ids };
}

describe('a library that was open before on this computer', () => {
  test('is listed without reading one article or the library’s record', async () => {
    const { path, cacheFolder, library, ids } = await libraryWith('bridge', 'school');
    await type(library, ids[0] ?? articleId.parse('none'), 'The bridge');
    await library.close();
    const { disk, read } = watchedDisk();
    const again = await open(path, { cacheFolder, disk });
    expect(await shown(again)).toEqual(['The bridge', 'school']);
    expect(read).toEqual([]);
    expect(await again.summaries()).toHaveLength(2);
    expect(read).toEqual([]);
    expect((await again.record.entries()).map(({ kind }) => kind)).toContain('headNoted');
  });

  test('shows after a kill what was typed last, though the list was not kept any more', async () => {
    const { path, cacheFolder, library, ids } = await libraryWith('bridge', 'school');
    await library.close();
    const second = await open(path, { cacheFolder });
    await type(second, ids[0] ?? articleId.parse('none'), 'The bridge');
    await afterKill(path);
    let told = 0;
    const third = await open(path, { cacheFolder, changed: () => (told += 1) });
    await third.summaries();
    expect(await shown(third)).toEqual(['The bridge', 'school']);
    expect(told).toBe(1);
  });

  test('notices what came, went and changed behind its back', async () => {
    const { path, cacheFolder, library, ids } = await libraryWith('bridge', 'school', 'river');
    const [bridge = '', school = ''] = ids;
    for (const id of ids) await library.noteHead(id);
    await library.close();
    const draft = join(path, 'articles', bridge, 'draft.json');
    await writeFile(draft, (await readFile(draft, 'utf8')).replace('"bridge"', '"A bridge"'));
    await rm(join(path, 'articles', school), { recursive: true });
    await mkdir(join(path, 'articles', '.half.tmp'));
    const again = await open(path, { cacheFolder });
    expect(await shown(again)).toEqual(['bridge', 'river', 'school']);
    const { at } = await again.changesSince(0);
    await again.summaries();
    const { changed, gone } = await again.changesSince(at);
    expect(gone).toEqual([school]);
    expect(changed.map(({ summary }) => summary.id)).toEqual([bridge]);
    expect(again.troubles()).toContainEqual(
      expect.objectContaining({ facts: { file: `articles/${school}`, reason: 'missing' } }),
    );
  });

  test('finishes a deletion that a kill cut short, and lists it no longer', async () => {
    const { path, cacheFolder, library, ids } = await libraryWith('bridge', 'school');
    await library.close();
    const second = await open(path, { cacheFolder });
    await second.record.append('articleDeleted', { articleId: ids[0] ?? articleId.parse('none') }, 'UTC');
    await afterKill(path);
    const third = await open(path, { cacheFolder });
    await third.summaries();
    expect(await shown(third)).toEqual(['school']);
    expect(await readdir(join(path, 'articles'))).toEqual([ids[1]]);
  });

  test('knows of an edition whose outcome was not known when it was killed', async () => {
    const { path, cacheFolder, library, ids } = await libraryWith('bridge', 'school');
    await library.close();
    const second = await open(path, { cacheFolder });
    const article = valueOf(await second.article(ids[0] ?? articleId.parse('none')));
    await article.inTurn(() => article.record.append('editionIntended', editionOf(1).intended, 'UTC'));
    await afterKill(path);
    const third = await open(path, { cacheFolder });
    await third.summaries();
    expect(await third.withOpenIntents()).toEqual([ids[0]]);
  });
});

describe('the kept list', () => {
  test.each([
    ['lost', (path: string) => rm(path)],
    ['empty', (path: string) => writeFile(path, '')],
    ['cut', async (path: string) => writeFile(path, (await readFile(path)).subarray(0, -3))],
    ['of another version', (path: string) => writeFile(path, '0123456789abcdef "9"\n')],
    ['torn at its end', (path: string) => appendFile(path, '0123456789abcdef {"chan')],
    [
      'altered',
      async (path: string) => writeFile(path, (await readFile(path, 'utf8')).replace('bridge', 'brigde')),
    ],
  ])('that is %s is made anew, and nothing wrong is shown', async (_, damage) => {
    const { path, cacheFolder, library } = await libraryWith('bridge', 'school');
    await library.close();
    for (const name of await readdir(cacheFolder)) await damage(join(cacheFolder, name));
    const again = await open(path, { cacheFolder });
    await again.summaries();
    expect(await shown(again)).toEqual(['bridge', 'school']);
    expect(again.troubles()).toEqual([]);
    await again.close();
    const { disk, read } = watchedDisk();
    expect(await shown(await open(path, { cacheFolder, disk }))).toEqual(['bridge', 'school']);
    expect(read).toEqual([]);
  });

  test('of many articles shows the last ones first, and the rest right after', async () => {
    const headlines = Array.from({ length: 230 }, (_, index) => `article ${index}`);
    const { path, cacheFolder, library } = await libraryWith(...headlines);
    await library.close();
    let tell: () => void = () => undefined;
    const told = new Promise<void>((answer) => (tell = answer));
    const again = await open(path, { cacheFolder, changed: () => tell() });
    const first = await again.changesSince(0);
    expect([first.changed.length, first.isComplete]).toEqual([200, false]);
    expect(first.changed.map(({ summary }) => summary.headline)).toContain('article 229');
    await told;
    const rest = await again.changesSince(first.at);
    expect([rest.changed.length, rest.isComplete]).toEqual([30, true]);
    expect(await again.summaries()).toHaveLength(230);
  });

  test('on a disk that is full keeps her from nothing', async () => {
    const [path, cacheFolder] = [await temporaryFolder(), await temporaryFolder()];
    const real = nodeDisk();
    const refuse = (file: string) => file.startsWith(cacheFolder);
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
    const calls = {
      ...nodeFileCalls,
      open: (file: string, flags: 'wx' | 'a' | 'r+' | 'r') =>
        refuse(file) && flags !== 'r' ? Promise.reject(full) : nodeFileCalls.open(file, flags),
    };
    const library = await open(path, { cacheFolder, disk: nodeDisk(calls) });
    await write(library, 'bridge');
    await library.close();
    expect(await shown(await open(path, { cacheFolder, disk: real }))).toEqual(['bridge']);
  });
});
