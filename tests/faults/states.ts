import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { nodeDisk } from '../../main/storage/nodeDisk';
import { afterCrash, type Chance } from './crashStates';
import { loggedCalls, type Step } from './loggedCalls';
import { problem, tally, type Outcome, type Problem, type Tally } from './outcome';
import { PLACE } from './place';
import { seeded } from './random';
import { examine, type Said, type Struck } from './storm';
import { create, dropLock, must, open, save } from './story';

const SAVES = 12;
const LIBRARY = '/library';

/** What was on the disk's way when something was answered. */
interface Session {
  readonly log: readonly Step[];
  readonly id: Struck['id'];
  readonly answers: readonly { readonly after: number; readonly said: Said }[];
}

/** Replays a session of saving up to each of its steps, with what was not synced lost in many ways, and looks for what was answered. */
export async function states(count: number, seed: number): Promise<Outcome> {
  const { judge, outcome } = tally(count);
  if (count === 0) return outcome({ states: 0 });
  const session = await record();
  await tryStates(session, count, seed, judge);
  return outcome({ states: count, sessionSteps: session.log.length });
}

/** She writes, keeps revisions, opens again, and writes on. */
async function record(): Promise<Session> {
  const { calls, log } = loggedCalls();
  const disk = nodeDisk(calls);
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

async function tryStates(
  session: Session,
  count: number,
  seed: number,
  judge: Tally['judge'],
): Promise<void> {
  const { below } = seeded(seed);
  const first = session.answers[0]?.after ?? 0;
  const range = session.log.length - first + 1;
  for (let state = 0; state < count; state++) {
    const after = first + (state % range);
    const chance = chanceOf(Math.floor(state / range), below);
    const files = afterCrash(session.log.slice(0, after), chance, below);
    const said = session.answers.reduce((last, answer) => (answer.after <= after ? answer : last)).said;
    const folder = await mkdtemp(join(PLACE, 'stet-state-'));
    const found = await look(folder, files, session.id, said).catch((error: unknown) =>
      problem('failedStarts', String(error instanceof Error ? error.stack : error)),
    );
    const isGood = judge(found, `state ${state}, after step ${after} (seed ${seed}, ${folder})`);
    // What a failed trial leaves is for a person to look at.
    if (isGood) await rm(folder, { recursive: true, force: true });
  }
}

/** First everything is lost that may be, then nothing, and from then on each thing by chance. */
function chanceOf(round: number, below: (limit: number) => number): Chance {
  if (round === 0) return () => 'dropped';
  if (round === 1) return () => 'landed';
  const fates = ['landed', 'dropped', 'torn', 'zeroed'] as const;
  return () => fates[below(fates.length)] ?? 'landed';
}

async function look(
  folder: string,
  files: ReadonlyMap<string, Buffer>,
  id: Struck['id'],
  said: Said,
): Promise<Problem | null> {
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  const path = join(folder, LIBRARY);
  await dropLock(path);
  return examine({ path, id }, said);
}
