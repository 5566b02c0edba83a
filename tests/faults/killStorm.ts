import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { tally, type Outcome } from './outcome';
import { seeded } from './random';
import { examine, newLibrary, startStorm, type Said, type Struck } from './storm';

const KILLS_PER_LIBRARY = 25;

/** Kills a process that saves without end, at any moment, and looks for every save that it had answered. */
export async function killStorm(child: string, kills: number, seed: number): Promise<Outcome> {
  const { below } = seeded(seed);
  const { judge, outcome } = tally(kills);
  let answered = 0;
  let library: Struck | null = null;
  for (let kill = 0; kill < kills; kill++) {
    if (library === null || kill % KILLS_PER_LIBRARY === 0) {
      if (library !== null) await rm(library.path, { recursive: true });
      library = await newLibrary(await mkdtemp(join(tmpdir(), 'stet-kills-')));
    }
    const said = await runAndKill(child, library, below(250));
    answered += said.answers;
    const found = await examine(library, said);
    // What a failed trial leaves is for a person to look at.
    if (!judge(found, `kill ${kill + 1} (seed ${seed}, library ${library.path})`)) library = null;
  }
  if (library !== null) await rm(library.path, { recursive: true });
  return outcome({ nodeKills: kills, savesAnswered: answered });
}

async function runAndKill(program: string, library: Struck, wait: number): Promise<Said> {
  const storm = startStorm(program, library);
  await storm.begun;
  // Not a wait for something to happen, but the chance at which moment it is struck.
  await pause(wait);
  return storm.kill();
}
