import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ARTICLE_ENTRY_KINDS, LIBRARY_ENTRY_KINDS } from '../../../shared/domain/entries';
import type { ArticleEntryContent } from '../../../shared/domain/entries';
import { canonicalJson } from '../../../shared/text/canonical';
import { openRecorder } from '../../../main/record/openRecorder';
import { nodeDisk } from '../../../main/storage/nodeDisk';
import { verifyLibrary } from '../../../scripts/verify/verifyLibrary.mjs';
import { quarantineAt, temporaryFolder, tickingClock, valueOf } from '../../support/temporaryLibrary';

const page = await readFile('docs/record-format.md', 'utf8');
/** The blocks of the page under this name, in order. */
const examples = (name: string): string[] =>
  [...page.matchAll(/`([^`\n]+)`\n\n```text\n([^\n]*)\n```/g)].flatMap(([, label, text = '']) =>
    label === name ? [text] : [],
  );
const record = examples('line of the record');
const [block, ...others] = examples('line of the pack (block)');
const [firstEntry, secondEntry] = examples('line of the pack');
const pack = [firstEntry, block, secondEntry];

test('the page names every kind', () => {
  for (const kind of Object.keys({ ...ARTICLE_ENTRY_KINDS, ...LIBRARY_ENTRY_KINDS })) {
    expect(page).toContain(`| \`${kind}\``);
  }
});

test('the app writes the examples of the page byte for byte', async () => {
  expect(others).toEqual([]);
  const folder = await temporaryFolder();
  let salted = 0;
  const opened = valueOf(
    await openRecorder<ArticleEntryContent>({
      disk: nodeDisk(),
      folder,
      name: 'article:a1',
      kinds: ARTICLE_ENTRY_KINDS,
      device: 'd1',
      now: tickingClock('2020-12-11T06:44:59.000Z'),
      randomBytes: (length) => Uint8Array.from({ length }, () => salted++),
      quarantine: quarantineAt(folder),
    }),
  );
  const [created, kept] = examples('content').map((text) => JSON.parse(text));
  await opened.append('articleCreated', created, 'Europe/London');
  await opened.append('revisionKept', kept, 'Europe/London');
  expect(await readFile(join(folder, 'record.jsonl'), 'utf8')).toBe(`${record.join('\n')}\n`);
  expect(await readFile(join(folder, 'contents/pack.jsonl'), 'utf8')).toBe(`${pack.join('\n')}\n`);
  expect((await opened.entries()).map(({ hash }) => hash)).toEqual(examples('hash'));
  expect(record.map((line) => JSON.parse(line).commit)).toEqual(examples('commit'));
  expect(examples('content').map((text) => canonicalJson(JSON.parse(text)))).toEqual(examples('content'));
});

test('the verifier finds the examples of the page in order, and one changed letter in them', async () => {
  const root = await temporaryFolder();
  const folder = join(root, 'articles', 'a1');
  await mkdir(join(folder, 'contents'), { recursive: true });
  await writeFile(join(folder, 'record.jsonl'), `${record.join('\n')}\n`);
  const inArticle = async () => {
    const { findings } = await verifyLibrary(root);
    return findings.filter(({ place }) => /record|pack/.test(place) && place.startsWith('articles/'));
  };
  await writeFile(join(folder, 'contents/pack.jsonl'), `${pack.join('\n')}\n`);
  expect(await inArticle()).toEqual([]);
  await writeFile(join(folder, 'contents/pack.jsonl'), `${pack.join('\n').replace('Café', 'Cafe')}\n`);
  expect(await inArticle()).toMatchObject([{ kind: 'altered', place: 'articles/a1/record.jsonl:2' }]);
});
