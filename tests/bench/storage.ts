import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../../main/drafts/article';
import { nodeFileCalls, type FileCalls } from '../../main/storage/fileCalls';
import { nodeDisk } from '../../main/storage/nodeDisk';
import { bareWrite } from './bareWrite';
import { atMost, percentile, print, say, timed } from './figures';
import { libraryOf, openAt, seeded } from './largeLibrary';
import { openings } from './opening';

const SAVES = 300;
const SIZES = [1_000, 10_000] as const;

interface Desk {
  readonly article: Article;
  readonly draft: string;
  readonly bare: string;
  readonly close: () => Promise<void>;
  readonly saves: number[];
  readonly bares: number[];
  readonly syncs: number[];
}

let syncs = 0;
const countingCalls: FileCalls = {
  ...nodeFileCalls,
  open: async (path, flags) => {
    const file = await nodeFileCalls.open(path, flags);
    const sync = (): Promise<void> => {
      syncs += 1;
      return file.sync();
    };
    return { ...file, sync };
  },
};

async function deskIn(path: string): Promise<Desk> {
  const library = await openAt(path, nodeDisk(countingCalls));
  // What a start does besides is over before she types.
  const { id } = (await library.summaries())[0] ?? {};
  if (id === undefined) throw new Error('There is no article.');
  const article = await library.article(id);
  if (!article.ok) throw new Error(article.failure.code);
  return {
    article: article.value,
    draft: join(path, 'articles', id, 'draft.json'),
    bare: join(path, 'articles', id, '.bare.tmp'),
    close: library.close,
    saves: [],
    bares: [],
    syncs: [],
  };
}

const random = seeded(3);

/** She types a word into one of the blocks. */
async function save({ article, saves, syncs: counted }: Desk): Promise<void> {
  const { version, snapshot } = article.draft();
  const block = snapshot.body[Math.floor(random() * snapshot.body.length)];
  if (block?.content.kind !== 'paragraph') throw new Error('There is no such block.');
  const text = { kind: 'text' as const, marks: [], text: `The bridge cost £${version}m, and no less.` };
  const changed = [{ ...block, content: { ...block.content, inline: [text] } }];
  const before = syncs;
  saves.push(await timed(() => article.save({ articleId: article.id, base: version, changed })));
  counted.push(syncs - before);
}

async function saveAll(desks: readonly Desk[]): Promise<void> {
  for (let round = 0; round < SAVES; round++) {
    for (const desk of desks) {
      await save(desk);
      const bytes = await readFile(desk.draft);
      desk.bares.push(await timed(() => bareWrite(desk.bare, bytes)));
    }
  }
}

const told = (times: readonly number[]): string =>
  `p50 ${percentile(times, 0.5).toFixed(2)} ms, p95 ${percentile(times, 0.95).toFixed(2)} ms`;

const [none, ...paths] = [await libraryOf(0), await libraryOf(SIZES[0]), await libraryOf(SIZES[1])];
const [empty = Number.NaN, large = Number.NaN] = await openings([none, paths[1] ?? none]);
say(`opening: ${empty.toFixed(0)} ms empty, ${large.toFixed(0)} ms with ${SIZES[1]} articles`);

const desks = await Promise.all(paths.map(deskIn));
await saveAll(desks);
const [small, big] = desks;
if (small === undefined || big === undefined) throw new Error('There are no libraries.');
say(`a save among ${SIZES[0]}: ${told(small.saves)}; bare ${told(small.bares)}`);
say(`a save among ${SIZES[1]}: ${told(big.saves)}; bare ${told(big.bares)}`);
for (const desk of desks) await desk.close();

print({
  'save p95 over bare write p95': atMost(percentile(big.saves, 0.95) / percentile(big.bares, 0.95), 3, '×'),
  'save p50 at 10,000 over 1,000': atMost(
    percentile(big.saves, 0.5) / percentile(small.saves, 0.5),
    1.2,
    '×',
  ),
  'fsyncs a save, at most': atMost(Math.max(...big.syncs), 3, ''),
  'opening 10,000 over empty': atMost(large / empty, 1.3, '×'),
});
