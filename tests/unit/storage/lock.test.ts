import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { holderOf, takeLock, type Lock, type LockTaking } from '../../../main/storage/lock';
import { thisProcess } from '../../../main/storage/lockHolder';
import { nodeDisk } from '../../../main/storage/nodeDisk';
import { newId, temporaryFolder } from '../../support/temporaryLibrary';

const now = () => new Date('2020-12-11T06:45:00.000Z');
const take = (root: string, takeOver: string | null = null): Promise<LockTaking> =>
  takeLock({ disk: nodeDisk(), root, now, newId, takeOver });
const taken = (taking: LockTaking): Lock => {
  if (taking.kind === 'taken') return taking.lock;
  throw new Error(`It is held by ${JSON.stringify(taking.holder)}.`);
};

/** A library's folder with the lock of somebody else in it. */
async function lockedBy(holder: object): Promise<string> {
  const root = await temporaryFolder();
  const found = { ...thisProcess(), since: '2020-12-10T09:00:00.000Z', token: 'theirs', ...holder };
  await writeFile(join(root, 'library.lock'), `${JSON.stringify(found)}\n`);
  return root;
}
const goneProcess = async (): Promise<number | undefined> => {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'exit');
  return child.pid;
};
const isLinux = process.platform === 'linux';

describe('the lock', () => {
  test('keeps a second writer out, by name, until it is let go', async () => {
    const root = await temporaryFolder();
    const lock = taken(await take(root));
    const second = await take(root);
    const holder = { host: hostname(), since: now().toISOString(), isRunningHere: true };
    expect(second).toMatchObject({ kind: 'held', holder });
    expect(await holderOf(nodeDisk(), root)).toMatchObject(holder);
    await lock.release();
    expect(await holderOf(nodeDisk(), root)).toBeNull();
    await taken(await take(root)).release();
    expect(await readdir(root)).toEqual([]);
  });

  test('of a process that is gone is taken over', async () => {
    const root = await lockedBy({ pid: await goneProcess() });
    expect(await holderOf(nodeDisk(), root)).toBeNull();
    taken(await take(root));
    expect(await readdir(root)).toEqual(['library.lock']);
  });

  test.runIf(isLinux)('of a process whose number was given out again is taken over', async () => {
    taken(await take(await lockedBy({ processStart: 'long ago' })));
  });

  test.runIf(isLinux)(
    'of before the computer was started anew is taken over, whoever has its number',
    async () => {
      taken(await take(await lockedBy({ boot: 'another-start' })));
    },
  );

  test('of a process that runs here is never taken over, even on her word', async () => {
    expect((await take(await lockedBy({}), 'theirs')).kind).toBe('held');
  });

  test('of an earlier Stet, which named no start of the computer, still counts while its process runs', async () => {
    const taking = await take(await lockedBy({ boot: undefined, since: undefined }));
    expect(taking).toMatchObject({ kind: 'held', holder: { since: null, isRunningHere: true } });
  });

  test('of another computer is left, though no process of that number runs here', async () => {
    const root = await lockedBy({ host: 'another.example', pid: await goneProcess(), boot: 'theirs' });
    expect(await take(root)).toMatchObject({
      kind: 'held',
      holder: { host: 'another.example', since: '2020-12-10T09:00:00.000Z', isRunningHere: false },
    });
  });

  test('of another computer is taken over on her word, and no other than the one she was shown', async () => {
    const root = await lockedBy({ host: 'another.example' });
    expect((await take(root, 'an earlier one')).kind).toBe('held');
    const lock = taken(await take(root, 'theirs'));
    expect(await lock.isOurs()).toBe(true);
  });

  test('that was taken over is no longer ours, and is not let go for the other', async () => {
    const root = await temporaryFolder();
    const lock = taken(await take(root));
    const theirs = { ...thisProcess(), host: 'another.example', since: null, token: 'theirs' };
    await writeFile(join(root, 'library.lock'), JSON.stringify(theirs));
    expect(await lock.isOurs()).toBe(false);
    await lock.release();
    expect(await readdir(root)).toEqual(['library.lock']);
  });

  test('that was cut off while it was written is taken over', async () => {
    const root = await temporaryFolder();
    await writeFile(join(root, 'library.lock'), '{"host":"he');
    taken(await take(root));
    expect(await readdir(root)).toEqual(['library.lock']);
  });
});
