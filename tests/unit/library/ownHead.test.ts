import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyLibrary } from '../../../scripts/verify/verifyLibrary.mjs';
import type { Failure } from '../../../shared/errors/failure';
import type { Library } from '../../../main/library/library';
import { nodeDisk } from '../../../main/storage/nodeDisk';
import { afterKill, open, snapshotOf, temporaryFolder } from '../../support/temporaryLibrary';

const write = async (library: Library): Promise<void> => {
  const start = { snapshot: snapshotOf('Bridge'), isSample: false, importedFrom: null };
  await library.noteHead((await library.createArticle(start)).id);
};
const recordOf = (path: string): string => join(path, 'record.jsonl');
const change = async (path: string, made: (text: string) => string): Promise<void> =>
  writeFile(path, made(await readFile(path, 'utf8')));
const linesOf = async (path: string) => (await readFile(path, 'utf8')).split(/(?<=\n)/);
const findings = async (path: string) =>
  (await verifyLibrary(path)).findings.map(({ kind, place }) => `${kind} ${place}`);
const told = (library: Library) => library.troubles().map(({ code, facts }) => [code, facts.reason]);

/** A library whose record has three entries, and was closed. */
async function closedLibrary(): Promise<string> {
  const path = join(await temporaryFolder(), 'Stet');
  const library = await open(path);
  await write(library);
  await write(library);
  await library.close();
  expect(await findings(path)).toEqual([]);
  return path;
}

/** Another last entry in the place of ours, as it might have been: it reads, and follows the line before. */
const anotherLast = (text: string): string => text.replace(/2020(?=[^\n]*\n$)/, '2021');
const withoutLast = (text: string): string => text.replace(/[^\n]*\n$/, '');

describe('the end of the library’s own record', () => {
  test.each([
    ['altered', anotherLast, 'altered record.jsonl:3'],
    ['cut off', withoutLast, 'cut record.jsonl'],
  ])('is missed when it was %s, by verifying and at the next opening', async (_, made, finding) => {
    const path = await closedLibrary();
    await change(recordOf(path), made);
    expect(await findings(path)).toContain(finding);
    const library = await open(path);
    expect(told(library)).toEqual([['libraryUnreadable', 'cut']]);
  });

  test('is said once when it is missed, and stays named by verifying', async () => {
    const path = await closedLibrary();
    await change(recordOf(path), anotherLast);
    const library = await open(path);
    await write(library);
    await library.close();
    expect(await findings(path)).toEqual(['altered record.jsonl:3']);
    const again = await open(path);
    expect(told(again)).toEqual([]);
    await again.close();
    expect(await findings(path)).toEqual(['altered record.jsonl:3']);
  });

  test('is missed too where the list is shown before the record is read', async () => {
    const [path, cacheFolder] = [join(await temporaryFolder(), 'Stet'), await temporaryFolder()];
    const first = await open(path, { cacheFolder });
    await write(first);
    await first.close();
    // As a disk does it, in silence: the file's facts are those that the list was kept with.
    const heads = join(cacheFolder, `${first.id}.heads`);
    const failures: Failure[] = [];
    const tell = (failure: Failure): void => void failures.push(failure);
    const real = nodeDisk();
    const stamp = await real.stamp(recordOf(path));
    await change(recordOf(path), anotherLast);
    const disk = {
      ...real,
      stamp: async (file: string) => (file === recordOf(path) ? stamp : real.stamp(file)),
    };
    expect(await real.readIfThere(heads)).not.toBeNull();
    const library = await open(path, { cacheFolder, disk, tell });
    expect([told(library), failures]).toEqual([[], []]);
    await library.record.entries();
    expect(failures.map(({ facts }) => facts.reason)).toEqual(['cut']);
  });

  test('may be further than is noted, as after a kill', async () => {
    const path = await closedLibrary();
    const library = await open(path);
    await write(library);
    await afterKill(path);
    expect(await findings(path)).toEqual([]);
    expect(told(await open(path))).toEqual([]);
  });

  test('is not missed where the record goes another way, and ours is kept as a branch', async () => {
    const path = await closedLibrary();
    const library = await open(path);
    await write(library);
    const [first = '', second = '', third = ''] = await linesOf(recordOf(path));
    await writeFile(recordOf(path), first + second + anotherLast(third));
    await write(library);
    expect((await verifyLibrary(path)).ok).toBe(true);
    await library.close();
    expect((await verifyLibrary(path)).ok).toBe(true);
    expect(await readFile(join(path, 'library.json'), 'utf8')).not.toContain('lostHeads');
    expect(told(await open(path))).toEqual([]);
  });

  test('is noted beside what another computer wrote in the file meanwhile', async () => {
    const path = await closedLibrary();
    const [ours, file] = [await open(path), join(path, 'library.json')];
    const before = await readFile(file);
    await ours.saveHouse({ name: 'Ada Example' });
    const theirs = await readFile(file);
    await ours.close();
    await writeFile(file, before);
    const library = await open(path);
    await writeFile(file, theirs);
    await write(library);
    await library.close();
    expect((await open(path)).house().name).toBe('Ada Example');
    expect(await findings(path)).toEqual([]);
  });
});
