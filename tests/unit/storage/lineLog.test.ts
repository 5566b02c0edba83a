import { appendFile, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLineLog } from '../../../main/storage/lineLog';
import { nodeDisk } from '../../../main/storage/nodeDisk';
import { FAULTS, failingCalls } from '../../faults/failingCalls';
import { quarantineAt, temporaryFolder } from '../../support/temporaryLibrary';

const texts = (lines: readonly Uint8Array[]) => lines.map((line) => Buffer.from(line).toString());

test('what was appended is read back, and an end that was cut short goes to quarantine', async () => {
  const root = await temporaryFolder();
  const path = join(root, 'record.jsonl');
  const first = await openLineLog(nodeDisk(), path, quarantineAt(root));
  await first.log.append(['one', 'two']);
  await appendFile(path, 'three, but not wh\0\0\0');

  const again = await openLineLog(nodeDisk(), path, quarantineAt(root));
  expect(texts(again.lines)).toEqual(['one', 'two']);
  await again.log.append(['three']);
  expect(await readFile(path, 'utf8')).toBe('one\ntwo\nthree\n');
  const [kept] = await readdir(join(root, 'quarantine'));
  expect(await readFile(join(root, 'quarantine', String(kept)), 'utf8')).toBe('three, but not wh\0\0\0');
});

test.each(FAULTS)(
  'under %s at each step no line is lost, and none is there that was refused',
  async (fault) => {
    for (let at = 0; at < 5; at++) {
      for (const isLasting of [false, true]) {
        const root = await temporaryFolder();
        const path = join(root, 'record.jsonl');
        await writeFile(path, 'one\n');
        const failing = failingCalls({ at: at + 2, fault, isLasting });
        const { log } = await openLineLog(nodeDisk(failing.calls), path, quarantineAt(root));
        const isKept = await log.append(['two']).then(
          () => true,
          () => false,
        );
        failing.arm(null);
        await log.append(['three']);
        expect(await readFile(path, 'utf8')).toBe(isKept ? 'one\ntwo\nthree\n' : 'one\nthree\n');
      }
    }
  },
);

test('it opens where nothing can be written, and is mended before it is written in', async () => {
  const root = await temporaryFolder();
  const path = join(root, 'record.jsonl');
  await writeFile(path, 'one\ntw');
  const failing = failingCalls({ at: 1, fault: 'EPERM', isLasting: true });
  const disk = nodeDisk(failing.calls);
  const { log, lines } = await openLineLog(disk, path, {
    moveAway: async (from) => from,
    keep: async (from, bytes) => {
      await disk.replace(join(root, 'kept'), bytes);
      return from;
    },
  });
  expect(texts(lines)).toEqual(['one']);
  await expect(log.append(['two'])).rejects.toThrow('diskReadOnly');
  expect(await readFile(path, 'utf8')).toBe('one\ntw');
  failing.arm(null);
  await log.append(['two']);
  expect(await readFile(path, 'utf8')).toBe('one\ntwo\n');
});
