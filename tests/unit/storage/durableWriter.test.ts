import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DiskError } from '../../../main/storage/disk';
import { nodeFileCalls, type FileCalls } from '../../../main/storage/fileCalls';
import { nodeDisk } from '../../../main/storage/nodeDisk';
import { FAULTS, failingCalls } from '../../faults/failingCalls';
import { temporaryFolder } from '../../support/temporaryLibrary';

const OLD = Buffer.from('the text as it was');
const NEW = Buffer.from('the text as it is now, somewhat longer');

/** What stands at `path` after a replace in which call `at` fails, and what the writer said. */
async function replaceUnder(calls: FileCalls): Promise<{ found: string; code: string; left: string[] }> {
  const folder = await temporaryFolder();
  const path = join(folder, 'draft.json');
  await writeFile(path, OLD);
  const code = await nodeDisk(calls)
    .replace(path, NEW)
    .then(
      () => 'saved',
      (error: unknown) => {
        if (error instanceof DiskError) return error.failure.code;
        throw error;
      },
    );
  const left = (await readdir(folder)).filter((name) => name !== 'draft.json');
  return { found: await readFile(path, 'utf8'), code, left };
}

describe('replacing a file', () => {
  test('takes a new file, its fsync, the rename and the fsync of the folder, in this order', async () => {
    const counting = failingCalls(null);
    expect(await replaceUnder(counting.calls)).toEqual({ found: String(NEW), code: 'saved', left: [] });
    expect(counting.made().join(' ')).toBe('open write sync facts close rename open sync close');
  });

  test.each(FAULTS)('leaves old or new under %s at each step, and says so', async (fault) => {
    const steps = 8;
    for (let at = 0; at < steps; at++) {
      const failing = failingCalls({ at, fault, isLasting: false });
      const { found, code, left } = await replaceUnder(failing.calls);
      expect([String(OLD), String(NEW)]).toContain(found);
      if (code === 'saved') expect(found).toBe(String(NEW));
      if (failing.hasFailed()) expect(code).not.toBe('saved');
      expect(left).toEqual([]);
    }
  });

  test('says what stands in the way', async () => {
    const codeOf = async (fault: (typeof FAULTS)[number], at: number) =>
      (await replaceUnder(failingCalls({ at, fault, isLasting: false }).calls)).code;
    expect(await codeOf('ENOSPC', 0)).toBe('diskFull');
    expect(await codeOf('shortWrite', 1)).toBe('diskFull');
    expect(await codeOf('EPERM', 0)).toBe('diskReadOnly');
    expect(await codeOf('failedSync', 2)).toBe('diskFault');
  });

  test('goes on where the system took fewer bytes than it was given', async () => {
    const sparing: FileCalls = {
      ...nodeFileCalls,
      open: async (path, flags) => {
        const file = await nodeFileCalls.open(path, flags);
        return { ...file, write: (bytes) => file.write(bytes.subarray(0, 3)) };
      },
    };
    expect((await replaceUnder(sparing)).found).toBe(String(NEW));
  });

  test('would be found out if it ignored the byte count: the twin loses text and says "saved"', async () => {
    const careless: FileCalls = {
      ...nodeFileCalls,
      open: async (path, flags) => {
        const file = await failingCalls({ at: 1, fault: 'shortWrite', isLasting: false }).calls.open(
          path,
          flags,
        );
        return {
          ...file,
          write: async (bytes) => {
            await file.write(bytes);
            return bytes.byteLength;
          },
        };
      },
    };
    const { found, code } = await replaceUnder(careless);
    expect(code).toBe('saved');
    expect([String(OLD), String(NEW)]).not.toContain(found);
  });

  test('does not touch a file that is there already when it is to make one', async () => {
    const path = join(await temporaryFolder(), 'library.lock');
    expect(await nodeDisk().create(path, OLD)).toBe(true);
    expect(await nodeDisk().create(path, NEW)).toBe(false);
    expect(await readFile(path, 'utf8')).toBe(String(OLD));
  });
});
