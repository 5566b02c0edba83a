import { appendFile, cp, readFile, readdir, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openLineLog } from '../../../main/storage/lineLog';
import { nodeDisk } from '../../../main/storage/nodeDisk';
import { FAULTS, failingCalls } from '../../faults/failingCalls';
import { quarantineAt, temporaryFolder } from '../../support/temporaryLibrary';

const numbered = (from: number, after: number) =>
  Array.from({ length: after - from }, (_, at) => `line ${from + at}, which is like no other`);
const texts = (lines: readonly Uint8Array[]) => lines.map((line) => Buffer.from(line).toString());
const openIn = (root: string, disk = nodeDisk()) =>
  openLineLog(disk, join(root, 'record.jsonl'), quarantineAt(root));
const packsIn = async (root: string) => (await readdir(root)).filter((name) => name.endsWith('.gz')).sort();

test('older lines are packed when a log is opened, in packs that grow and then stay, and nothing is missed', async () => {
  const root = await temporaryFolder();
  for (const [from, after] of [
    [0, 63],
    [63, 80],
    [80, 200],
    [200, 1300],
    [1300, 1301],
  ] as const) {
    const { log, lines } = await openIn(root);
    expect(texts(lines)).toEqual(numbered(0, from));
    await log.append(numbered(from, after));
  }
  expect(texts((await openIn(root)).lines)).toEqual(numbered(0, 1301));
  expect(await packsIn(root)).toEqual(['record-0-1024.jsonl.gz', 'record-1024-1284.jsonl.gz']);
  expect((await readFile(join(root, 'record.jsonl'), 'utf8')).trimEnd().split('\n')).toHaveLength(17);
  const first = gunzipSync(await readFile(join(root, 'record-0-1024.jsonl.gz'))).toString();
  expect(first).toBe(`${numbered(0, 1024).join('\n')}\n`);
});

/** A log that is due to be packed: one pack that will grow, and many lines. */
async function dueToBePacked(): Promise<string> {
  const root = await temporaryFolder();
  await (await openIn(root)).log.append(numbered(0, 70));
  await (await openIn(root)).log.append(numbered(70, 1200));
  return root;
}

test.each(FAULTS)(
  '%s at each step of a packing, once and lasting: no line is lost, none is there twice',
  async (fault) => {
    const due = await dueToBePacked();
    for (let at = 0, isStruck = true; isStruck; at += 1) {
      for (const isLasting of [false, true]) {
        const root = await temporaryFolder();
        await cp(due, root, { recursive: true });
        const failing = failingCalls({ at: at + 4, fault, isLasting });
        const { log, lines } = await openIn(root, nodeDisk(failing.calls));
        expect(texts(lines)).toEqual(numbered(0, 1200));
        isStruck = failing.made().length > at + 4;
        failing.arm(null);
        expect(texts((await openIn(await copyOf(root))).lines)).toEqual(numbered(0, 1200));
        await log.append(numbered(1200, 1201));
        expect(texts((await openIn(root)).lines)).toEqual(numbered(0, 1201));
      }
    }
  },
);

async function copyOf(root: string): Promise<string> {
  const copy = await temporaryFolder();
  await cp(root, copy, { recursive: true });
  return copy;
}

test('a kill between any two calls of a packing leaves the old or the new', async () => {
  const due = await dueToBePacked();
  const count = failingCalls(null);
  await openIn(await copyOf(due), nodeDisk(count.calls));
  const calls = count.made().length;
  expect(calls).toBeGreaterThan(20);
  for (let at = 2; at < calls; at += 1) {
    const root = await copyOf(due);
    const { calls: killed } = failingCalls(null);
    let left = at;
    let dead = (): void => undefined;
    const death = new Promise<void>((resolve) => (dead = resolve));
    // After a kill no call is made any more, not even the one that would tidy up.
    const die = <A extends readonly unknown[], T>(call: (...args: A) => Promise<T>) => {
      return async (...args: A): Promise<T> => {
        if (left-- > 0) return call(...args);
        dead();
        return new Promise<T>(() => undefined);
      };
    };
    const dying = nodeDisk({
      ...killed,
      open: die(async (path, flags) => {
        const file = await killed.open(path, flags);
        return { ...file, write: die(file.write), sync: die(file.sync) };
      }),
      rename: die(killed.rename),
      remove: die(killed.remove),
    });
    await Promise.race([openIn(root, dying), death]);
    const again = await openIn(root);
    expect(texts(again.lines)).toEqual(numbered(0, 1200));
    await again.log.append(['one more']);
    expect(texts((await openIn(root)).lines)).toEqual([...numbered(0, 1200), 'one more']);
  }
});

test('a pack that does not read, or is gone, keeps the places of its lines, and is neither built upon nor written over', async () => {
  const root = await temporaryFolder();
  await (await openIn(root)).log.append(numbered(0, 1200));
  await openIn(root);
  const [, second] = await packsIn(root);
  const path = join(root, String(second));
  const bytes = await readFile(path);
  await writeFile(
    path,
    bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte)),
  );
  const damaged = await openIn(root);
  const wanted = [...numbered(0, 1024), ...Array.from({ length: 160 }, () => ''), ...numbered(1184, 1200)];
  expect(texts(damaged.lines)).toEqual(wanted);
  await damaged.log.append(numbered(1200, 1300));
  expect(texts((await openIn(root)).lines)).toEqual([...wanted, ...numbered(1200, 1300)]);
  expect(await packsIn(root)).toContain(String(second));
  await unlink(path);
  expect(texts((await openIn(root)).lines)).toEqual([...wanted, ...numbered(1200, 1300)]);
  await appendFile(path, bytes);
  expect(texts((await openIn(root)).lines)).toEqual(numbered(0, 1300));
});

test('a log whose packs another device made of other lines is read as it is, grows, and is never packed into them', async () => {
  const root = await temporaryFolder();
  await (await openIn(root)).log.append(numbered(0, 70));
  await openIn(root);
  const packs = await packsIn(root);
  const theirs = [...numbered(0, 40), ...numbered(500, 560)];
  await writeFile(join(root, 'record.jsonl'), theirs.map((line) => `${line}\n`).join(''));
  const { log, lines } = await openIn(root);
  expect(texts(lines)).toEqual(theirs);
  await log.append(['one more']);
  expect(texts((await openIn(root)).lines)).toEqual([...theirs, 'one more']);
  expect(await packsIn(root)).toEqual(packs);
});
