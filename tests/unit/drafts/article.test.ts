import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Failure } from '../../../shared/errors/failure';
import { QUIET_MS, WORK_MS } from '../../../main/drafts/revisionClock';
import type { Article } from '../../../main/drafts/article';
import type { Library } from '../../../main/library/library';
import { block, paragraph } from '../../support/bodies';
import {
  afterKill,
  handTimers,
  open,
  snapshotOf,
  temporaryFolder,
  valueOf,
} from '../../support/temporaryLibrary';

const start = async (library: Library, headline = 'Bridge'): Promise<Article> => {
  const snapshot = snapshotOf(headline, [block('b1', paragraph('The bridge cost £2.7m.'))]);
  const draft = await library.createArticle({ snapshot, isSample: false, importedFrom: null });
  return valueOf(await library.article(draft.id));
};
const type = (article: Article, text: string) =>
  article.save({
    articleId: article.id,
    base: article.draft().version,
    changed: [block('b1', paragraph(text))],
  });
const revisions = async (article: Article) =>
  (await article.record.entries()).flatMap((entry) =>
    entry.kind === 'revisionKept' ? [entry.content.cause] : [],
  );

describe('a draft', () => {
  test('is there after a kill, as it was when its save was answered', async () => {
    const path = await temporaryFolder();
    const article = await start(await open(path));
    valueOf(await type(article, 'The bridge cost £3.1m.'));
    const saved = valueOf(
      await article.save({ articleId: article.id, base: 1, changed: [], notes: 'who says?' }),
    );
    expect(saved.version).toBe(2);
    await afterKill(path);
    const again = valueOf(await (await open(path)).article(article.id));
    expect(again.draft()).toEqual(article.draft());
    expect(again.draft().notes).toBe('who says?');
    expect(await revisions(again)).toEqual(['created']);
  });

  test('that two windows change keeps both texts', async () => {
    const article = await start(await open(await temporaryFolder()));
    valueOf(await type(article, 'From the first window.'));
    const stale = await article.save({
      articleId: article.id,
      base: 0,
      changed: [block('b1', paragraph('From the second window.'))],
    });
    expect(stale.ok === false && stale.failure.code).toBe('conflict');
    const theirs = snapshotOf('Bridge', [block('b1', paragraph('From the second window.'))]);
    const kept = await article.inTurn(() =>
      article.keepForeign({ cause: 'conflict', from: null, remote: null, snapshot: theirs }),
    );
    expect((await article.revision(kept.seq))?.content.snapshot).toEqual(theirs);
    expect(JSON.stringify(article.draft())).toContain('From the first window.');
  });

  test('that cannot be read is kept in quarantine and rebuilt from the newest revision, which is said', async () => {
    const path = await temporaryFolder();
    const library = await open(path);
    const article = await start(library);
    valueOf(await type(article, 'The bridge cost £3.1m.'));
    await library.close();
    const file = join(path, 'articles', article.id, 'draft.json');
    const damaged = (await readFile(file)).subarray(0, 200);
    await writeFile(file, damaged);

    const again = await open(path);
    const [trouble] = again.troubles();
    expect(trouble?.code).toBe('articleUnreadable');
    expect(trouble?.facts.file).toBe(file);
    expect(await readFile(join(path, String(trouble?.facts.keptAt)))).toEqual(damaged);
    const rebuilt = valueOf(await again.article(article.id));
    expect(rebuilt.draft().snapshot).toEqual(article.draft().snapshot);
  });
});

describe('a revision', () => {
  test('is kept only when the text is another', async () => {
    const article = await start(await open(await temporaryFolder()));
    const keep = () => article.inTurn(() => article.keepRevision('leaving'));
    expect((await keep()).seq).toBe(1);
    valueOf(await type(article, 'The bridge cost £3.1m.'));
    expect((await keep()).seq).toBe(2);
    expect((await keep()).seq).toBe(2);
    expect(await revisions(article)).toEqual(['created', 'leaving']);
  });

  test('is kept after two minutes of quiet, and after ten of work at the latest', async () => {
    const timers = handTimers();
    const library = await open(await temporaryFolder(), { timers });
    const article = await start(library);
    const rest = () => article.inTurn(async () => undefined);
    timers.ring(QUIET_MS);
    await rest();
    expect(await revisions(article)).toEqual(['created']);
    valueOf(await type(article, 'One.'));
    timers.ring(QUIET_MS);
    await rest();
    expect(await revisions(article)).toEqual(['created', 'autosave']);
    timers.ring(WORK_MS);
    valueOf(await type(article, 'Two.'));
    timers.ring(WORK_MS);
    await rest();
    expect(await revisions(article)).toEqual(['created', 'autosave', 'autosave']);
  });

  test('that the clock asked for and the disk refused is told', async () => {
    const timers = handTimers();
    const told: Failure[] = [];
    const path = await temporaryFolder();
    const library = await open(path, { timers, tell: (failure) => told.push(failure) });
    const article = await start(library);
    valueOf(await type(article, 'One.'));
    await rm(path, { recursive: true });
    await writeFile(path, 'a file where the library was');
    timers.ring(QUIET_MS);
    await article.inTurn(async () => undefined);
    expect(told.map(({ code }) => code)).toEqual(['diskGone']);
  });

  test('of a record that lost its end is noticed', async () => {
    const path = await temporaryFolder();
    const library = await open(path);
    const article = await start(library);
    valueOf(await type(article, 'One.'));
    await article.inTurn(() => article.keepRevision('leaving'));
    valueOf(await type(article, 'Two.'));
    await afterKill(path);
    const record = join(path, 'articles', article.id, 'record.jsonl');
    const lines = (await readFile(record, 'utf8')).split('\n');
    await writeFile(record, `${lines.slice(0, 2).join('\n')}\n`);

    const again = await open(path);
    expect(again.troubles()).toMatchObject([{ code: 'articleUnreadable', facts: { reason: 'cut' } }]);
    const noted = (await again.record.entries()).filter(({ kind }) => kind === 'headNoted');
    expect(noted).toMatchObject([{ content: { articleId: article.id, seq: 2 } }]);
  });
});
