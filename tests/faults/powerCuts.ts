import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { loopDisk, whyNoPowerCuts, type LoopDisk } from './loopDisk';
import { tally, type Outcome } from './outcome';
import { seeded } from './random';
import { examine, newLibrary, startStorm, type Said, type Struck } from './storm';

/**
 * As most systems mount ext4, and without its kindness to writers that forget the fsync before a rename (it writes the new
 * file out all the same).
 */
const MOUNTS = [[], ['noauto_da_alloc']] as const;
const CUTS_PER_DISK = 25;
/** Writers from which a guard was taken, and how many cuts each gets before it has got away. */
const TWINS = ['withoutSync', 'withoutFolderSync'] as const;
const TWIN_CUTS = 40;

interface Cuts {
  readonly child: string;
  readonly cuts: number;
  readonly seed: number;
}

/** Takes the power from a disk on which a process saves without end, and looks for every save that it had answered. */
export async function powerCuts({ child, cuts, seed }: Cuts): Promise<Outcome> {
  const { below } = seeded(seed);
  const { expect, judge, outcome } = tally(cuts);
  const reason = cuts === 0 ? 'none asked for' : await whyNoPowerCuts();
  if (reason !== null) return outcome({ powerCuts: `skipped: ${reason}` });
  let [answered, caught] = [0, 0];
  for (let cut = 0; cut < cuts;) {
    const options = MOUNTS[Math.floor(cut / perDisk(cuts)) % MOUNTS.length] ?? [];
    const end = Math.min(cut + perDisk(cuts), cuts);
    await onDisk(options, async (disk, library) => {
      for (; cut < end; cut++) {
        const said = await runAndCut(disk, startStorm(child, library, 'onLoopDisk'), below(250));
        answered += said.answers;
        const found = await examine(library, said);
        if (judge(found, `power cut ${cut + 1} (seed ${seed}, ${options.join() || 'default mount'})`))
          continue;
        await keepForAPerson(library.path);
      }
    });
  }
  for (const twin of TWINS) {
    for (const options of MOUNTS) {
      const isCaught = await losesSaves(child, twin, options, below);
      if (isCaught) caught += 1;
      expect(isCaught, `the writer ${twin} lost nothing: the power was not really cut`);
    }
  }
  return outcome({ powerCuts: cuts, savesAnsweredBeforeCuts: answered, powerCutTwinsCaught: caught });
}

/** The disk in a file goes at the end; what a failed trial left on it does not. */
async function keepForAPerson(library: string): Promise<void> {
  const kept = await mkdtemp(join(tmpdir(), 'stet-power-cut-'));
  await cp(library, kept, { recursive: true });
  process.stderr.write(`  kept in ${kept}\n`);
}

const perDisk = (cuts: number): number => Math.min(CUTS_PER_DISK, Math.ceil(cuts / MOUNTS.length));

async function onDisk(
  options: readonly string[],
  work: (disk: LoopDisk, library: Struck) => Promise<void>,
): Promise<void> {
  const disk = await loopDisk(options);
  try {
    await work(disk, await newLibrary(join(disk.place, 'library')));
  } finally {
    await disk.remove();
  }
}

async function runAndCut(disk: LoopDisk, storm: ReturnType<typeof startStorm>, wait: number): Promise<Said> {
  await storm.begun;
  // Not a wait for something to happen, but the chance at which moment it is struck.
  await pause(wait);
  await disk.cut();
  // What it says after the cut counts too: an fsync that was answered was answered before.
  const said = await storm.kill();
  await disk.powerUp();
  return said;
}

/** The same process on a disk without one of its guards must be caught losing what it had answered. */
async function losesSaves(
  child: string,
  twin: (typeof TWINS)[number],
  options: readonly string[],
  below: (limit: number) => number,
): Promise<boolean> {
  let isCaught = false;
  for (let cut = 0; cut < TWIN_CUTS && !isCaught; cut++) {
    await onDisk(options, async (disk, library) => {
      const said = await runAndCut(disk, startStorm(child, library, 'onLoopDisk', twin), 50 + below(100));
      isCaught = said.saved >= 0 && (await examine(library, said)) !== null;
    });
  }
  return isCaught;
}
