import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fleetingDisk } from '../../main/storage/fleetingDisk';
import { problem, tally, type Outcome, type Problem } from './outcome';
import { PLACE } from './place';
import { seeded, type Below } from './random';
import { examine } from './storm';
import { create, must, open, save } from './story';

const HOUR = 3_600_000;
const SAVES = 9;

/** Sets the clock back, and on, in the midst of writing: order is by sequence, and nothing hangs on the time. */
export async function clock(sessions: number, seed: number): Promise<Outcome> {
  const { judge, outcome } = tally(sessions);
  for (let session = 0; session < sessions; session++) {
    const home = await mkdtemp(join(PLACE, 'stet-clock-'));
    const found = await writeThrough(join(home, 'library'), seeded(seed * 100_003 + session).below).catch(
      (error: unknown) => problem('failedStarts', String(error instanceof Error ? error.stack : error)),
    );
    const isGood = judge(found, `clock set back, session ${session + 1} (seed ${seed}, library ${home})`);
    if (isGood) await rm(home, { recursive: true, force: true });
  }
  return outcome({ clocksSetBack: sessions });
}

async function writeThrough(path: string, below: Below): Promise<Problem | null> {
  let standsOff = 0;
  const now = (): Date => new Date(Math.max(0, Date.now() + standsOff));
  let library = must(await open(path, fleetingDisk(), { now }));
  const id = await create(library);
  const kept = new Map<number, number>();
  for (let count = 0; count < SAVES; count++) {
    const article = must(await library.article(id));
    // By an hour, by days, by years, and now and then beyond 1970.
    standsOff += (below(3) === 0 ? 1 : -1) * HOUR * 10 ** below(6);
    must(await save(article, count));
    const { seq } = await article.inTurn(() => article.keepRevision('autosave'));
    kept.set(seq, count);
    if (count % 3 !== 2) continue;
    await library.close();
    library = must(await open(path, fleetingDisk(), { now }));
  }
  await library.close();
  return examine({ path, id }, { answers: SAVES, saved: SAVES - 1, kept });
}
