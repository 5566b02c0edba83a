import { writeFile } from 'node:fs/promises';
import type { FileCalls } from '../../main/storage/fileCalls';
import type { Disk } from '../../main/storage/disk';
import { fleetingDisk } from '../../main/storage/fleetingDisk';
import { nodeDisk } from '../../main/storage/nodeDisk';
import type { FailingCalls } from './failingCalls';
import { everyStep } from './everyStep';
import { interleavings } from './interleavings';
import { tally, type Outcome } from './outcome';

/** Writers from which one guard was taken. Each must be caught, or the run that praises the real one is worth nothing. */
const TWINS: Readonly<Record<string, (failing: FailingCalls) => ReturnType<typeof nodeDisk>>> = {
  'ignores how many bytes were taken': (failing) => nodeDisk(countless(failing.calls)),
  'calls an error of the disk a success': (failing) => {
    const disk = nodeDisk(failing.calls);
    return { ...disk, replace: (path, bytes) => disk.replace(path, bytes).catch(() => undefined) };
  },
  'writes over the old file': (failing) => {
    const disk = nodeDisk(failing.calls);
    return { ...disk, replace: (path, bytes) => overwrite(failing.calls, path, bytes) };
  },
  'builds upon the rest of a failed append': (failing) => {
    const disk = nodeDisk(failing.calls);
    return { ...disk, cut: async () => undefined };
  },
};

export async function twins(): Promise<Outcome> {
  const { expect, outcome } = tally();
  for (const [name, makeDisk] of Object.entries(TWINS)) {
    const { failed } = await everyStep({
      isShort: false,
      makeDisk,
      endsWhenCaught: true,
      faults: ['shortWrite', 'ENOSPC'],
    });
    expect(failed.length > 0, `the writer that ${name} was not caught`);
  }
  const { failed } = await interleavings(4, 1, blindDisk);
  expect(failed.length > 0, 'the writer that does not look who wrote since was not caught');
  return outcome({ twins: Object.keys(TWINS).length + 1 });
}

const blindDisk = (): Disk => ({ ...fleetingDisk(), stamp: async () => 'as ever' });

const countless = (calls: FileCalls): FileCalls => ({
  ...calls,
  open: async (path, flags) => {
    const file = await calls.open(path, flags);
    return {
      ...file,
      write: async (bytes) => {
        await file.write(bytes);
        return bytes.byteLength;
      },
    };
  },
});

async function overwrite(calls: FileCalls, path: string, bytes: Uint8Array): Promise<void> {
  await writeFile(path, '');
  const file = await calls.open(path, 'a');
  try {
    await file.write(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
