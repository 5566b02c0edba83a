// Stets for one test file: none outlives its test, and the folders go with them.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach } from 'vitest';
import type { Draft } from '../../../shared/domain/article';
import type { Block } from '../../../shared/domain/body';
import { bodyText } from '../../../shared/html/renderText';
import { forget, launchStet, type RunningStet, type StetWishes } from './stet';

export interface Stets {
  /** Starts one that this file cleans up after. */
  readonly start: (wishes?: StetWishes) => Promise<RunningStet>;
  /** Cleans up after one that was started otherwise, by `restart` or `startAgain`. */
  readonly follow: (stet: RunningStet) => RunningStet;
}

/** Ends every Stet after each test, or after the whole file where its tests go on in one window. */
export function stets({ per }: { readonly per: 'test' | 'file' }): Stets {
  const running: RunningStet[] = [];
  const follow = (stet: RunningStet): RunningStet => {
    running.push(stet);
    return stet;
  };
  (per === 'test' ? afterEach : afterAll)(async () => {
    // The last first: a second Stet may lie in the folder of the first.
    for (const stet of running.splice(0).reverse()) {
      await stet.kill().catch(() => undefined);
      await forget(stet);
    }
  });
  return { start: async (wishes) => follow(await launchStet(wishes)), follow };
}

/** The first page's shortest way to an empty article. */
export async function startWriting({ page, desk }: RunningStet, headline = ''): Promise<void> {
  await page.getByRole('button', { name: /^Start writing/ }).click();
  await desk.headline.waitFor();
  if (headline === '') return;
  await desk.headline.fill(headline);
  await desk.untilSaved();
}

/** A new article under this headline, with the caret in its empty body. */
export async function newArticle({ page, desk }: RunningStet, headline: string): Promise<void> {
  await desk.library.getByRole('button', { name: 'New article' }).click();
  await page.waitForFunction(() => {
    const at = document.activeElement;
    return at instanceof HTMLTextAreaElement && at.ariaLabel === 'Headline' && at.value === '';
  });
  await page.keyboard.type(headline);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await desk.untilSaved();
}

/** What `draft.json` holds, of the one article or of the one with this headline. */
export function storedDraft(library: string, headline?: string): Draft {
  const found = storedDrafts(library).find(
    ({ snapshot }) => headline === undefined || snapshot.fields.headline === headline,
  );
  if (!found) throw new Error(`No draft on disk is headed “${headline ?? 'anything'}”.`);
  return found;
}

/** Every `draft.json` of the library. */
export function storedDrafts(library: string): readonly Draft[] {
  const articles = join(library, 'articles');
  if (!existsSync(articles)) return [];
  return readdirSync(articles).map(
    (id) => JSON.parse(readFileSync(join(articles, id, 'draft.json'), 'utf8')) as Draft,
  );
}

export const storedText = (library: string, headline?: string): string =>
  bodyText(storedDraft(library, headline).snapshot.body);

/** What the blocks are, in reading order: `paragraph`, `heading 2`, `list`… */
export const kindsOf = (body: readonly Block[]): readonly string[] =>
  body.map(({ content }) => (content.kind === 'heading' ? `heading ${content.level}` : content.kind));
