import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { verifyLibrary } from '../../scripts/verify/verifyLibrary.mjs';
import type { Snapshot } from '../../shared/domain/article';
import { ARTICLE_ENTRY_KINDS } from '../../shared/domain/entries';
import { blockId, type ArticleId } from '../../shared/domain/ids';
import type { Article } from '../../main/drafts/article';
import type { Library } from '../../main/library/library';
import { openRecorder } from '../../main/record/openRecorder';
import type { Disk } from '../../main/storage/disk';
import { fleetingDisk } from '../../main/storage/fleetingDisk';
import { openQuarantine } from '../../main/storage/quarantine';
import { tally, type Outcome } from './outcome';
import { seeded } from './random';
import { must, open, snapshotAt } from './story';

type Below = (limit: number) => number;
const STEPS = 24;
const newId = (): string => randomBytes(9).toString('hex');

/** What two windows were told is saved, and what each text was written over knowingly. */
interface Told {
  readonly saved: Set<string>;
  readonly over: Map<string, string>;
}

/**
 * Two writers in one article, each sure of its right (she took the lock over while the other was still open): in whatever
 * order they save, keep, look and start anew, no text that was said to be saved is lost but to one who had it on the desk.
 * Both live in this process and take turns: what falls between the look and the rename of one save is not tried here.
 * `makeDisk` may leave a guard away.
 */
export async function interleavings(
  count: number,
  seed: number,
  makeDisk: () => Disk = fleetingDisk,
): Promise<Outcome> {
  const { below } = seeded(seed);
  const { expect, outcome } = tally();
  for (let round = 1; round <= count; round++) {
    const problem = await oneInterleaving(below, makeDisk).catch((error: unknown) => String(error));
    expect(problem === null, `interleaving ${round}: ${problem}`);
  }
  return outcome({ interleavings: count });
}

async function oneInterleaving(below: Below, makeDisk: () => Disk): Promise<string | null> {
  const path = await mkdtemp(join(tmpdir(), 'stet-two-'));
  const told: Told = { saved: new Set(), over: new Map() };
  try {
    const maker = must(await open(path, makeDisk()));
    const start = { snapshot: saying(snapshotAt(0), 'nothing'), isSample: false, importedFrom: null };
    const { id } = await maker.createArticle(start);
    await maker.close();
    const windows = [await openWindow(path, id, makeDisk()), await openWindow(path, id, makeDisk())];
    for (let step = 0; step < STEPS; step++) {
      const at = below(windows.length);
      const window = windows[at];
      if (window) windows[at] = await doOneThing(window, below(8), told, path, id, makeDisk);
    }
    for (const window of windows) await window.library.close();
    await rm(join(path, 'library.lock'), { force: true });
    return await whatIsLost(path, id, told);
  } finally {
    await rm(path, { recursive: true, force: true });
  }
}

/** A window, and the text that lies on its desk. */
interface Window {
  readonly library: Library;
  readonly article: Article;
  readonly version: number;
  readonly text: string;
}

async function openWindow(path: string, id: ArticleId, disk: Disk): Promise<Window> {
  // As if nobody held the library: the worst that taking over can bring about.
  await rm(join(path, 'library.lock'), { force: true });
  const library = must(await open(path, disk));
  return withDesk(library, must(await library.article(id)));
}

function withDesk(library: Library, article: Article): Window {
  const { version, snapshot } = article.draft();
  return { library, article, version, text: textOf(snapshot) };
}

async function doOneThing(
  window: Window,
  choice: number,
  told: Told,
  path: string,
  id: ArticleId,
  makeDisk: () => Disk,
): Promise<Window> {
  const { library, article } = window;
  if (choice < 4) return save(window, told);
  if (choice === 4) await article.inTurn(() => article.keepRevision('autosave'));
  if (choice === 5) await article.inTurn(() => article.keepRevision('leaving'));
  if (choice === 6) {
    await article.look();
    return withDesk(library, article);
  }
  if (choice === 7) {
    await library.close();
    return openWindow(path, id, makeDisk());
  }
  return window;
}

async function save(window: Window, told: Told): Promise<Window> {
  const { library, article, version } = window;
  const text = `text ${newId()}`;
  const changed = saying(snapshotAt(0), text).body.slice(0, 1);
  const saved = await article.save({ articleId: article.id, base: version, changed });
  told.saved.add(text);
  if (saved.ok) {
    told.over.set(text, window.text);
    return { ...window, version: saved.value.version, text };
  }
  // As the window does: its text is kept, and the other is on the desk then.
  const snapshot = saying(article.draft().snapshot, text);
  await article.inTurn(() => article.keepForeign({ cause: 'conflict', snapshot, from: null, remote: null }));
  return withDesk(library, article);
}

function saying(snapshot: Snapshot, text: string): Snapshot {
  const content = { kind: 'paragraph' as const, inline: [{ kind: 'text' as const, text, marks: [] }] };
  return { ...snapshot, body: [{ id: blockId.parse('b0'), content }, ...snapshot.body.slice(1)] };
}

function textOf({ body }: Snapshot): string {
  const first = body[0]?.content;
  const run = first?.kind === 'paragraph' ? first.inline[0] : undefined;
  return run?.kind === 'text' ? run.text : '';
}

async function whatIsLost(path: string, id: ArticleId, told: Told): Promise<string | null> {
  const verified = await verifyLibrary(path);
  if (!verified.ok) return `verify: ${verified.findings[0]?.kind} ${verified.findings[0]?.place}`;
  const there = await textsThere(path, id);
  const answered = new Set([...told.saved].filter((text) => there.includes(text)));
  for (const text of answered) {
    const under = told.over.get(text);
    if (under !== undefined) answered.add(under);
  }
  const lost = [...told.saved].filter((text) => !answered.has(text));
  return lost.length === 0 ? null : `${lost.length} of ${told.saved.size} texts are lost`;
}

/** All that can still be read: draft, revisions, branches, and what is in quarantine. */
async function textsThere(path: string, id: ArticleId): Promise<string> {
  const folder = join(path, 'articles', id);
  const kept: string[] = [await readFile(join(folder, 'draft.json'), 'utf8'), await recordAt(folder, id)];
  for (const hash of await readdir(join(folder, 'forks')).catch(() => [])) {
    kept.push(await recordAt(join(folder, 'forks', hash), id));
  }
  for (const name of await readdir(join(path, 'quarantine')).catch(() => [])) {
    kept.push(await readFile(join(path, 'quarantine', name), 'utf8'));
  }
  return kept.join('\n');
}

async function recordAt(folder: string, id: ArticleId): Promise<string> {
  const disk = fleetingDisk();
  const now = (): Date => new Date();
  const record = must(
    await openRecorder({
      disk,
      folder,
      now,
      name: `article:${id}`,
      kinds: ARTICLE_ENTRY_KINDS,
      device: 'looking',
      randomBytes: (length) => randomBytes(length),
      quarantine: openQuarantine({ disk, root: folder, now, newId }),
    }),
  );
  return JSON.stringify(await record.entries());
}
