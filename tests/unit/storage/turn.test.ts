import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Disk } from '../../../main/storage/disk';
import { nodeFileCalls, type FileCalls } from '../../../main/storage/fileCalls';
import { takeLock, type Lock, type LockTaking } from '../../../main/storage/lock';
import { thisProcess } from '../../../main/storage/lockHolder';
import { nodeDisk } from '../../../main/storage/nodeDisk';
import { newId, temporaryFolder } from '../../support/temporaryLibrary';

const TURN = 'library.lock.turn';
const now = () => new Date('2020-12-11T06:45:00.000Z');
const take = (root: string, disk: Disk = nodeDisk(), takeOver: string | null = null): Promise<LockTaking> =>
  takeLock({ disk, root, now, newId, takeOver });
const taken = (taking: LockTaking): Lock => {
  if (taking.kind === 'taken') return taking.lock;
  throw new Error(`It is held by ${JSON.stringify(taking.holder)}.`);
};

/** A turn that somebody else has. */
const turnOf = (root: string, holder: object): Promise<void> =>
  writeFile(
    join(root, TURN),
    `${JSON.stringify({ ...thisProcess(), since: now().toISOString(), token: 'theirs', ...holder })}\n`,
  );
const goneProcess = async (): Promise<number | undefined> => {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'exit');
  return child.pid;
};
/** A disk that tells when it found the turn to be another's. */
function watchful(): { readonly disk: Disk; readonly hasToWait: Promise<void> } {
  const real = nodeDisk();
  let tell = (): void => undefined;
  const hasToWait = new Promise<void>((done) => (tell = done));
  const claim: Disk['claim'] = async (path, bytes, like) => {
    const isClaimed = await real.claim(path, bytes, like);
    if (!isClaimed) tell();
    return isClaimed;
  };
  return { disk: { ...real, claim }, hasToWait };
}

describe('the turn to write', () => {
  test('is there while somebody writes, however many at once, and gone afterwards', async () => {
    const root = await temporaryFolder();
    const lock = taken(await take(root));
    expect(await Promise.all([lock.enter(), lock.enter()])).toEqual([{ kind: 'in' }, { kind: 'in' }]);
    expect(await readFile(join(root, TURN))).toEqual(await readFile(join(root, 'library.lock')));
    await lock.leave();
    expect(await readdir(root)).toEqual(['library.lock', TURN]);
    await lock.leave();
    expect(await readdir(root)).toEqual(['library.lock']);
  });

  test('keeps a library from being taken over in the midst of a write, though its lock was swept away', async () => {
    const root = await temporaryFolder();
    const lock = taken(await take(root));
    expect(await lock.enter()).toEqual({ kind: 'in' });
    await rm(join(root, 'library.lock'));
    const { disk, hasToWait } = watchful();
    const second = take(root, disk);
    await hasToWait;
    expect(await readdir(root)).not.toContain('library.lock');
    await lock.leave();
    taken(await second);
    expect(await lock.enter()).toEqual({ kind: 'lost' });
    expect(await readdir(root)).toEqual(['library.lock']);
  });

  test('puts a lock back that was swept away, when the next write begins', async () => {
    const root = await temporaryFolder();
    const lock = taken(await take(root));
    await rm(join(root, 'library.lock'));
    expect(await lock.enter()).toEqual({ kind: 'in' });
    await lock.leave();
    expect((await take(root)).kind).toBe('held');
  });

  test('of a process that is gone is passed on', async () => {
    const root = await temporaryFolder();
    await turnOf(root, { pid: await goneProcess() });
    const lock = taken(await take(root));
    await turnOf(root, { pid: await goneProcess() });
    expect(await lock.enter()).toEqual({ kind: 'in' });
    await lock.leave();
    expect(await readdir(root)).toEqual(['library.lock']);
  });

  test('of a process that runs and says nothing is waited for, and never stolen', async () => {
    const root = await temporaryFolder();
    await turnOf(root, {});
    expect(await take(root)).toMatchObject({ kind: 'held', holder: { isSaving: true, isRunningHere: true } });
    await rm(join(root, TURN));
    const lock = taken(await take(root));
    await turnOf(root, {});
    expect(await lock.enter()).toMatchObject({ kind: 'kept', holder: { isSaving: true } });
    expect(await readdir(root)).toEqual(['library.lock', TURN]);
  });

  test('of another computer goes with its lock, on her word', async () => {
    const root = await temporaryFolder();
    await turnOf(root, { host: 'another.example' });
    expect((await take(root)).kind).toBe('held');
    taken(await take(root, nodeDisk(), 'theirs'));
  });

  test('that a kill cut off, as on a disk without links, is not waited for in vain', async () => {
    const root = await temporaryFolder();
    await writeFile(join(root, TURN), '{"host":"he');
    const lock = taken(await take(root));
    expect(await lock.enter()).toEqual({ kind: 'in' });
  });

  test('is had on a disk that knows no links, too', async () => {
    const refused = async (): Promise<never> => {
      throw Object.assign(new Error('EPERM: no links here'), { code: 'EPERM' });
    };
    const calls: FileCalls = { ...nodeFileCalls, link: refused };
    const root = await temporaryFolder();
    const lock = taken(await take(root, nodeDisk(calls)));
    expect(await lock.enter()).toEqual({ kind: 'in' });
    expect((await take(root, nodeDisk(calls))).kind).toBe('held');
    await lock.leave();
    expect(await readdir(root)).toEqual(['library.lock']);
  });

  test('that could not be given back is still ours the next time', async () => {
    let isBroken = false;
    const unlink: FileCalls['unlink'] = async (path) => {
      if (isBroken) throw Object.assign(new Error('EIO'), { code: 'EIO' });
      await nodeFileCalls.unlink(path);
    };
    const root = await temporaryFolder();
    const lock = taken(await take(root, nodeDisk({ ...nodeFileCalls, unlink })));
    expect(await lock.enter()).toEqual({ kind: 'in' });
    isBroken = true;
    await lock.leave();
    isBroken = false;
    expect(await lock.enter()).toEqual({ kind: 'in' });
    await lock.leave();
    expect(await readdir(root)).toEqual(['library.lock']);
  });
});
