// Storage code from which one guard was taken: the trial of that guard must fail, or the run that praises the real one is worth nothing.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../setup/places.mjs';
import { say } from '../setup/say.mjs';
import { runForLastLine } from '../testing/lastLine.mjs';
import { bundle } from './bundle.mjs';
import { GUARDS } from './guards.mjs';

/** Tries each guard's twin, or those at every so many places; answers how many there were, and which got away. */
export async function tryTwins({ plan, every, env }) {
  const chosen = GUARDS.filter((_, at) => at % every === plan.seed % every);
  const gotAway = [];
  for (const guard of chosen) {
    const caught = await tryTwin(guard, plan, env);
    say(
      caught
        ? `  caught without what ${guard.guard}: ${caught.slice(0, 160)}`
        : `  NOT caught: ${guard.guard}`,
    );
    if (!caught) gotAway.push(guard.guard);
  }
  return { count: chosen.length, gotAway };
}

/** The whole of Stet on a disk that says "done" too early: its window says "Saved" too early then. */
export async function tryAppTwin(programs, plan, env) {
  const app = { kills: 2, moments: ['saving'], more: { STET_DISK_LATE: '1500' } };
  const caught = await inPlace(env, (there) =>
    runTrials(programs, { ...plan, only: ['app'], app, isTwin: true }, there),
  );
  say(
    caught
      ? `  caught saying Saved too early: ${caught.slice(0, 160)}`
      : '  NOT caught: Saved, said too early',
  );
  return caught;
}

const tryTwin = (guard, plan, env) =>
  inPlace(env, async (there, folder) => {
    const programs = await bundle(join(folder, 'programs'), guard);
    return runTrials(programs, { ...plan, ...guard.trial, isTwin: true, isSeeded: false }, there);
  });

/** The sentence with which a twin was caught, or null. What it leaves behind is thrown away: it was meant to. */
async function inPlace(env, run) {
  const folder = await mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'stet-twin-'));
  try {
    const place = join(folder, 'place');
    await mkdir(place);
    const { caught } = await run({ ...env, TMPDIR: place, STET_FAULTS_PLACE: place }, folder);
    return caught;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Runs the trials of a plan in bundled programs; what they say on the way goes to standard error. */
export async function runTrials(programs, plan, env) {
  const args = [programs.run, JSON.stringify({ ...plan, programs })];
  return JSON.parse(await runForLastLine(process.execPath, args, { cwd: root, env }));
}
