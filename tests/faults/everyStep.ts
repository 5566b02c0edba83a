import { cp, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { verifyLibrary } from '../../scripts/verify/verifyLibrary.mjs';
import type { ArticleId } from '../../shared/domain/ids';
import type { FailureCode } from '../../shared/errors/failure';
import type { Article } from '../../main/drafts/article';
import type { Library } from '../../main/library/library';
import { hashOf } from '../../main/storage/chain';
import { DiskError } from '../../main/storage/disk';
import { nodeDisk } from '../../main/storage/nodeDisk';
import { FAULTS, failingCalls, type Fault } from './failingCalls';
import { problem, tally, type Outcome, type Problem } from './outcome';
import { PLACE } from './place';
import { create, dropLock, must, open, save, saveOf } from './story';

/** One thing that she does, and what is on disk of it afterwards. */
interface Deed {
  readonly name: string;
  readonly run: (article: Article, library: Library) => Promise<boolean>;
  /** A number that is one higher when the deed is done. */
  readonly trace: (article: Article, library: Library) => Promise<number | null>;
  /** The list of articles tells what the disk holds: an article that was refused only because its folder's fsync failed is there. */
  readonly isSeenOnDisk?: true;
}

const DEEDS: readonly Deed[] = [
  {
    name: 'save',
    run: async (article) => (await save(article, 1)).ok,
    trace: async (article) => saveOf(article.draft()),
  },
  {
    name: 'keep a revision',
    run: (article) => article.inTurn(async () => (await article.keepRevision('leaving')).seq === 2),
    trace: async ({ record }) => (await record.entries()).length,
  },
  {
    name: 'change the house style',
    run: async (_, library) => (await library.saveHouse({ siteName: 'Set 1' })).siteName === 'Set 1',
    trace: async (_, library) => (library.house().siteName === 'Set 1' ? 1 : 0),
  },
  {
    name: 'take in a source',
    run: async (_, library) =>
      (await library.sources.findOrMake('https://council.example/', 'C')).name === 'C',
    trace: async (_, library) => (await library.sources.all()).length,
    isSeenOnDisk: true,
  },
  {
    name: 'keep a capture',
    run: async (_, library) => (await library.objects.keep(CAPTURE, 'txt', 'text/plain')).bytes > 0,
    trace: async (_, library) =>
      library.objects.read({ sha256: hashOf(CAPTURE), ext: 'txt' }).then(() => 1, notThere),
    isSeenOnDisk: true,
  },
  {
    name: 'create an article',
    run: async (_, library) => (await create(library)) !== '',
    trace: async (_, library) => (await library.summaries()).length,
    isSeenOnDisk: true,
  },
];

const TRUE_CODES: Readonly<Record<Fault, FailureCode>> = {
  ENOSPC: 'diskFull',
  shortWrite: 'diskFull',
  EIO: 'diskFault',
  failedSync: 'diskFault',
  EPERM: 'diskReadOnly',
};

const CAPTURE = Buffer.from('A page of the council, as it was.');

function notThere(error: unknown): number {
  if (error instanceof DiskError && error.failure.code !== 'diskFault') return 0;
  throw error;
}

interface Trial {
  readonly deed: Deed;
  readonly at: number;
  readonly fault: Fault;
  readonly isLasting: boolean;
}

/** Makes each call to the system in each deed fail in each way, once and from then on. */
export async function everyStep(isShort: boolean): Promise<Outcome> {
  const { judge, outcome } = tally();
  const template = await makeTemplate();
  let [steps, tried, refused, oldOrNew] = [0, 0, 0, 0];
  for (const deed of DEEDS) {
    const count = await countSteps(template, deed);
    steps += count;
    for (const trial of trialsOf(deed, count, isShort)) {
      const answer = await tryOne(template, trial).catch((error: unknown) =>
        problem('failedStarts', String(error instanceof Error ? error.stack : error)),
      );
      if (answer === 'not struck') continue;
      tried += 1;
      if (answer === 'refused') refused += 1;
      if (judge(typeof answer === 'string' ? null : answer, nameOf(trial))) oldOrNew += 1;
    }
  }
  await rm(template.path, { recursive: true });
  const percent = tried === 0 ? 0 : Math.floor((oldOrNew / tried) * 10_000) / 100;
  return outcome({
    operations: DEEDS.length,
    operationSteps: steps,
    operationsTimesFaults: tried,
    operationsRefused: refused,
    operationsTimesFaultsOldOrNew: percent,
  });
}

const nameOf = ({ deed, fault, at, isLasting }: Trial): string =>
  `${deed.name}, ${fault} at call ${at}${isLasting ? ' and after' : ''}`;

/** Every fault at every call, once and lasting; the short run takes a quarter of them, another one for each fault. */
function trialsOf(deed: Deed, count: number, isShort: boolean): readonly Trial[] {
  const all = Array.from({ length: count }, (_, at) =>
    FAULTS.flatMap((fault, turn) =>
      [false, true].map((isLasting) => ({ trial: { deed, at, fault, isLasting }, at: at + turn, isLasting })),
    ),
  ).flat();
  return all
    .filter(({ at, isLasting }) => !isShort || at % 4 === (isLasting ? 0 : 2))
    .map(({ trial }) => trial);
}

interface Template {
  readonly path: string;
  readonly id: ArticleId;
}

async function makeTemplate(): Promise<Template> {
  const path = await mkdtemp(join(PLACE, 'stet-steps-'));
  const library = must(await open(path, nodeDisk()));
  const id = await create(library);
  const article = must(await library.article(id));
  must(await save(article, 0));
  await dropLock(path);
  return { path, id };
}

async function countSteps(template: Template, deed: Deed): Promise<number> {
  const failing = failingCalls(null);
  return inCopy(template, async (path) => {
    const library = must(await open(path, nodeDisk(failing.calls)));
    const article = must(await library.article(template.id));
    if (deed.name === 'keep a revision') must(await save(article, 1));
    failing.arm(null);
    await deed.run(article, library);
    return failing.made().length;
  });
}

/** How the trial ended: done or refused, each truly; or what was wrong. */
function tryOne(
  template: Template,
  { deed, at, fault, isLasting }: Trial,
): Promise<'not struck' | 'refused' | 'done' | Problem> {
  const failing = failingCalls(null);
  return inCopy(template, async (path) => {
    const library = must(await open(path, nodeDisk(failing.calls)));
    const article = must(await library.article(template.id));
    if (deed.name === 'keep a revision') must(await save(article, 1));
    const before = (await deed.trace(article, library)) ?? -1;
    failing.arm({ at, fault, isLasting });
    const answer = await answerOf(() => deed.run(article, library));
    if (!failing.hasFailed()) return 'not struck';
    failing.arm(null);
    if (answer !== 'done' && answer !== TRUE_CODES[fault])
      return problem('untrueMessages', `the message was ${answer}`);
    const shown = await deed.trace(article, library);
    const isTrue = shown === (answer === 'done' ? before + 1 : before);
    const isOnDisk = deed.isSeenOnDisk === true && shown === before + 1;
    if (!isTrue && !isOnDisk) return problem('neitherOldNorNew', `in memory it is ${shown} after ${before}`);

    await dropLock(path);
    const again = must(await open(path, nodeDisk()));
    const found = await deed.trace(must(await again.article(template.id)), again);
    const isOldOrNew = found === before + 1 || (answer !== 'done' && found === before);
    if (!isOldOrNew)
      return problem('neitherOldNorNew', `on disk it is ${found} after ${before}, answered ${answer}`);
    await dropLock(path);

    const next = await answerOf(async () => (await save(article, 2)).ok);
    const kept = await answerOf(() =>
      article.inTurn(async () => (await article.keepRevision('leaving')).seq > 0),
    );
    if (next !== 'done' || kept !== 'done')
      return problem('savesLost', `afterwards a save is ${next} and a revision ${kept}`);
    const { ok, findings } = await verifyLibrary(path);
    if (!ok) return problem('unreadable', `verify: ${JSON.stringify(findings)}`);
    return answer === 'done' ? 'done' : 'refused';
  });
}

async function answerOf(work: () => Promise<boolean>): Promise<string> {
  try {
    return (await work()) ? 'done' : 'not done';
  } catch (error) {
    if (error instanceof DiskError) return error.failure.code;
    return `thrown: ${String(error)}`;
  }
}

async function inCopy<T>(template: Template, work: (path: string) => Promise<T>): Promise<T> {
  const path = await mkdtemp(join(PLACE, 'stet-step-'));
  try {
    await cp(template.path, path, { recursive: true });
    return await work(path);
  } finally {
    await rm(path, { recursive: true, force: true });
  }
}
