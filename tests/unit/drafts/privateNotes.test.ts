import { copyFile, cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { storedDraft } from '../../../main/drafts/storedDraft';
import { erase } from '../../../main/erasing/erase';
import { nodeDisk } from '../../../main/storage/nodeDisk';
import { readChecked } from '../../../main/storage/checkedJson';
import { verifyLibrary } from '../../../scripts/verify/verifyLibrary.mjs';
import type { Block } from '../../../shared/domain/body';
import { articleId, noteId } from '../../../shared/domain/ids';
import { notedPassages } from '../../../shared/domain/notedPassages';
import type { PrivateNote } from '../../../shared/domain/privateNote';
import { renderBody } from '../../../shared/html/renderHtml';
import { bodyText } from '../../../shared/html/renderText';
import { block, link, paragraph, run } from '../../support/bodies';
import { filesWith } from '../../support/canaries';
import { open, snapshotOf, temporaryFolder, valueOf } from '../../support/temporaryLibrary';

/** A draft of the second version, which lies in a library of the first; neither is ever to be made anew. */
const FROZEN = 'tests/fixtures/draft-2/draft.json';
const LIBRARY = 'tests/fixtures/library-1';
const CANARY = 'zanzibarquokka';

const id = noteId.parse('n1');
const privateNote: PrivateNote = { id, text: `Ask ${CANARY}.`, createdAt: '2026-11-23T12:00:00.000Z' };
const noted: Block = block('b1', {
  kind: 'paragraph',
  inline: [run('It says '), { ...run('so'), notes: [id] }, run('.')],
});

async function frozen() {
  const root = await temporaryFolder();
  await cp(LIBRARY, root, { recursive: true });
  const [name] = await readdir(join(root, 'articles'));
  const file = join(root, 'articles', name ?? '', 'draft.json');
  await copyFile(FROZEN, file);
  return { root, id: articleId.parse(name), file, bytes: await readFile(file) };
}

describe('a draft of the second version', () => {
  test('becomes one of the third by nothing but its private notes, of which it has none', async () => {
    const old = readChecked(await readFile(FROZEN));
    const value = old.kind === 'whole' && typeof old.value === 'object' ? old.value : null;
    expect(storedDraft.parse(value)).toEqual({ ...value, schema: 3, privateNotes: [] });
  });

  test('is written as one of the third with the first save, and kept as it was', async () => {
    const { root, id: article, file, bytes } = await frozen();
    const library = await open(root);
    const opened = valueOf(await library.article(article));
    expect(await readFile(file)).toEqual(bytes);
    const base = opened.draft().version;
    valueOf(await opened.save({ articleId: article, base, changed: [], privateNotes: [privateNote] }));
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
      schema: 3,
      stage: 'withLawyer',
      notes: 'Ring the engineer.',
      privateNotes: [privateNote],
    });
    const [copy = ''] = await readdir(join(root, 'articles', article, 'earlier'));
    expect(copy).toMatch(/^draft-2-[0-9a-f]{16}\.json$/);
    expect(await readFile(join(root, 'articles', article, 'earlier', copy))).toEqual(bytes);
    await library.close();
    expect(await verifyLibrary(root)).toMatchObject({ ok: true, findings: [] });
  });
});

describe('a private note', () => {
  test('is in the draft alone: in no revision, and in nothing that is made of the text', async () => {
    const root = await temporaryFolder();
    const library = await open(root);
    const start = { snapshot: snapshotOf('Bridge'), isSample: false, importedFrom: null };
    const { id: article } = await library.createArticle(start);
    const opened = valueOf(await library.article(article));
    const order = [noted.id];
    valueOf(
      await opened.save({
        articleId: article,
        base: 0,
        changed: [noted],
        order,
        privateNotes: [privateNote],
      }),
    );
    await opened.inTurn(() => opened.keepRevision('leaving'));
    await library.close();
    expect(await filesWith(CANARY, root)).toEqual([join(root, 'articles', article, 'draft.json')]);
    expect(renderBody([noted])).toBe('<p>It says so.</p>');
    expect(bodyText([noted])).toBe('It says so.');
  });

  test('loses what is erased', async () => {
    const root = await temporaryFolder();
    const library = await open(root);
    const start = { snapshot: snapshotOf('Bridge'), isSample: false, importedFrom: null };
    const { id: article } = await library.createArticle(start);
    const opened = valueOf(await library.article(article));
    valueOf(await opened.save({ articleId: article, base: 0, changed: [], privateNotes: [privateNote] }));
    const aim = { kind: 'words', words: CANARY, isWholeWord: false } as const;
    const { left } = valueOf(
      await erase({ library, disk: nodeDisk(), forgetCaches: async () => undefined }, aim, 'sourceSafety'),
    );
    expect(left.places).toEqual([]);
    expect(await filesWith(CANARY, root)).toEqual([]);
    expect(valueOf(await library.article(article)).draft().privateNotes).toMatchObject([
      { id, text: 'Ask .' },
    ]);
  });

  test('has the words that hold its id as its passage, across runs and links', () => {
    const other = noteId.parse('n2');
    const label = link('the minutes', 'https://x.example');
    const body = [
      noted,
      block('b2', {
        kind: 'paragraph',
        inline: [
          { ...run('in '), notes: [other, id] },
          { ...label, label: label.label.map((part) => ({ ...part, notes: [other] })) },
        ],
      }),
      block('b3', paragraph('Nothing.')),
    ];
    expect([...notedPassages(body)]).toEqual([
      [id, { words: 'so … in ', blockId: 'b1' }],
      [other, { words: 'in the minutes', blockId: 'b2' }],
    ]);
  });
});
