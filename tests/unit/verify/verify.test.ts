import { spawnSync } from 'node:child_process';
import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../shared/text/canonical';
import { canonical } from '../../../scripts/verify/canonical.mjs';
import { verifyLibrary } from '../../../scripts/verify/verifyLibrary.mjs';
import { block, paragraph } from '../../support/bodies';
import { editionOf } from '../../support/editions';
import { open, snapshotOf, temporaryFolder, valueOf } from '../../support/temporaryLibrary';

let root = '';
let record = '';
let pack = '';
let picture = '';

/** A library with one article of five entries, and one object that it names. */
beforeEach(async () => {
  root = await temporaryFolder();
  const library = await open(root);
  const snapshot = snapshotOf('Bridge', [block('b1', paragraph('The bridge cost £2.7m.'))]);
  const { id } = await library.createArticle({ snapshot, isSample: false, importedFrom: null });
  const article = valueOf(await library.article(id));
  const page = await library.objects.keep(Buffer.from('<p>as sent</p>'), 'html', 'text/html');
  picture = join(root, 'objects', page.sha256.slice(0, 2), `${page.sha256}.html`);
  const { intended, sent } = editionOf(1);
  await article.inTurn(() => article.record.append('editionIntended', intended, 'UTC'));
  await article.inTurn(() =>
    article.record.append('editionSent', { ...sent, sent: page, read: page }, 'UTC'),
  );
  await article.save({ articleId: id, base: 0, changed: [block('b1', paragraph('The bridge cost £3.1m.'))] });
  await library.close();
  record = join(root, 'articles', id, 'record.jsonl');
  pack = join(root, 'articles', id, 'contents', 'pack.jsonl');
});

const linesOf = async (path: string) => (await readFile(path, 'utf8')).trimEnd().split('\n');
const rewrite = async (path: string, change: (lines: string[]) => (string | undefined)[]) => {
  const lines = change(await linesOf(path));
  await writeFile(path, lines.map((line) => `${line}\n`).join(''));
};
const found = async () => {
  const { ok, findings } = await verifyLibrary(root);
  const kinds = findings.map(({ kind, place }) => `${kind} ${place.replace(/articles\/[^/]+\//, '')}`);
  return { ok, kinds };
};

describe('verify', () => {
  test('finds a library as it was written', async () => {
    expect(await verifyLibrary(root)).toEqual({
      ok: true,
      entries: 7,
      articles: 1,
      objects: 1,
      findings: [],
    });
  });

  test('names a record that was cut at its tail, though the rest is whole', async () => {
    await rewrite(record, (lines) => lines.slice(0, 3));
    expect((await found()).kinds).toContain('cut record.jsonl');
  });

  test('names an entry that was taken out', async () => {
    await rewrite(record, ([a, b, , d, e]) => [a, b, d, e]);
    expect((await found()).kinds).toContain('missing record.jsonl:3');
  });

  test('names entries that were put in another order', async () => {
    await rewrite(record, ([a, b, c, d, e]) => [a, b, d, c, e]);
    const { kinds } = await found();
    expect(kinds.length).toBeGreaterThan(0);
    expect(new Set(kinds.map((kind) => kind.split(' ')[0]))).toEqual(new Set(['reordered']));
  });

  test('names an entry that was altered, in the middle and at the end', async () => {
    const earlier = (line?: string) => line?.replace('2020-12-11', '2020-12-10');
    await rewrite(record, ([a, b, c, d, e]) => [a, b, earlier(c), d, e]);
    expect((await found()).kinds).toEqual(['altered record.jsonl:3']);
    await rewrite(record, ([a, b, c, d, e]) => [a, b, c?.replace('12-10', '12-11'), d, earlier(e)]);
    expect((await found()).kinds).toEqual(['altered record.jsonl:5']);
  });

  test('names two entries that follow the same one', async () => {
    const twin = (line?: string) => line?.replace('2020-12-11', '2020-12-12');
    await rewrite(record, ([a, b, c, d, e]) => [a, b, c, d, e, twin(e)]);
    expect((await found()).kinds).toContain('forked record.jsonl:6');
  });

  test('names a line that is none, and an end that was cut short', async () => {
    await rewrite(record, ([a, b, c, d, e]) => [a, b, c, d, '\0\0\0\0', e]);
    expect((await found()).kinds).toContain('unreadable record.jsonl:5');
    await appendFile(record, '{"at":');
    expect((await found()).kinds).toContain('unreadable record.jsonl');
  });

  test('names content that is gone, and content that is not what was committed to', async () => {
    const lines = await linesOf(pack);
    const at = lines.findIndex((line) => line.includes('"seq":3'));
    await rewrite(pack, (all) => all.filter((_, index) => index !== at));
    expect((await found()).kinds).toEqual([
      'missing record.jsonl:4',
      expect.stringMatching(/^unreferenced objects/),
    ]);
    await writeFile(pack, `${lines.join('\n').replace('127.0.0.1', '127.0.0.2')}\n`);
    expect((await found()).kinds).toContain('altered record.jsonl:4');
    await writeFile(pack, `${lines.join('\n').replace('3.1', '3.2')}\n`);
    expect((await found()).kinds).toEqual(['altered record.jsonl:5']);
  });

  test('names content to which no entry commits, and calls the library sound', async () => {
    await appendFile(pack, `{"content":{},"salt":"${'ab'.repeat(32)}","seq":9}\n`);
    expect(await found()).toEqual({ ok: true, kinds: [expect.stringMatching(/^unreferenced contents/)] });
  });

  test('names an object that was altered, is gone, or that nothing names', async () => {
    await writeFile(picture, 'something else');
    expect((await found()).kinds).toEqual([expect.stringMatching(/^altered objects/)]);
    await rm(picture);
    expect((await found()).kinds).toEqual([expect.stringMatching(/^missing objects/)]);
    await writeFile(picture, '<p>as sent</p>');
    const stray = '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d';
    await mkdir(join(root, 'objects', '6e'));
    await writeFile(join(root, 'objects', '6e', `${stray}.bin`), '\0');
    expect(await found()).toEqual({ ok: true, kinds: [`unreferenced objects/6e/${stray}.bin`] });
  });

  test('names an article that is gone, a draft that does not read, and a lost library file', async () => {
    const draft = record.replace('record.jsonl', 'draft.json');
    await writeFile(draft, '{"sch');
    expect((await found()).kinds).toEqual(['unreadable draft.json']);
    await rm(join(record, '..'), { recursive: true });
    expect((await found()).kinds[0]).toMatch(/^missing articles\//);
    await rm(join(root, 'library.json'));
    expect((await found()).kinds).toContain('missing library.json');
  });
});

describe('npm run verify', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/verify.mjs', ...args], { encoding: 'utf8' });

  test('names one flipped bit within a word of a draft, by its check', async () => {
    const draft = join(dirname(record), 'draft.json');
    await writeFile(draft, (await readFile(draft, 'utf8')).replace('£3.1m', '£3.1l'));
    expect(await found()).toEqual({ ok: false, kinds: ['altered draft.json'] });
  });

  test('ends with a code for what it found, and one line of JSON', async () => {
    const sound = run(root, '--json');
    expect([sound.status, JSON.parse(sound.stdout)]).toMatchObject([0, { ok: true, entries: 7, exit: 0 }]);
    await rewrite(record, (lines) => lines.slice(0, 3));
    const cut = run(root);
    expect(cut.status).toBe(13);
    expect(cut.stdout).toContain('record.jsonl');
    expect(cut.stdout).toContain('A chain cannot show');
    await writeFile(picture, 'something else');
    expect(run(root).status).toBe(11);
    expect(run().status).toBe(2);
    expect(run(join(root, 'nowhere')).status).toBe(2);
  });
});

test('the app and the verifier, written apart, make the same canonical JSON', () => {
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { weight: 3, arbitrary: fc.oneof(fc.maxSafeInteger(), fc.string({ unit: 'binary' }), fc.boolean()) },
      fc.constant(null),
      fc.array(tie('any'), { maxLength: 4 }),
      fc.dictionary(fc.string({ unit: 'binary' }), tie('any'), { maxKeys: 4 }),
    ),
  })).any;
  fc.assert(
    fc.property(value, (one) => {
      expect(canonical(one)).toBe(canonicalJson(one));
    }),
  );
  for (const refused of [0.5, 2 ** 53, '\ud800', { a: Number.NaN }]) {
    expect(() => canonical(refused)).toThrow();
    expect(() => canonicalJson(refused)).toThrow();
  }
});
