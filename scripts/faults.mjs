// npm run faults: kills, full disks, damaged files, and writers that must be caught; on the storage code as it is.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './setup/commandLine.mjs';
import { root } from './setup/places.mjs';
import { prepare } from './setup/prepare.mjs';
import { Stop, say } from './setup/say.mjs';
import { runForLastLine } from './testing/lastLine.mjs';

const help = `
npm run faults -- [--seeded] [--kills N] [--powercuts N] [--states N] [--interleavings N] [--rounds N] [--seed N] [--only NAME,…] [--json]

Tries main/storage, drafts and record, unchanged, in plain Node: each call to the system is made to fail in turn (no space,
input/output error, not permitted, a short write, a failed fsync); a process that saves without end is killed, and its disk (an ext4
in a file, mounted by default and with noauto_da_alloc) loses its power; each file of a library is cut, bit-flipped, NUL-tailed, emptied,
and given a future version; two writers take turns in one article. After each: all that was answered as saved is there, byte for byte, every file is wholly old or wholly
new, the library opens, verify passes or names the damage, and the message was true. Writers from which one guard was taken must be caught.

  --seeded         a few of each kind, the same each time, in seconds (part of npm test)
  --kills          how often the saving process is killed (100)
  --powercuts      how often the power is cut (20); skipped, with its reason, where a file may not be mounted
  --states         how many states a disk is put in that a crash might leave of a session (2000)
  --interleavings  in how many orders two writers take turns in one article (100); within one process, so that no two steps overlap
  --rounds         how often each file is damaged in each way (40)
  --seed           another seed for the moments and places (1)
  --only           some kinds only: steps, kills, powercuts, states, damage, writers, twins

A power cut takes what ext4 had not yet sent to its disk. That a disk lies about its own cache cannot be tried in a file.
`;

const options = {
  seeded: { type: 'boolean' },
  kills: { type: 'string' },
  rounds: { type: 'string' },
  powercuts: { type: 'string' },
  states: { type: 'string' },
  interleavings: { type: 'string' },
  seed: { type: 'string' },
  only: { type: 'string' },
};

await runCommand({
  help,
  options,
  main: async ({ seeded = false, kills, rounds, powercuts, states, interleavings, seed = '1', only }) => {
    await prepare({});
    const folder = await mkdtemp(join(tmpdir(), 'stet-faults-'));
    try {
      await bundle(folder);
      const plan = {
        child: join(folder, 'savingChild.mjs'),
        kills: count(kills, seeded ? 4 : 100),
        powercuts: count(powercuts, seeded ? 2 : 20),
        states: count(states, seeded ? 100 : 2000),
        interleavings: count(interleavings, seeded ? 5 : 100),
        only: only?.split(',') ?? null,
        rounds: count(rounds, seeded ? 2 : 40),
        isSeeded: seeded,
        seed: count(seed, 1),
      };
      const args = [join(folder, 'run.mjs'), JSON.stringify(plan)];
      const { ok, passed, failed, figures } = JSON.parse(
        await runForLastLine(process.execPath, args, { cwd: root }),
      );
      say(`${passed} passed, ${failed} failed`);
      return {
        code: ok ? 0 : 1,
        json: { ok, passed, failed, figures },
      };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
});

function count(text, otherwise) {
  const number = text === undefined ? otherwise : Number(text);
  if (Number.isSafeInteger(number) && number >= 0) return number;
  throw new Stop(`${text} is not a whole number.`);
}

/** The trials and the process that is killed, each with the storage code in it and nothing of Electron. */
async function bundle(folder) {
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node18',
      minify: false,
      rollupOptions: {
        input: {
          run: join(root, 'tests/faults/run.ts'),
          savingChild: join(root, 'tests/faults/savingChild.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  });
}
