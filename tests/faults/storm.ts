import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { verifyLibrary } from '../../scripts/verify/verifyLibrary.mjs';
import type { ArticleId } from '../../shared/domain/ids';
import type { Article } from '../../main/drafts/article';
import { nodeDisk } from '../../main/storage/nodeDisk';
import { problem, type Problem } from './outcome';
import { create, must, open, saveOf } from './story';

/** Where the storm is: a library with one article. */
export interface Struck {
  readonly path: string;
  readonly id: ArticleId;
}

/** What a child had said before it ended: the last save, and each revision with the save that it holds. */
export interface Said {
  readonly answers: number;
  readonly saved: number;
  readonly kept: ReadonlyMap<number, number>;
}

/** A process that saves without end. */
export interface Storm {
  /** Its first answer, or its end if there was none. */
  readonly begun: Promise<unknown>;
  /** Ends it at once, and answers with all that it had said by then. */
  readonly kill: () => Promise<Said>;
}

export async function newLibrary(path: string): Promise<Struck> {
  const library = must(await open(path, nodeDisk()));
  const id = await create(library);
  await library.close();
  return { path, id };
}

/** Starts `tests/faults/savingChild.ts`; more arguments go to it as they are. */
export function startStorm(program: string, { path, id }: Struck, ...more: readonly string[]): Storm {
  // What it says of a disk that was taken from it is expected, and only noise.
  const child: ChildProcess = spawn(process.execPath, [program, path, id, ...more], {
    stdio: ['ignore', 'pipe', more.length > 0 ? 'ignore' : 'inherit'],
  });
  if (child.stdout === null) throw new Error('A piped child has an output.');
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
  return {
    begun: Promise.race([once(lines, 'line'), exited]),
    kill: async () => {
      child.kill('SIGKILL');
      await Promise.all([ended, exited]);
      return { answers, saved, kept };
    },
  };
}

/** What is wrong with the library after a storm was cut off, or null. */
export async function examine({ path, id }: Struck, said: Said): Promise<Problem | null> {
  if (said.saved < 0) return problem('failedStarts', 'nothing was saved before it was struck');
  const opened = await open(path, nodeDisk());
  if (!opened.ok) return problem('failedStarts', opened.failure.code);
  const library = opened.value;
  try {
    const article = await library.article(id);
    if (!article.ok) return problem('unreadable', article.failure.code);
    const found = await findLoss(article.value, said);
    if (found !== null) return problem('savesLost', found);
    const troubles = library.troubles();
    if (troubles.length > 0) return problem('untrueMessages', JSON.stringify(troubles));
  } finally {
    await library.close();
  }
  const { ok, findings } = await verifyLibrary(path);
  return ok ? null : problem('unreadable', `verify: ${JSON.stringify(findings)}`);
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
