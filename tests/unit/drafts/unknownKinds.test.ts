// A draft that holds what this Stet does not know is refused by name, and kept to the letter.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { failureWords } from '../../../renderer/i18n/failures';
import { readChecked, withCheck } from '../../../main/storage/checkedJson';
import { open, snapshotOf, temporaryFolder, valueOf } from '../../support/temporaryLibrary';

const WORDS = { kind: 'text', text: 'Salt.', marks: [] };
const UNKNOWN: Readonly<Record<string, unknown>> = {
  'a kind of block': { kind: 'timeline', steps: [] },
  'a mark': { kind: 'paragraph', inline: [{ ...WORDS, marks: ['smallCaps'] }] },
  'a kind of words': { kind: 'paragraph', inline: [WORDS, { kind: 'formula', source: 'x²' }] },
  'a field of a known kind': { kind: 'paragraph', inline: [WORDS], align: 'end' },
};

/** Two articles, and the draft of the first with a block put into it as a later Stet would: whole, and with its check. */
async function withBlock(content: unknown, asWritten: (value: object) => Uint8Array | string = withCheck) {
  const root = await temporaryFolder();
  const library = await open(root);
  const make = async (headline: string) => {
    const start = { snapshot: snapshotOf(headline), isSample: false, importedFrom: null };
    const { id } = await library.createArticle(start);
    return { id, draft: valueOf(await library.article(id)).draft() };
  };
  const bridge = await make('The bridge');
  const school = await make('The school');
  await library.close();
  const file = join(root, 'articles', bridge.id, 'draft.json');
  const { snapshot } = bridge.draft;
  await writeFile(
    file,
    asWritten({
      ...bridge.draft,
      snapshot: { ...snapshot, body: [...snapshot.body, { id: 'new', content }] },
    }),
  );
  return { root, file, bridge: bridge.id, school: school.id, bytes: await readFile(file) };
}

describe('what this Stet does not know', () => {
  test.each(Object.entries(UNKNOWN))('%s is refused, named and kept', async (_, content) => {
    const { root, file, bridge, school, bytes } = await withBlock(content);
    const library = await open(root);
    const [trouble, ...others] = library.troubles();
    expect(others).toEqual([]);
    expect(trouble).toEqual({ code: 'articleNewer', facts: { file, headline: 'The bridge' } });
    expect(trouble && failureWords(trouble).sentence).toMatch(/^“The bridge” was written by a newer Stet/);
    expect(await library.article(bridge)).toMatchObject({ ok: false, failure: { code: 'articleNewer' } });

    const other = valueOf(await library.article(school));
    const saved = await other.save({
      articleId: school,
      base: other.draft().version,
      changed: [],
      notes: 'Mine.',
    });
    expect(saved.ok).toBe(true);
    await library.close();
    expect(await readFile(file)).toEqual(bytes);
    expect(await readdir(join(root, 'quarantine')).catch(() => [])).toEqual([]);
  });

  test('is damage where nobody vouched for it: kept in quarantine, and rebuilt', async () => {
    const { root, file, bridge, bytes } = await withBlock(UNKNOWN['a mark'], (value) =>
      JSON.stringify({ ...value, check: 'f'.repeat(64) }),
    );
    const library = await open(root);
    expect(library.troubles()).toMatchObject([{ code: 'articleUnreadable' }]);
    expect((await library.article(bridge)).ok).toBe(true);
    const [kept] = await readdir(join(root, 'quarantine'));
    expect(await readFile(join(root, 'quarantine', String(kept)))).toEqual(bytes);
    expect(readChecked(await readFile(file)).kind).toBe('whole');
    await library.close();
  });
});
