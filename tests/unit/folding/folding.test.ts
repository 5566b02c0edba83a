// Old autosaves folded into the last of their sitting, when she asked for it: the rest of the record stands.
import { cp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { verifyLibrary } from '../../../scripts/verify/verifyLibrary.mjs';
import { liftPreservation, preserve } from '../../../main/erasing/preserve';
import { foldArticle } from '../../../main/folding/foldArticle';
import { foldLibrary } from '../../../main/folding/foldLibrary';
import type { Library } from '../../../main/library/library';
import type { RevisionCause } from '../../../shared/domain/entries';
import { foldHistory } from '../../../shared/domain/foldHistory';
import type { FoldingWish } from '../../../shared/domain/folding';
import type { ArticleId, Seq } from '../../../shared/domain/ids';
import { block, paragraph } from '../../support/bodies';
import { doneOnDisk } from '../../support/brokenOff';
import { filesWith } from '../../support/canaries';
import { editionOf } from '../../support/editions';
import { afterKill, open, snapshotOf, temporaryFolder, valueOf } from '../../support/temporaryLibrary';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const EVERY = process.env['STET_FULL'] === '1' ? 1 : 5;
const WISH: FoldingWish = { afterDays: 30, doneTo: null };

let clock = 0;
const now = (): Date => new Date((clock += 1));
let root = '';
let library: Library;
let id: ArticleId;

beforeEach(async () => {
  clock = Date.parse('2020-12-11T06:45:00.000Z');
  root = join(await temporaryFolder(), 'library');
  library = await open(root, { now });
  const snapshot = snapshotOf('Bridge', [block('b1', paragraph('The bridge.'))]);
  ({ id } = await library.createArticle({ snapshot, isSample: false, importedFrom: null }));
});

const articleOf = async () => valueOf(await library.article(id));
const kept = async () =>
  (await (await articleOf()).record.entries()).filter((entry) => entry.kind === 'revisionKept');
const textsLeft = async (): Promise<readonly string[]> =>
  (await kept()).map(({ content }) => /"text":"([^"]*)"/.exec(JSON.stringify(content))?.[1] ?? '');

async function write(text: string, cause: RevisionCause = 'autosave', after = 10 * MINUTE): Promise<Seq> {
  clock += after;
  const article = await articleOf();
  const changed = [block('b1', paragraph(text))];
  valueOf(await article.save({ articleId: id, base: article.draft().version, changed }));
  return article.inTurn(async () => (await article.keepRevision(cause)).seq);
}

/** A sitting of three autosaves in which she left, and a later one of two. */
async function twoSittings(): Promise<void> {
  await write('One. Quillfeather.');
  await write('One, two.');
  await write('One, two, three.', 'leaving');
  await write('Four.', 'autosave', DAY);
  await write('Four, five.');
  clock += 40 * DAY;
}

const fold = (wish: FoldingWish = WISH) =>
  foldLibrary(library, wish, { now, mayGoOn: () => true, breathe: async () => undefined });

describe('folding old autosaves', () => {
  test('leaves the last of each sitting, and the words of the others are in no byte', async () => {
    await twoSittings();
    expect(await fold()).toMatchObject({ articles: 1, autosaves: 3 });
    expect(await textsLeft()).toEqual(['The bridge.', 'One, two, three.', 'Four, five.']);
    expect(await filesWith('Quillfeather', root)).toEqual([]);
    await library.close();
    library = await open(root, { now });
    expect(library.troubles()).toEqual([]);
    expect(await textsLeft()).toEqual(['The bridge.', 'One, two, three.', 'Four, five.']);
  });

  test('is one entry that names them, and verify says folded, never damaged', async () => {
    await twoSittings();
    await fold();
    const { record } = await articleOf();
    const said = (await record.entries()).filter(({ kind }) => kind === 'folded');
    expect(said.map(({ seq, content }) => [seq, content])).toEqual([
      [
        7,
        {
          sittings: [
            { into: 4, entries: [2, 3] },
            { into: 6, entries: [5] },
          ],
        },
      ],
    ]);
    const { ok, findings } = await verifyLibrary(root);
    expect(ok).toBe(true);
    expect(findings.map(({ kind, sentence }) => [kind, sentence])).toEqual(
      Array(3).fill(['folded', 'Folded by entry 7.']),
    );
    expect(record.damage()).toEqual([]);
    expect(await record.unreadable()).toEqual([]);
  });

  test('shows a sitting as one in the history', async () => {
    await twoSittings();
    await fold();
    const items = foldHistory(await (await articleOf()).record.entries());
    expect(items.map(({ seq, folded }) => [seq, folded])).toEqual([
      [6, 1],
      [4, 2],
      [1, 0],
    ]);
  });

  test('keeps what was published, corrected or restored, and what was kept for any other cause', async () => {
    const published = await write('Published.');
    const restored = await write('Restored later.');
    await write('Before.', 'beforeRestoring');
    const article = await articleOf();
    const { sent } = editionOf(published);
    await article.inTurn(() => article.record.append('editionSent', { ...sent, revision: published }, 'UTC'));
    const { snapshot } = (await article.revision(restored))?.content ?? { snapshot: snapshotOf('') };
    await article.inTurn(() =>
      article.record.append(
        'revisionKept',
        { cause: 'restored', from: restored, remote: null, snapshot },
        'UTC',
      ),
    );
    await write('Goes.');
    await write('The last.');
    clock += 40 * DAY;
    expect(await fold()).toMatchObject({ autosaves: 1 });
    expect(await textsLeft()).not.toContain('Goes.');
    expect(await textsLeft()).toEqual(expect.arrayContaining(['Published.', 'Restored later.', 'Before.']));
  });

  test('leaves a sitting alone that is not old enough, and folds it the next time', async () => {
    await twoSittings();
    clock -= 39 * DAY;
    const first = await fold();
    expect(first.autosaves).toBe(0);
    clock += 39 * DAY;
    const second = await fold(first.wish);
    expect(second.autosaves).toBe(3);
    expect(await textsLeft()).toEqual(['The bridge.', 'One, two, three.', 'Four, five.']);
  });

  test('opens only what was written in since it looked the last time', async () => {
    await twoSittings();
    const opened: ArticleId[] = [];
    const watched: Pick<Library, 'summaries' | 'look'> = {
      summaries: library.summaries,
      look: (one, use) => {
        opened.push(one);
        return library.look(one, use);
      },
    };
    const again = async (wish: FoldingWish): Promise<FoldingWish> =>
      (await foldLibrary(watched, wish, { now, mayGoOn: () => true, breathe: async () => undefined })).wish;
    const done = await again(WISH);
    expect(opened).toEqual([id]);
    clock += 10 * DAY;
    expect((await again(done)).doneTo).not.toBe(done.doneTo);
    expect(opened).toEqual([id]);
    await write('Six.');
    await again(done);
    expect(opened).toEqual([id, id]);
  });

  test('does not touch a preserved article, and comes back to it when that is lifted', async () => {
    await twoSittings();
    valueOf(await preserve(await articleOf(), 'A letter from their solicitor'));
    const refused = await fold();
    expect(refused).toMatchObject({ autosaves: 0, wish: { doneTo: null } });
    expect(await textsLeft()).toContain('One. Quillfeather.');
    valueOf(await liftPreservation(await articleOf(), 'Settled'));
    expect((await fold(refused.wish)).autosaves).toBe(3);
  });

  test('leaves an article alone whose record went two ways', async () => {
    await twoSittings();
    const article = await articleOf();
    const head = article.record.head();
    if (head === null) throw new Error('The record is empty.');
    await article.inTurn(() => article.record.append('branchKept', { head, from: null, entries: 1 }, 'UTC'));
    expect((await fold()).autosaves).toBe(0);
  });
});

test('a disk that fails at any step of it loses no revision that stays, and what was named goes at the next opening', async () => {
  await twoSittings();
  for (let count = 0; count < 70; count += 1) await write(`Later ${count}.`, 'autosave', 2 * 60 * MINUTE);
  clock += 40 * DAY;
  const staying = (await textsLeft()).filter((text) => !/^(One\. Q|One, two\.|Four\.$)/.test(text));
  await library.close();
  const place = await temporaryFolder();
  const foldWith = (folder: string, at: number | null): Promise<number> => {
    const plan = at === null ? null : ({ at, fault: 'EIO', isLasting: true } as const);
    return doneOnDisk(
      folder,
      plan,
      async (opened, _, strike) => {
        const article = valueOf(await opened.article(id));
        strike();
        await foldArticle(article, new Date(clock - 30 * DAY));
      },
      { now },
    );
  };
  await cp(root, join(place, 'counted'), { recursive: true });
  const steps = await foldWith(join(place, 'counted'), null);
  expect(steps).toBeGreaterThan(10);
  for (let at = 0; at < steps; at += EVERY) {
    const folder = join(place, `at-${at}`);
    await cp(root, folder, { recursive: true });
    await foldWith(folder, at);
    await afterKill(folder);
    library = await open(folder, { now });
    const texts = await textsLeft();
    expect(texts, `at ${at}`).toEqual(expect.arrayContaining(staying));
    expect(library.troubles(), `at ${at}`).toEqual([]);
    const isSaid = (await (await articleOf()).record.entries()).some(({ kind }) => kind === 'folded');
    expect(texts.includes('One. Quillfeather.'), `at ${at}`).toBe(!isSaid);
    await library.close();
    const { ok, findings } = await verifyLibrary(folder);
    expect(ok, `at ${at}: ${JSON.stringify(findings)}`).toBe(true);
    await rm(folder, { recursive: true });
  }
});

test('a sitting of two hundred autosaves takes the room of one', async () => {
  for (let count = 0; count < 200; count += 1)
    await write(`Draft ${count} of the bridge ${'x'.repeat(count)}.`, 'autosave', MINUTE);
  clock += 40 * DAY;
  const size = async (): Promise<number> => {
    const folder = join(root, 'articles', id, 'contents');
    const files = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name))));
    return files.reduce((sum, { byteLength }) => sum + byteLength, 0);
  };
  const before = await size();
  expect((await fold()).autosaves).toBe(199);
  expect(await size()).toBeLessThan(before / 10);
});
