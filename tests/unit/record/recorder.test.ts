import { randomBytes } from 'node:crypto';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ARTICLE_ENTRY_KINDS, type ArticleEntryContent } from '../../../shared/domain/entries';
import type { Body } from '../../../shared/domain/body';
import { openRecorder } from '../../../main/record/openRecorder';
import type { Disk } from '../../../main/storage/disk';
import { nodeDisk } from '../../../main/storage/nodeDisk';
import { block, paragraph } from '../../support/bodies';
import { FAULTS, failingCalls } from '../../faults/failingCalls';
import {
  quarantineAt,
  snapshotOf,
  temporaryFolder,
  tickingClock,
  valueOf,
} from '../../support/temporaryLibrary';

const tryRecorder = (folder: string, disk: Disk = nodeDisk()) =>
  openRecorder<ArticleEntryContent>({
    disk,
    folder,
    name: 'article:a1',
    kinds: ARTICLE_ENTRY_KINDS,
    device: 'd1',
    now: tickingClock(),
    randomBytes: (length) => randomBytes(length),
    quarantine: quarantineAt(folder),
  });
const open = async (folder: string, disk?: Disk) => valueOf(await tryRecorder(folder, disk));
const revision = (headline: string, body: Body = []): ArticleEntryContent['revisionKept'] => ({
  cause: 'autosave',
  from: null,
  remote: null,
  snapshot: snapshotOf(headline, [...body]),
});
const linesOf = async (path: string) => (await readFile(path, 'utf8')).trimEnd().split('\n');

describe('a record', () => {
  test('gives back what was entered, in order, after it is opened again', async () => {
    const folder = await temporaryFolder();
    const record = await open(folder);
    const body = [block('b1', paragraph('The bridge cost £2.7m.'))];
    await record.append('revisionKept', revision('Bridge', body), 'Europe/London');
    await record.append('articleBinned', {}, 'Europe/Paris');
    const again = await open(folder);
    expect(await again.entries()).toEqual(await record.entries());
    expect(again.head()).toEqual(record.head());
    expect((await again.entries()).map(({ kind, seq, zone }) => [kind, seq, zone])).toEqual([
      ['revisionKept', 0, 'Europe/London'],
      ['articleBinned', 1, 'Europe/Paris'],
    ]);
  });

  test('keeps the words of an unchanged block once', async () => {
    const folder = await temporaryFolder();
    const record = await open(folder);
    const same = block('b1', paragraph('This paragraph never changes.'));
    await record.append('revisionKept', revision('One', [same]), 'UTC');
    await record.append('revisionKept', revision('Two', [same, block('b2', paragraph('New.'))]), 'UTC');
    const again = await open(folder);
    await again.append('revisionKept', revision('Three', [block('b9', same.content)]), 'UTC');
    const pack = await readFile(join(folder, 'contents/pack.jsonl'), 'utf8');
    expect(pack.split('This paragraph never changes.')).toHaveLength(2);
    expect((await (await open(folder)).entries())[2]).toMatchObject({
      content: { snapshot: { body: [{ id: 'b9', content: same.content }] } },
    });
  });

  test('does not tell from the chain what was said: the same words have another commitment each time', async () => {
    const folder = await temporaryFolder();
    const record = await open(folder);
    await record.append('revisionKept', revision('Same'), 'UTC');
    await record.append('revisionKept', revision('Same'), 'UTC');
    const [first, second] = (await linesOf(join(folder, 'record.jsonl'))).map((line) => JSON.parse(line));
    expect(first.commit).not.toBe(second.commit);
  });

  test('waits its turn: entries asked for at once stand in order and are all there', async () => {
    const folder = await temporaryFolder();
    const record = await open(folder);
    await Promise.all(
      ['a', 'b', 'c', 'd'].map((name) => record.append('revisionKept', revision(name), 'UTC')),
    );
    const entries = await (await open(folder)).entries();
    expect(entries.map(({ content }) => 'snapshot' in content && content.snapshot.fields.headline)).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
  });

  test('refuses a content that is not of its kind before a byte of it is written', async () => {
    const folder = await temporaryFolder();
    const record = await open(folder);
    const wrong = { ...revision('x'), cause: 'because' } as unknown as ArticleEntryContent['revisionKept'];
    await expect(record.append('revisionKept', wrong, 'UTC')).rejects.toThrow();
    await expect(readFile(join(folder, 'contents/pack.jsonl'))).rejects.toThrow('ENOENT');
  });
});

describe('under a fault', () => {
  test.each(FAULTS)('%s at each step: the entry is there or refused, and the head is true', async (fault) => {
    for (let at = 0; at < 22; at++) {
      const folder = await temporaryFolder();
      await (await open(folder)).append('articleBinned', {}, 'UTC');
      const failing = failingCalls({ at: at + 4, fault, isLasting: at % 2 === 1 });
      const record = await open(folder, nodeDisk(failing.calls));
      const before = record.head();
      const isKept = await record.append('revisionKept', revision('Kept?'), 'UTC').then(
        () => true,
        () => false,
      );
      if (!isKept) expect(record.head()).toEqual(before);
      failing.arm(null);
      await record.append('articleUnbinned', {}, 'UTC');
      const again = await open(folder);
      expect(again.damage()).toEqual([]);
      expect((await again.entries()).map(({ kind }) => kind)).toEqual([
        'articleBinned',
        ...(isKept ? ['revisionKept'] : []),
        'articleUnbinned',
      ]);
    }
  });

  test('a content whose envelope never came is passed over, and its place is taken', async () => {
    const folder = await temporaryFolder();
    const record = await open(folder);
    await record.append('revisionKept', revision('First'), 'UTC');
    await record.append('revisionKept', revision('Never acknowledged'), 'UTC');
    const [first] = await linesOf(join(folder, 'record.jsonl'));
    await writeFile(join(folder, 'record.jsonl'), `${first}\n`);
    await (await open(folder)).append('revisionKept', revision('Second'), 'UTC');
    const again = await open(folder);
    expect(again.damage()).toEqual([]);
    expect((await again.entries())[1]).toMatchObject({
      content: { snapshot: { fields: { headline: 'Second' } } },
    });
  });
});

describe('a damaged record', () => {
  test('names the entry that was altered, gives the others, and goes on from there', async () => {
    const folder = await temporaryFolder();
    const record = await open(folder);
    for (const name of ['One', 'Two', 'Three']) {
      await record.append('revisionKept', revision(name, [block('b1', paragraph(`Text ${name}`))]), 'UTC');
    }
    const pack = join(folder, 'contents/pack.jsonl');
    const changed = (await readFile(pack, 'utf8')).replace('"splice":[61,3,"Two"]', '"splice":[61,3,"Too"]');
    expect(changed).toContain('"Too"');
    await writeFile(pack, changed);
    const again = await open(folder);
    expect(again.damage()).toHaveLength(1);
    expect(again.damage()[0]?.facts.line).toBe('2');
    expect((await again.entries()).map(({ seq }) => seq)).toEqual([0, 2]);
    await again.append('revisionKept', revision('Four', [block('b1', paragraph('Text Two'))]), 'UTC');
    expect((await (await open(folder)).entries())[2]).toMatchObject({
      seq: 3,
      content: { snapshot: { body: [{ content: paragraph('Text Two') }] } },
    });
  });

  test('of a later version is not opened and not changed', async () => {
    const folder = await temporaryFolder();
    await (await open(folder)).append('articleBinned', {}, 'UTC');
    const path = join(folder, 'record.jsonl');
    for (const line of [
      '{"v":2,"seq":1}',
      (await linesOf(path))[0]?.replace('articleBinned', 'lawyerAsked'),
    ]) {
      const before = await readFile(path, 'utf8');
      await appendFile(path, `${line}\n`);
      const opened = await tryRecorder(folder);
      expect(opened.ok === false && opened.failure.code).toBe('libraryNewer');
      expect(await readFile(path, 'utf8')).toBe(`${before}${line}\n`);
      await writeFile(path, before);
    }
  });
});
