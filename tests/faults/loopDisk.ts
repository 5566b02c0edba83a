import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const IMAGE_BYTES = 128 * 1024 * 1024;

/**
 * An ext4 in a file, from which the power can be taken. The file holds what ext4 has sent to its disk; what it still keeps
 * in memory, because nobody asked for an fsync, is not in the file, and that is what a power cut loses.
 */
export interface LoopDisk {
  /** Where it is mounted. */
  readonly place: string;
  /** Takes the power: from this moment nothing reaches the file, and whoever writes is refused. */
  readonly cut: () => Promise<void>;
  /** Brings it up again as it was at the cut, with ext4's own journal replayed. Nobody may have a file open on it. */
  readonly powerUp: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

// ext4's own "shutdown" request (2: without writing out its journal), which its developers try crashes with. A copy of the
// file taken while ext4 goes on writing would be smeared over many moments, as no power cut is.
const SHUT_DOWN =
  'open(F, "<", $ARGV[0]) or die $!; $how = pack("L", 2); ioctl(F, 0x8004587d, $how) or die $!';

/** Makes a disk and mounts it with these options; rejects where that is not allowed. */
export async function loopDisk(options: readonly string[]): Promise<LoopDisk> {
  const folder = await mkdtemp(join(tmpdir(), 'stet-power-'));
  const place = join(folder, 'disk');
  const image = join(folder, 'image');
  const atTheCut = join(folder, 'image-at-the-cut');
  const mount = () => run('mount', ['-t', 'ext4', '-o', ['loop', ...options].join(','), image, place]);
  try {
    await mkdir(place);
    const file = await open(image, 'wx');
    await file.truncate(IMAGE_BYTES).finally(() => file.close());
    await run('mkfs.ext4', ['-q', '-F', '-J', 'size=4', image]);
    await mount();
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  return {
    place,
    cut: async () => {
      await run('perl', ['-e', SHUT_DOWN, place]);
      await copyFile(image, atTheCut);
    },
    powerUp: async () => {
      await run('umount', [place]);
      await copyFile(atTheCut, image);
      await mount();
    },
    remove: async () => {
      await run('umount', [place]).catch(() => undefined);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Why power cuts cannot be tried here, in one sentence; null where they can. */
export async function whyNoPowerCuts(): Promise<string | null> {
  if (process.platform !== 'linux') return 'only Linux has ext4';
  if (process.getuid?.() !== 0) return 'only root may mount a file system';
  try {
    const disk = await loopDisk([]);
    try {
      await disk.cut();
      await disk.powerUp();
    } finally {
      await disk.remove();
    }
    return null;
  } catch (error) {
    return `a file cannot be mounted here (${String(error instanceof Error ? error.message : error).split('\n')[0]})`;
  }
}
