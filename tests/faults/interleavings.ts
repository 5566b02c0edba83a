import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { verifyLibrary } from '../../scripts/verify/verifyLibrary.mjs';
import type { ArticleId } from '../../shared/domain/ids';
import { readChecked, withCheck } from '../../main/storage/checkedJson';
import { fleetingDisk } from '../../main/storage/fleetingDisk';
import { problem, tally, type Outcome, type Problem } from './outcome';
import { PLACE } from './place';
import { seeded, type Below } from './random';
import { startStepped, type Order, type Said, type Stepped } from './stepped';
import { create, must, open } from './story';
import { textsThere } from './textsThere';

/** How two processes meet in one library, step by step; each round is of one kind. */
export const MEETINGS = [
  'atOnce',
  'killed',
  'onlyRead',
  'stolen',
  'foreign',
  // As the last two, but in the midst of a save.
  'stolenInTheGap',
  'foreignInTheGap',
] as const;
export type Meeting = (typeof MEETINGS)[number];

export interface Interleavings {
  /** `steppedChild.ts`, bundled. */
  readonly program: string;
  readonly count: number;
  readonly seed: number;
  readonly meetings: readonly Meeting[];
}

const ORDERS_EACH = 7;

/**
 * Two processes with the storage code as it is, in one article of one library, each standing still before each of its calls to
 * the system until it is let go: so every order comes up, also between the look and the rename of one save. No text that was
 * said to be saved may be lost, but to one who had it on the desk and wrote over it.
 */
export async function interleavings({
  program,
  count,
  seed,
  meetings = MEETINGS,
}: Interleavings): Promise<Outcome> {
  const { judge, outcome } = tally(count);
  let steps = 0;
  const two: (Two | null)[] = [null];
  try {
    for (let round = 0; round < count; round++) {
      const meeting = meetings[round % meetings.length] ?? 'atOnce';
      const here = (two[0] ??= await startTwo(program));
      const scene = await newScene(here, seeded(seed * 100_003 + round).below);
      const found = await act(scene, meeting).catch((error: unknown) =>
        problem('failedStarts', error instanceof Error ? (error.stack ?? error.message) : String(error)),
      );
      steps += scene.steps;
      const isGood = judge(
        found,
        `interleaving ${round + 1}, ${meeting} (seed ${seed}, library ${scene.path})`,
      );
      // What a failed trial leaves is for a person to look at.
      if (isGood) await rm(scene.home, { recursive: true, force: true });
      if (isGood && !scene.isOver) continue;
      await endTwo(here);
      two[0] = null;
    }
  } finally {
    if (two[0]) await endTwo(two[0]);
  }
  return outcome({ interleavings: count, interleavedSteps: steps });
}

/** Two processes that go from round to round, and who is told of what they say. */
interface Two {
  readonly processes: readonly [Stepped, Stepped];
  hear: (who: number, order: Order, said: Said) => void;
}

async function startTwo(program: string): Promise<Two> {
  const start = (who: number): Promise<Stepped> =>
    startStepped(program, (order, said) => two.hear(who, order, said));
  const two: { hear: Two['hear'] } = { hear: () => undefined };
  const processes = [await start(0), await start(1)] as const;
  return Object.assign(two, { processes });
}

async function endTwo({ processes }: Two): Promise<void> {
  await Promise.all(processes.map((one) => one.kill().catch(() => undefined)));
}

/** A library in which two meet, and what they were told. */
interface Scene {
  readonly two: Two;
  readonly below: Below;
  readonly home: string;
  readonly path: string;
  readonly id: ArticleId;
  readonly saved: Set<string>;
  /** What each text was written over knowingly. */
  readonly over: Map<string, string>;
  readonly mayWrite: [boolean, boolean];
  broken: string | null;
  texts: number;
  steps: number;
  /** One was killed. */
  isOver: boolean;
  isByTurns: boolean;
}

async function newScene(two: Two, below: Below): Promise<Scene> {
  const home = await mkdtemp(join(PLACE, 'stet-two-'));
  const path = join(home, 'library');
  const maker = must(await open(path, fleetingDisk()));
  const id = await create(maker);
  await maker.close();
  const scene: Scene = {
    two,
    below,
    home,
    path,
    id,
    saved: new Set(),
    over: new Map(),
    mayWrite: [false, false],
    broken: null,
    texts: 0,
    steps: 0,
    isOver: false,
    isByTurns: false,
  };
  two.hear = (who, order, said) => hear(scene, who, order, said);
  return scene;
}

function hear(scene: Scene, who: number, order: Order, said: Said): void {
  if (said.kind === 'broken') scene.broken = said.why;
  if (order.kind === 'open') scene.mayWrite[who] = said.kind === 'mayWrite';
  if (order.kind !== 'save') return;
  if (said.kind === 'saved' && !scene.mayWrite[who]) scene.broken = 'one that may only read has written';
  if (said.kind === 'saved' || said.kind === 'keptAside') scene.saved.add(order.text);
  // A text that was kept aside stands beside the other, and over none.
  if (said.kind !== 'saved') scene.over.delete(order.text);
}

async function act(scene: Scene, meeting: Meeting): Promise<Problem | null> {
  const { two, path, id, below } = scene;
  // A save that has begun is then ended before the other takes its turn.
  scene.isByTurns = meeting === 'stolen' || meeting === 'foreign';
  const [first, second] = two.processes;
  const opening: Order = { kind: 'open', path, id };
  if (meeting === 'atOnce') {
    await interleave(scene, [[opening], [opening]]);
    if (scene.mayWrite[0] && scene.mayWrite[1])
      return problem('untrueMessages', 'both were told that they may write');
    if (!scene.mayWrite[0] && !scene.mayWrite[1])
      return problem('untrueMessages', 'neither was told that it may write');
  } else {
    await interleave(scene, [[opening], []]);
    // As when a sync program or she herself takes the lock away: both are sure of their right.
    if (meeting === 'stolen') await rm(join(path, 'library.lock'));
    if (meeting === 'stolen' || meeting === 'onlyRead') await interleave(scene, [[], [opening]]);
    // From here on the other may write, and this one no more.
    if (meeting === 'stolen') scene.mayWrite[0] = false;
  }
  if (meeting === 'killed') {
    const left = 5 + below(120);
    await interleave(scene, [orders(scene), []], left);
    await first.kill();
    scene.isOver = true;
    await interleave(scene, [[], [opening, ...orders(scene), { kind: 'close' }]]);
    if (!scene.mayWrite[1]) return problem('untrueMessages', 'it may not write though the other is gone');
  } else if (meeting === 'foreign' || meeting === 'foreignInTheGap') {
    await interleave(scene, [orders(scene), []], 40 + below(80));
    if (scene.isByTurns) await interleave(scene, [[], []]);
    await writeForeign(scene);
    await interleave(scene, [[...orders(scene), { kind: 'close' }], []]);
  } else if (meeting === 'stolenInTheGap') {
    const [saving, taking] = [orders(scene), [opening, ...orders(scene)]];
    // Twice, for the first may put its lock back; the other opens while it is at work.
    for (let times = 0; times < 2; times++) {
      await interleave(scene, [saving, times === 0 ? [] : taking], 10 + below(60));
      await rm(join(path, 'library.lock'), { force: true });
    }
    await interleave(scene, [saving, taking]);
    await interleave(scene, [[{ kind: 'close' }], [{ kind: 'close' }]]);
  } else {
    await interleave(scene, [orders(scene), orders(scene)]);
    await interleave(scene, [[{ kind: 'close' }], [{ kind: 'close' }]]);
    if (meeting === 'onlyRead') {
      await interleave(scene, [[], [opening, ...orders(scene), { kind: 'close' }]]);
      if (!scene.mayWrite[1])
        return problem('untrueMessages', 'it may not write though the other has closed');
    }
  }
  if (second.order() !== null) throw new Error('The second is still at work.');
  if (scene.broken !== null) return problem('failedStarts', scene.broken);
  return whatIsLost(scene);
}

/** What she does at random: most of all she saves. */
function orders(scene: Scene): Order[] {
  return Array.from({ length: ORDERS_EACH }, (): Order => {
    const choice = scene.below(8);
    if (choice < 5) return { kind: 'save', text: `text ${(scene.texts += 1)} of this round.` };
    return {
      kind: choice === 5 ? 'keep' : choice === 6 ? 'look' : 'save',
      text: `text ${(scene.texts += 1)} of this round.`,
    };
  });
}

/** Lets the two go step by step in an order that chance makes, until both have done all, or so many steps were made. */
async function interleave(scene: Scene, plans: readonly [Order[], Order[]], most = Infinity): Promise<void> {
  const { two, below } = scene;
  let same = 0;
  for (let made = 0; made < most; made++) {
    const able = two.processes.filter(
      (one, who) => one.step() !== null || (one.isIdle() && plans[who]?.length),
    );
    if (able.length === 0) return;
    // Now one for one, now a few at a time: some orders need a run of steps on one side.
    if (below(3) === 0) same = below(able.length);
    const busy = scene.isByTurns ? able.find((process) => process.order() !== null) : undefined;
    const one = busy ?? able[Math.min(same, able.length - 1)];
    if (one === undefined) return;
    if (one.step() !== null) await one.go();
    else await begin(scene, one, plans[two.processes.indexOf(one)]?.shift());
    scene.steps += 1;
  }
}

async function begin(scene: Scene, one: Stepped, order: Order | undefined): Promise<void> {
  if (order === undefined) return;
  if (order.kind === 'save') scene.over.set(order.text, one.desk());
  await one.give(order);
}

/** Another text comes in from a sync program, whole and at once. */
async function writeForeign({ path, id, saved }: Scene): Promise<void> {
  const file = join(path, 'articles', id, 'draft.json');
  const read = readChecked(await readFile(file));
  const text = JSON.stringify(read.kind === 'whole' ? read.value : {}).replace(
    /"text":"[^"]*"/,
    '"text":"The foreign text."',
  );
  await writeFile(`${file}.sync`, withCheck(JSON.parse(text)));
  await rename(`${file}.sync`, file);
  saved.add('The foreign text.');
}

async function whatIsLost({ path, id, saved, over }: Scene): Promise<Problem | null> {
  await rm(join(path, 'library.lock'), { force: true });
  const verified = await verifyLibrary(path);
  if (!verified.ok) return problem('unreadable', `verify: ${JSON.stringify(verified.findings)}`);
  const there = await textsThere(path, id);
  const answered = new Set([...saved, ...over.keys()].filter((text) => there.includes(text)));
  for (const text of answered) {
    const under = over.get(text);
    if (under !== undefined) answered.add(under);
  }
  const lost = [...saved].filter((text) => !answered.has(text));
  return lost.length === 0
    ? null
    : problem('charactersLost', `${lost.length} of ${saved.size} texts are lost: ${lost.join(' | ')}`);
}
