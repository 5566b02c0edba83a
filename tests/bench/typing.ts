import { atMost, percentile, print, say } from './figures';
import { goToTheMiddle, type, type Burst } from './typing/keys';
import { openBareHtml, openInStet } from './typing/openings';
import {
  closeStet,
  openBare,
  openBlankWindows,
  openPlainLexical,
  openStet,
  type Place,
} from './typing/places';
import { bodyOf } from './typing/writtenArticle';

const SIZES = [1_000, 50_000] as const;
const ROUNDS = 6;
const KEYS = 30;
const OPENINGS = 7;

interface Typed {
  readonly name: string;
  readonly place: Place;
  readonly bursts: Burst[];
}

const blank = await openBlankWindows(2 * SIZES.length);
const stets = await Promise.all(SIZES.map(openStet));

async function placesOf(words: number, index: number): Promise<readonly Typed[]> {
  const stet = stets[index];
  const [one, two] = blank.pages.slice(index * 2);
  if (!stet || !one || !two) throw new Error('A window is missing.');
  const bare = await openBare(one, stet);
  const lexical = await openPlainLexical(two, stet, bodyOf(words));
  const named = { Stet: stet, bare, 'plain Lexical': lexical };
  return Object.entries(named).map(([name, place]) => ({
    name: `${words} words, ${name}`,
    place,
    bursts: [],
  }));
}

const [short, long] = [await placesOf(SIZES[0], 0), await placesOf(SIZES[1], 1)];
for (const { place } of [...short, ...long]) {
  await goToTheMiddle(place);
  await type(place, 5);
}
// Side by side, so that what else the machine does befalls all of them.
for (let round = 0; round < ROUNDS; round += 1) {
  for (const { place, bursts } of [...long, ...short]) {
    await place.page.bringToFront();
    await goToTheMiddle(place);
    bursts.push(await type(place, KEYS));
    await place.page.waitForTimeout(1_000);
  }
}
const p50 = ({ bursts }: Typed): number =>
  percentile(
    bursts.flatMap(({ taken }) => taken),
    0.5,
  );
const p95 = ({ bursts }: Typed): number =>
  percentile(
    bursts.flatMap(({ taken }) => taken),
    0.95,
  );
const cpu = ({ bursts }: Typed): number =>
  percentile(
    bursts.map(({ cpuPerKey }) => cpuPerKey),
    0.5,
  );
for (const typed of [...short, ...long]) {
  say(
    `${typed.name}: key to paint p50 ${p50(typed).toFixed(1)} ms, p95 ${p95(typed).toFixed(1)} ms; CPU a key ${cpu(typed).toFixed(2)} ms`,
  );
}

const [, longStet] = stets;
const [, longBare] = long;
if (!longStet || !longBare) throw new Error('A window is missing.');
const opened: number[] = [];
const set: number[] = [];
for (let round = 0; round <= OPENINGS; round += 1) {
  const both = [await openInStet(longStet), await openBareHtml(longBare.place)] as const;
  // The first warms up.
  if (round === 0) continue;
  opened.push(both[0]);
  set.push(both[1]);
}
say(
  `opening 50,000 words: Stet p50 ${percentile(opened, 0.5).toFixed(0)} ms, least ${Math.min(...opened).toFixed(0)} ms; bare p50 ${percentile(set, 0.5).toFixed(0)} ms, least ${Math.min(...set).toFixed(0)} ms`,
);
for (const stet of stets) await closeStet(stet);
await blank.close();

const of = (typed: readonly Typed[], index: number): Typed => {
  const found = typed[index];
  if (!found) throw new Error('Nothing was typed.');
  return found;
};
print({
  'keystroke p95 at 50,000 words over bare': atMost(p95(of(long, 0)) / p95(of(long, 1)), 1, ' ×'),
  'keystroke p50 at 50,000 over 1,000 words': atMost(p50(of(long, 0)) / p50(of(short, 0)), 2.5, ' ×'),
  'CPU a key over plain Lexical': atMost(cpu(of(long, 0)) / cpu(of(long, 2)), 1.15, ' ×'),
  'opening 50,000 words over bare HTML': atMost(percentile(opened, 0.5) / percentile(set, 0.5), 2.5, ' ×'),
});
