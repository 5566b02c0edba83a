import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import { verifyLibrary } from '../../../scripts/verify/verifyLibrary.mjs';
import { assertNever } from '../../../shared/errors/assertNever';
import { problem, tally, type Outcome, type Problem } from '../outcome';
import { seeded, type Below } from '../random';
import { startAndKill, startApp, type AppPlace, type AppProcess } from './appProcess';
import { followSaved, type Shown } from './shown';
import { findLoss, storedIn } from './stored';
import { ARTICLES, flat, nameIn, typeOn, type ArticleName, type Typed } from './typist';

const KILLS_PER_LIBRARY = 25;
const PATIENCE_MS = 30_000;
/** When it is struck; the later ones are as likely as the first. */
const MOMENTS = ['typing', 'saving', 'keeping', 'starting', 'quitting'] as const;
type Moment = (typeof MOMENTS)[number];

/** A library that is struck again and again, and what is known of it. */
interface Struck {
  readonly place: AppPlace;
  readonly home: string;
  /** The last text of each article that the window showed as saved. */
  readonly saved: Map<ArticleName, Shown>;
  readonly typed: Typed;
  kills: number;
  answered: number;
}

export interface AppStorm {
  readonly kills: number;
  readonly seed: number;
  /** Put into the environment of Stet; a twin takes a guard away by it. */
  readonly more?: Readonly<Record<string, string>>;
  readonly moments?: readonly Moment[];
}

/**
 * Kills the whole of Stet, every process of it, while it is written in as a person writes, and at the next start on the same
 * library looks for all that its window had shown as saved.
 */
export async function appStorm({ kills, seed, more = {}, moments = MOMENTS }: AppStorm): Promise<Outcome> {
  const { judge, outcome } = tally(kills);
  const counts: Record<Moment, number> = { typing: 0, saving: 0, keeping: 0, starting: 0, quitting: 0 };
  let [next, answered] = [0, 0];
  const lane = async (): Promise<void> => {
    let struck: Struck | null = null;
    while (next < kills) {
      const kill = next++;
      const { below } = seeded(seed * 100_003 + kill);
      const moment = moments[kill % moments.length] ?? 'typing';
      struck ??= await newLibrary();
      const found: Problem | null = await strike(struck, moment, below, more).catch((error: unknown) =>
        problem('failedStarts', error instanceof Error ? (error.stack ?? error.message) : String(error)),
      );
      counts[moment] += 1;
      struck.kills += 1;
      answered += struck.answered;
      struck.answered = 0;
      judge(found, `kill ${kill + 1} of the app, ${moment} (seed ${seed}, library ${struck.home})`);
      // What a failed trial leaves is for a person to look at.
      if (found === null && struck.kills < KILLS_PER_LIBRARY && next < kills) continue;
      if (found === null) await rm(struck.home, { recursive: true, force: true, maxRetries: 5 });
      struck = null;
    }
  };
  await Promise.all(Array.from({ length: Math.min(LANES, kills) }, lane));
  return outcome({ fullAppKills: kills, textsShownAsSaved: answered, ...namedCounts(counts) });
}

const LANES = Math.max(1, Math.min(3, cpus().length));

const namedCounts = (counts: Record<Moment, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).map(([moment, count]) => [`appKills_${moment}`, count]));

async function newLibrary(): Promise<Struck> {
  const home = await mkdtemp(join(tmpdir(), 'stet-app-kills-'));
  const place = { library: join(home, 'library'), app: join(home, 'app') };
  await mkdir(place.app);
  return { place, home, saved: new Map(), typed: new Map(), kills: 0, answered: 0 };
}

/** One trial: start, look at what the last kill left, write, be killed, and look at what is on the disk. */
async function strike(
  struck: Struck,
  moment: Moment,
  below: Below,
  more: Readonly<Record<string, string>>,
): Promise<Problem | null> {
  if (moment === 'starting' && struck.typed.size > 0) {
    await startAndKill(struck.place, below(1500));
    return examine(struck);
  }
  const running = await startApp(struck.place, more);
  try {
    const found = await look(running.page, struck);
    if (found !== null) return found;
    await beKilled(running, struck, moment, below);
  } finally {
    await running.kill();
  }
  return examine(struck);
}

/** What she meets at the start: her text, no trouble, and the right to write. */
async function look(page: Page, struck: Struck): Promise<Problem | null> {
  await followSaved(page, (shown) => {
    const name = nameIn(shown.headline);
    if (name === null) return;
    struck.saved.set(name, shown);
    struck.answered += 1;
  });
  if (struck.typed.size === 0) return begin(page, struck);
  const body = page.getByRole('textbox', { name: 'Article body' });
  await body.waitFor({ timeout: PATIENCE_MS });
  const told = page.getByRole('region', { name: /^(What went wrong|Read only)$/ });
  if ((await told.count()) > 0) {
    return problem('untrueMessages', `after a kill it says: ${(await told.allInnerTexts()).join(' / ')}`);
  }
  const headline = await page.getByRole('textbox', { name: 'Headline' }).inputValue();
  const name = nameIn(headline);
  const stored = name && (await storedIn(struck.place.library)).get(name);
  if (!stored) return problem('unreadable', `the article “${headline}” is on the desk and not on the disk`);
  const onDesk = await body.evaluate((root) =>
    [...root.children].map((block) => block.textContent).join('\n'),
  );
  const isSame = onDesk === flat(stored).body && headline === stored.headline;
  return isSame ? null : problem('unreadable', `the desk does not show what ${name} is on the disk`);
}

/** The first page's shortest way to an article, and then to another. */
async function begin(page: Page, { typed, saved }: Struck): Promise<Problem | null> {
  await page.getByRole('button', { name: /^Start writing/ }).click({ timeout: PATIENCE_MS });
  for (const [at, name] of ARTICLES.entries()) {
    if (at > 0) await page.getByRole('button', { name: 'New article' }).click();
    const headline = page.getByRole('textbox', { name: 'Headline' });
    await headline.and(page.getByPlaceholder('Headline')).waitFor({ timeout: PATIENCE_MS });
    await page.waitForFunction(() =>
      [...document.querySelectorAll('textarea')].some(
        (one) => one.ariaLabel === 'Headline' && one.value === '',
      ),
    );
    typed.set(name, { headline: `${name} `, standfirst: '', body: '' });
    await headline.click();
    await page.keyboard.type(`${name} `);
    await until(() => saved.has(name));
  }
  return null;
}

async function until(isTrue: () => boolean): Promise<void> {
  for (const startedAt = Date.now(); !isTrue(); await pause(5)) {
    if (Date.now() - startedAt > PATIENCE_MS) throw new Error('It was never shown as saved.');
  }
}

/** Writes, and is struck at a moment of this kind; what a window that is gone can no longer do is no error. */
async function beKilled(
  { app, page, kill }: AppProcess,
  struck: Struck,
  moment: Moment,
  below: Below,
): Promise<void> {
  const name = nameIn(await page.getByRole('textbox', { name: 'Headline' }).inputValue()) ?? ARTICLES[0];
  const writing = (words: number): Promise<void> =>
    typeOn(page, name, struck.typed, below, words).catch(ignoreEnd);
  switch (moment) {
    case 'typing':
    case 'starting': {
      const written = writing(400);
      await pause(below(1800));
      await kill();
      return written;
    }
    case 'saving': {
      await writing(1 + below(8));
      // A save begins 500 ms after the first key of its words, and takes some ten.
      await pause(below(550));
      return kill();
    }
    case 'keeping': {
      await writing(1 + below(8));
      const other = ARTICLES.find((one) => one !== name) ?? name;
      const link = page
        .getByRole('navigation', { name: 'Library' })
        .getByRole('link', { name: new RegExp(`^${other}`) });
      await link.click();
      await pause(below(150));
      return kill();
    }
    case 'quitting': {
      await writing(1 + below(8));
      void app.evaluate((electron) => electron.app.quit()).catch(ignoreEnd);
      await pause(below(300));
      return kill();
    }
    default:
      assertNever(moment);
  }
}

const ignoreEnd = (): undefined => undefined;

/** What lies on the disk between two starts. */
async function examine({ place, saved, typed }: Struck): Promise<Problem | null> {
  const stored = await storedIn(place.library);
  const loss = findLoss(stored, saved, typed);
  if (loss !== null) return loss;
  for (const [name, shown] of stored) {
    saved.set(name, shown);
    typed.set(name, flat(shown));
  }
  const { ok, findings } = await verifyLibrary(place.library);
  return ok ? null : problem('unreadable', `verify: ${JSON.stringify(findings)}`);
}
