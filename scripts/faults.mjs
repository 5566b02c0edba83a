// npm run faults: kills, power cuts, full disks, damaged files, two processes; and storage code without its guards, which must be caught.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from './faults/bundle.mjs';
import { sumUp } from './faults/figures.mjs';
import { runTrials, tryAppTwin, tryTwins } from './faults/twins.mjs';
import { runCommand } from './setup/commandLine.mjs';
import { prepare } from './setup/prepare.mjs';
import { Stop, say } from './setup/say.mjs';

const KINDS = ['steps', 'clock', 'states', 'damage', 'processes', 'powercuts', 'kills', 'app', 'twins'];

const help = `
npm run faults -- [--seeded] [--kills N] [--powercuts N] [--states N] [--damaged N] [--interleavings N] [--seed N] [--only KIND,…] [--json]

Tries main/storage, drafts and record, unchanged, in plain Node, and the whole of Stet. After each trial: all that was answered or shown as
saved is there, byte for byte, every file is wholly old or wholly new, the library opens, verify passes or names the damage, and the message was true.

  steps      each call to the system, in each operation, fails: no space, input/output error, not permitted, short write, failed fsync
  clock      the clock is set back in the midst of writing, by hours or by a century
  states     every step of a session, with what was not synced dropped, torn or zeroed
  damage     each file of a library and of the app's own folder cut, bit-flipped, NUL-tailed, emptied, or from a later Stet
  processes  two processes in one article, step by step in turns that chance makes: starting at once, one only reading, one killed, the lock
             taken away from under one, another's text coming in from a sync program; the last two also in the midst of a save
  powercuts  a process that saves without end, on an ext4 in a file (mounted by default and with noauto_da_alloc) that loses its power
  kills      a process that saves without end is killed
  app        the whole of Stet, typed into as a person types, is killed: while typing, saving, keeping a revision, starting, quitting
  twins      one guard after another is taken out of the source, and its trial must fail

  --seeded         a few of each kind, the same each time (part of npm test)
  --kills          how many kills (100); a fifth of them, rounded up, hit the whole of Stet, which needs Electron and a display
  --powercuts      how often the power is cut (20); skipped, with its reason, where a file may not be mounted
  --states         how many states a disk is put in that a crash might leave of a session (2000)
  --damaged        how many damaged files (2000)
  --interleavings  how many turns of two processes (1000)
  --seed           another seed for the moments and places (1)
  --only           some kinds only: ${KINDS.join(', ')}
  --json           the last line is one JSON object: ok, passed, failed, and figures, each with its value, its goal and its unit

ok is true when no promise was broken in what was tried, and every guard that was taken away was missed. Fewer trials than the goal says are
reported beside the goal, and are no failure. A trial that fails names its seed, and leaves its library where it says. A power cut takes what
ext4 had not yet sent to its disk; that a disk lies about its own cache cannot be tried in a file.
`;

const COUNTS = {
  kills: [100, 15],
  powercuts: [20, 2],
  states: [2000, 100],
  damaged: [2000, 40],
  interleavings: [1000, 25],
};

const options = {
  seeded: { type: 'boolean' },
  seed: { type: 'string' },
  only: { type: 'string' },
  ...Object.fromEntries(Object.keys(COUNTS).map((name) => [name, { type: 'string' }])),
};

await runCommand({
  help,
  options,
  main: async (given) => {
    const plan = planFrom(given);
    const isWanted = (kind) => plan.only === null || plan.only.includes(kind);
    const needsApp = plan.app.kills > 0 && (isWanted('app') || isWanted('twins'));
    const { env } = await prepare(needsApp ? { electron: true, display: true, build: true } : {});
    const folder = await mkdtemp(join(tmpdir(), 'stet-faults-'));
    try {
      const programs = await bundle(folder);
      const { outcomes } = await runTrials(programs, plan, env);
      const twins = isWanted('twins')
        ? await allTwins(programs, plan, env, needsApp)
        : { count: 0, gotAway: [] };
      const sum = sumUp(outcomes, twins, plan.seed);
      say(`${sum.passed} passed, ${sum.failed} failed`);
      return { code: sum.ok ? 0 : 1, json: sum };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
});

function planFrom({ seeded: isSeeded = false, seed, only, ...given }) {
  const counts = Object.fromEntries(
    Object.entries(COUNTS).map(([name, [usual, few]]) => [name, count(given[name], isSeeded ? few : usual)]),
  );
  const unknown = only?.split(',').find((kind) => !KINDS.includes(kind));
  if (unknown) throw new Stop(`There is no kind “${unknown}”. There are: ${KINDS.join(', ')}.`);
  const appKills = Math.ceil(counts.kills / 5);
  return {
    ...counts,
    isSeeded,
    kills: counts.kills - appKills,
    app: { kills: appKills },
    clocks: isSeeded ? 3 : 20,
    seed: count(seed, 1),
    only: only?.split(',') ?? null,
  };
}

function count(text, otherwise) {
  const number = text === undefined ? otherwise : Number(text);
  if (Number.isSafeInteger(number) && number >= 0) return number;
  throw new Stop(`${text} is not a whole number.`);
}

/** Of the seeded run every third guard, another third for another seed; each in any other. */
async function allTwins(programs, plan, env, hasApp) {
  say('Storage code with one guard taken away …');
  const { count: tried, gotAway } = await tryTwins({ plan, every: plan.isSeeded ? 3 : 1, env });
  if (!hasApp) return { count: tried, gotAway };
  const caught = await tryAppTwin(programs, plan, env);
  return { count: tried + 1, gotAway: caught ? gotAway : [...gotAway, 'says Saved only when it is'] };
}
