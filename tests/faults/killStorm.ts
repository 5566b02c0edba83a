import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { verifyLibrary } from '../../scripts/verify/verifyLibrary.mjs';
import type { ArticleId } from '../../shared/domain/ids';
import type { Article } from '../../main/drafts/article';
import { nodeDisk } from '../../main/storage/nodeDisk';
import { tally, type Outcome } from './outcome';
import { seeded } from './random';
import { create, must, open, saveOf } from './story';

/** What a child had said before it was killed. */
interface Said {
  readonly answers: number;
  readonly saved: number;
  readonly kept: ReadonlyMap<number, number>;
}

const KILLS_PER_LIBRARY = 25;

/** Kills a process that saves without end, at any moment, and looks for every save that it had answered. */
export async function killStorm(child: string, kills: number, seed: number): Promise<Outcome> {
  const { below } = seeded(seed);
  const { expect, outcome } = tally();
  let answered = 0;
  let library: { readonly path: string; readonly id: ArticleId } | null = null;
  for (let kill = 0; kill < kills; kill++) {
    if (library === null || kill % KILLS_PER_LIBRARY === 0) {
      if (library !== null) await rm(library.path, { recursive: true });
      library = await newLibrary();
    }
    const said = await runAndKill(child, library, below(250));
    answered += said.answers;
    const problem = await examine(library, said);
    expect(problem === null, `kill ${kill + 1}: ${problem} (${library.path})`);
  }
  if (library !== null) await rm(library.path, { recursive: true });
  return outcome({ kills, savesAnswered: answered });
}

async function newLibrary(): Promise<{ readonly path: string; readonly id: ArticleId }> {
  const path = await mkdtemp(join(tmpdir(), 'stet-kills-'));
  const library = must(await open(path, nodeDisk()));
  const id = await create(library);
  await library.close();
  return { path, id };
}

async function runAndKill(
  program: string,
  { path, id }: { readonly path: string; readonly id: ArticleId },
  wait: number,
): Promise<Said> {
  const child = spawn(process.execPath, [program, path, id], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  let saved = -1;
  let answers = 0;
  const kept = new Map<number, number>();
  lines.on('line', (line) => {
    const [word, first, second] = line.split(' ');
    answers += 1;
    if (word === 'saved') saved = Number(first);
    if (word === 'kept') kept.set(Number(first), Number(second));
  });
  const ended = once(lines, 'close');
  const exited = once(child, 'exit');
  await Promise.race([once(lines, 'line'), exited]);
  // Not a wait for something to happen, but the chance at which moment it is struck.
  await pause(wait);
  child.kill('SIGKILL');
  await Promise.all([ended, exited]);
  return { answers, saved, kept };
}

/** What is wrong with the library after a kill, or null. */
async function examine(
  { path, id }: { readonly path: string; readonly id: ArticleId },
  said: Said,
): Promise<string | null> {
  if (said.saved < 0) return 'nothing was saved before the kill';
  const opened = await open(path, nodeDisk());
  if (!opened.ok) return `it does not open: ${opened.failure.code}`;
  const library = opened.value;
  try {
    const article = await library.article(id);
    if (!article.ok) return `the article does not open: ${article.failure.code}`;
    const found = await findLoss(article.value, said);
    if (found !== null) return found;
    if (library.troubles().length > 0) return `troubles: ${JSON.stringify(library.troubles())}`;
  } finally {
    await library.close();
  }
  const { ok, findings } = await verifyLibrary(path);
  return ok ? null : `verify: ${JSON.stringify(findings)}`;
}

async function findLoss(article: Article, { saved, kept }: Said): Promise<string | null> {
  const found = saveOf(article.draft());
  if (found === null) return 'the text is one that no save ever left';
  if (found < saved) return `save ${saved} was answered, and save ${found} is there`;
  for (const [seq, count] of kept) {
    const revision = (await article.record.entries()).find((entry) => entry.seq === seq);
    if (revision?.kind !== 'revisionKept') return `revision ${seq} was answered and is not there`;
    if (saveOf(revision.content) !== count) return `revision ${seq} is another text than was kept`;
  }
  return null;
}
