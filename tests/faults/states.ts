import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Disk } from '../../main/storage/disk';
import type { FileCalls } from '../../main/storage/fileCalls';
import { fleetingDisk } from '../../main/storage/fleetingDisk';
import { nodeDisk } from '../../main/storage/nodeDisk';
import { afterCrash, type Chance } from './crashStates';
import { loggedCalls, type Step } from './loggedCalls';
import { tally, type Outcome } from './outcome';
import { seeded } from './random';
import { examine, type Said, type Struck } from './storm';
import { create, dropLock, must, open, save } from './story';
import { withoutFolderSync } from './withoutFolderSync';

const SAVES = 12;
const LIBRARY = '/library';
const TWIN_STATES = 400;

/** Disks on which one guard is missing; a run over their states must find something lost. */
const TWINS: Readonly<Record<string, (calls: FileCalls) => Disk>> = {
  'never calls fsync': (calls) => fleetingDisk(calls),
  'forgets the folder': (calls) => nodeDisk(withoutFolderSync(calls)),
};

/** What was on the disk's way when something was answered. */
interface Session {
  readonly log: readonly Step[];
  readonly id: Struck['id'];
  readonly answers: readonly { readonly after: number; readonly said: Said }[];
}

/** Replays a session of saving up to each of its steps, with what was not synced lost in many ways, and looks for what was answered. */
export async function states(count: number, seed: number): Promise<Outcome> {
  const { expect, outcome } = tally();
  if (count === 0) return outcome({ states: 0 });
  const session = await record((calls) => nodeDisk(calls));
  const problems = await tryStates(session, count, seed, Infinity);
  for (let passed = problems.length; passed < count; passed++) expect(true, '');
  for (const problem of problems) expect(false, problem);
  let caught = 0;
  for (const [name, makeDisk] of Object.entries(TWINS)) {
    const found = await tryStates(await record(makeDisk), TWIN_STATES, seed, 1);
    if (expect(found.length > 0, `the disk that ${name} was not caught`)) caught += 1;
  }
  return outcome({ states: count, sessionSteps: session.log.length, stateTwinsCaught: caught });
}

/** She writes, keeps revisions, opens again, and writes on. */
async function record(makeDisk: (calls: FileCalls) => Disk): Promise<Session> {
  const { calls, log } = loggedCalls();
  const disk = makeDisk(calls);
  const answers: { after: number; said: Said }[] = [];
  const kept = new Map<number, number>();
  let library = must(await open(LIBRARY, disk));
  const id = await create(library);
  for (let count = 0; count < SAVES; count++) {
    if (count === SAVES / 2) {
      await library.close();
      library = must(await open(LIBRARY, disk));
    }
    const article = must(await library.article(id));
    must(await save(article, count));
    answers.push({ after: log.length, said: { answers: count + 1, saved: count, kept: new Map(kept) } });
    if (count % 3 !== 2) continue;
    const { seq } = await article.inTurn(() => article.keepRevision('autosave'));
    kept.set(seq, count);
    answers.push({ after: log.length, said: { answers: count + 1, saved: count, kept: new Map(kept) } });
  }
  await library.close();
  return { log, id, answers };
}

async function tryStates(session: Session, count: number, seed: number, enough: number): Promise<string[]> {
  const { below } = seeded(seed);
  const problems: string[] = [];
  const first = session.answers[0]?.after ?? 0;
  const range = session.log.length - first + 1;
  for (let state = 0; state < count && problems.length < enough; state++) {
    const after = first + (state % range);
    const chance = chanceOf(Math.floor(state / range), below);
    const files = afterCrash(session.log.slice(0, after), chance, below);
    const said = session.answers.reduce((last, answer) => (answer.after <= after ? answer : last)).said;
    const problem = await look(files, session.id, said);
    if (problem !== null) problems.push(`state ${state}, after step ${after}: ${problem}`);
  }
  return problems;
}

/** First everything is lost that may be, then nothing, and from then on each thing by chance. */
function chanceOf(round: number, below: (limit: number) => number): Chance {
  if (round === 0) return () => 'dropped';
  if (round === 1) return () => 'landed';
  const fates = ['landed', 'dropped', 'torn', 'zeroed'] as const;
  return () => fates[below(fates.length)] ?? 'landed';
}

/** In memory, where there is a file system for that: what is looked at here need not last. */
const PLACE = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

async function look(
  files: ReadonlyMap<string, Buffer>,
  id: Struck['id'],
  said: Said,
): Promise<string | null> {
  const folder = await mkdtemp(join(PLACE, 'stet-state-'));
  try {
    for (const [path, bytes] of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), bytes);
    }
    const path = join(folder, LIBRARY);
    await dropLock(path);
    return await examine({ path, id }, said);
  } catch (error) {
    return `thrown: ${String(error instanceof Error ? error.stack : error)}`;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
