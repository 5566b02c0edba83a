import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { NO_FILTERS } from '../../shared/domain/search';
import { openLibrarySearch } from '../../main/searching/librarySearch';
import { threadSearcher } from '../../main/searching/threadSearcher';
import { atMost, percentile, print, say, timed } from './figures';
import { cacheFolderOf, libraryOf, openAt, seeded, vocabulary } from './largeLibrary';

const ARTICLES = 10_000;
const QUERIES = 400;

const path = await libraryOf(ARTICLES);
const library = await openAt(path);
const place = { library: path, cache: `${cacheFolderOf(path)}/words` };
const searcher = threadSearcher(
  () => new Worker(new URL('../support/searchWorker.mjs', import.meta.url), { workerData: place }),
);
await library.summaries();
const search = openLibrarySearch(library, searcher, () => new Date());
say(`ready after ${((await timed(search.warmUp)) / 1000).toFixed(1)} s`);

const words = vocabulary();
const random = seeded(11);
/** From the most frequent to the rarest. */
const word = (): string => words[Math.floor(words.length ** random()) - 1] ?? 'a';
const asked: readonly (() => string)[] = [
  () => word(),
  () => word().slice(0, 1 + Math.floor(random() * 3)),
  () => `${word()} ${word()}`,
  () => `${word()} ${word()} ${word()}`,
  () => `"${word()} ${word()}"`,
  () => `${word()}zz`,
];

const loop = monitorEventLoopDelay({ resolution: 1 });
const taken: number[] = [];
for (let round = 0; round < QUERIES; round++) {
  const query = asked[round % asked.length]?.() ?? '';
  if (round === asked.length) loop.enable();
  taken.push(await timed(() => search.search(query, NO_FILTERS)));
}
loop.disable();
const blocked = loop.percentile(99) / 1e6;
for (const [kind, name] of ['word', 'beginning', 'two', 'three', 'phrase', 'absent'].entries()) {
  const times = taken.filter((_, index) => index % asked.length === kind);
  say(
    `${name.padEnd(9)} p50 ${percentile(times, 0.5).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms`,
  );
}
const lines = (await library.changesSince(0)).changed;
const count = lines.reduce((sum, { summary }) => sum + summary.words, 0);
say(`${lines.length} articles, ${(count / 1e6).toFixed(1)} million words`);
await search.close();
await library.close();

print({
  'search p95': atMost(percentile(taken, 0.95), 60, ' ms'),
  'the main process waits, p99': atMost(blocked, 16, ' ms'),
});
