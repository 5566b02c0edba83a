import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyLibrary } from '../../scripts/verify/verifyLibrary.mjs';
import { ARTICLE_ENTRY_KINDS, LIBRARY_ENTRY_KINDS } from '../../shared/domain/entries';
import type { ArticleId } from '../../shared/domain/ids';
import { nodeDisk } from '../../main/storage/nodeDisk';
import { editionOf } from '../support/editions';
import { tally, type Outcome } from './outcome';
import { seeded } from './random';
import { create, dropLock, must, open, save } from './story';

/** The ways in which a file is found damaged after a fall, a bad disk, or a sync program. */
const DAMAGES = {
  cut: (bytes: Buffer, below: Below) => bytes.subarray(0, below(bytes.length)),
  flipped: (bytes: Buffer, below: Below) => {
    const place = below(bytes.length);
    const flipped = Buffer.from(bytes);
    flipped[place] = (flipped[place] ?? 0) ^ (1 << below(8));
    return flipped;
  },
  nulTailed: (bytes: Buffer, below: Below) => {
    const tailed = Buffer.from(bytes);
    return tailed.fill(0, below(bytes.length));
  },
  emptied: () => Buffer.alloc(0),
  future: (bytes: Buffer) =>
    Buffer.from(
      bytes
        .toString('utf8')
        .replace(/"schema": ?\d/, '"schema":9')
        .replace(/"v":1/, '"v":2'),
    ),
} as const;
type Below = (limit: number) => number;

interface Template {
  readonly path: string;
  readonly id: ArticleId;
  readonly files: readonly string[];
}

/** Damages one file of a library, opens it, goes on writing, and looks that nothing was lost and everything was named. */
export async function damage(rounds: number, seed: number): Promise<Outcome> {
  const { below } = seeded(seed);
  const { expect, outcome } = tally();
  const template = await makeTemplate();
  const counts = { damaged: 0, unseen: 0 };
  for (const file of template.files) {
    for (const [name, change] of Object.entries(DAMAGES)) {
      for (let round = 0; round < (name === 'emptied' || name === 'future' ? 1 : rounds); round++) {
        const bytes = await readFile(join(template.path, file));
        const damaged = change(bytes, below);
        const isSame =
          file.endsWith('.json') && damaged.toString('utf8').trim() === bytes.toString('utf8').trim();
        if (isSame || damaged.equals(bytes)) continue;
        counts.damaged += 1;
        const problem = await tryDamaged(template, file, damaged);
        // Nobody knows the head of the library's own record: one flipped bit in its last line still reads as a line.
        const isUnseen = name === 'flipped' && UNSEEN.has(problem) && hasNoChecksum(file, bytes, damaged);
        if (isUnseen) counts.unseen += 1;
        expect(problem === null || isUnseen, `${file} ${name}, round ${round + 1}: ${problem}`);
      }
    }
  }
  await rm(template.path, { recursive: true });
  return outcome(counts);
}

/** What comes of a flipped bit that still reads: nothing to name, and the next save puts another text in its place. */
const UNSEEN: ReadonlySet<string | null> = new Set(['not named', 'bytes of it were overwritten']);

/** The last line of the library's own record, whose head nobody else knows. */
function hasNoChecksum(file: string, bytes: Buffer, damaged: Buffer): boolean {
  const lastLine = bytes.lastIndexOf(10, bytes.length - 2) + 1;
  return file === 'record.jsonl' && bytes.subarray(0, lastLine).equals(damaged.subarray(0, lastLine));
}

async function makeTemplate(): Promise<Template> {
  const path = await mkdtemp(join(tmpdir(), 'stet-damage-'));
  const library = must(await open(path, nodeDisk()));
  const id = await create(library);
  const article = must(await library.article(id));
  for (let count = 0; count < 6; count++) {
    must(await save(article, count));
    await article.inTurn(() => article.keepRevision('autosave'));
  }
  await article.inTurn(() => article.record.append('editionIntended', editionOf(2).intended, 'UTC'));
  await library.sources.findOrMake('https://council.example/minutes', 'Minutes');
  await library.close();
  const again = must(await open(path, nodeDisk()));
  must(await save(must(await again.article(id)), 6));
  await dropLock(path);
  const files = (await filesIn(path)).filter((file) => /\.jsonl?$/.test(file));
  return { path, id, files };
}

async function tryDamaged(template: Template, file: string, damaged: Buffer): Promise<string | null> {
  const path = await mkdtemp(join(tmpdir(), 'stet-damaged-'));
  try {
    await cp(template.path, path, { recursive: true });
    await writeFile(join(path, file), damaged);
    return (await openDamaged(path, template.id, file, damaged)) ?? null;
  } catch (error) {
    return `thrown: ${String(error instanceof Error ? error.stack : error)}`;
  } finally {
    await rm(path, { recursive: true, force: true });
  }
}

async function openDamaged(
  path: string,
  id: ArticleId,
  file: string,
  damaged: Buffer,
): Promise<string | null> {
  // One bit in a version or a kind makes it look like a later Stet's: then it is left alone, which loses nothing.
  const isNewer = looksNewer(damaged);
  const before = await verifyLibrary(path);
  const opened = await open(path, nodeDisk());
  if (!opened.ok) {
    const isMeant = opened.failure.code === 'libraryNewer' && isNewer;
    if (!isMeant) return `it does not open: ${opened.failure.code}`;
    return (await readFile(join(path, file))).equals(damaged) ? null : 'it was overwritten';
  }
  const library = opened.value;
  if (library.readOnly() !== null) {
    await library.close();
    if (!isNewer) return `it is only read: ${library.readOnly()?.why}`;
    return (await readFile(join(path, file))).equals(damaged) ? null : 'it was overwritten';
  }
  const article = await library.article(id);
  if (article.ok) {
    must(await save(article.value, 7));
    await article.value.inTurn(() => article.value.keepRevision('leaving'));
  } else if (!isNewer) return `the article does not open: ${article.failure.code}`;
  const kept = await quarantined(path);
  const isNamed = library.troubles().length > 0 || kept.length > 0 || !before.ok;
  await library.close();
  if (!(await isStillThere(path, file, damaged))) return 'bytes of it were overwritten';
  if (article.ok) {
    const again = must(await open(path, nodeDisk()));
    const found = must(await again.article(id)).draft().snapshot.fields.headline;
    await again.close();
    if (found !== 'Save 7') return `what was saved after it is not there: ${found}`;
  }
  return isNamed ? null : 'not named';
}

function looksNewer(damaged: Buffer): boolean {
  const kinds = new Set(Object.keys({ ...ARTICLE_ENTRY_KINDS, ...LIBRARY_ENTRY_KINDS }));
  const text = damaged.toString('utf8');
  return (
    /"schema": ?([3-9]|\d\d)|"v": ?([2-9]|1\d)/.test(text) ||
    [...text.matchAll(/"kind":"([^"]*)","parent"/g)].some(([, kind = '']) => !kinds.has(kind))
  );
}

/** The damaged bytes, wherever they were put: in their place, in quarantine, or the one's end in the other. */
async function isStillThere(path: string, file: string, damaged: Buffer): Promise<boolean> {
  const there = await readFile(join(path, file)).catch(() => Buffer.alloc(0));
  if (there.subarray(0, damaged.length).equals(damaged)) return true;
  const kept = await quarantined(path);
  if (kept.some((bytes) => bytes.equals(damaged))) return true;
  const whole = damaged.lastIndexOf(10) + 1;
  return (
    there.subarray(0, whole).equals(damaged.subarray(0, whole)) &&
    kept.some((bytes) => bytes.equals(damaged.subarray(whole)))
  );
}

async function quarantined(path: string): Promise<readonly Buffer[]> {
  const folder = join(path, 'quarantine');
  const names = await readdir(folder).catch(() => []);
  return Promise.all(names.map((name) => readFile(join(folder, name))));
}

async function filesIn(root: string, within = ''): Promise<readonly string[]> {
  const files: string[] = [];
  for (const entry of await readdir(join(root, within), { withFileTypes: true })) {
    const path = join(within, entry.name);
    if (entry.isDirectory()) files.push(...(await filesIn(root, path)));
    else files.push(path);
  }
  return files;
}
