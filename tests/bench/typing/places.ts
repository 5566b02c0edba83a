// Where the same article is written: in Stet, in a bare contenteditable, and in a plain Lexical.
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { _electron, type CDPSession, type ElectronApplication, type Locator, type Page } from 'playwright';
import { build } from 'vite';
import type { Body } from '../../../shared/domain/body';
import { startWriting } from '../../e2e/support/stets';
import { forget, launchStet, type RunningStet } from '../../e2e/support/stet';
import { bodyOf, layOut } from './writtenArticle';

export const LONG = 'What the bridge cost';
export const OTHER = 'A short one';

/** A text that can be typed in, and how its window is asked what that costs. */
export interface Place {
  readonly page: Page;
  readonly text: Locator;
  readonly cdp: CDPSession;
}

export interface Stet extends Place {
  readonly stet: RunningStet;
}

/** The real app with a long article open, and another beside it. */
export async function openStet(words: number): Promise<Stet> {
  const folder = await mkdtemp(join(tmpdir(), 'stet-e2e-'));
  const library = join(folder, 'library');
  await layOut(library, [
    { headline: LONG, body: bodyOf(words) },
    { headline: OTHER, body: bodyOf(100) },
  ]);
  const stet = await launchStet({ userData: join(folder, 'app'), library });
  await startWriting(stet);
  await stet.desk.library.getByRole('link', { name: LONG }).click();
  await stet.desk.body.locator('p').first().waitFor();
  return { stet, page: stet.page, text: stet.desk.body, cdp: await listenTo(stet.page) };
}

export async function closeStet({ stet }: Stet): Promise<void> {
  await stet.close();
  await forget(stet);
}

/** Blank windows of the same Electron. */
export interface BlankWindows {
  readonly app: ElectronApplication;
  readonly pages: readonly Page[];
  readonly close: () => Promise<void>;
}

export async function openBlankWindows(count: number): Promise<BlankWindows> {
  const userData = await mkdtemp(join(tmpdir(), 'stet-bench-'));
  const executablePath = process.env['STET_ELECTRON'];
  const { ELECTRON_RUN_AS_NODE: _unwanted, ...env } = process.env;
  const app = await _electron.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [resolve('tests/bench/typing/blankWindows.cjs'), `--user-data-dir=${userData}`],
    env: { ...env, BLANK_WINDOWS: String(count) } as Record<string, string>,
  });
  return {
    app,
    pages: await windowsOf(app, count),
    close: async () => {
      await app.close();
      await rm(userData, { recursive: true, force: true });
    },
  };
}

async function windowsOf(app: ElectronApplication, count: number): Promise<readonly Page[]> {
  while (app.windows().length < count) await app.waitForEvent('window');
  return app.windows();
}

/** The frame around Stet's text, with Stet's own styles, and nothing else of the window. */
const FRAME = `<div class="article"><div class="article__body"><div class="body-editor"><div class="body-editor__frame">
<div id="text" class="prose body-editor__text" contenteditable="true" role="textbox" dir="auto" lang="en-GB" spellcheck="false"></div>
</div></div></div></div>`;

async function frame(page: Page, stet: Stet): Promise<Place> {
  const assets = resolve('out/renderer/assets');
  const [styles = ''] = (await readdir(assets)).filter((name) => name.endsWith('.css'));
  const width = await stet.page.locator('.article').evaluate((article) => article.clientWidth);
  const height = await stet.page.locator('.article').evaluate((article) => article.clientHeight);
  await page.goto(pathToFileURL(resolve('tests/bench/typing/blank.html')).href);
  await page.addStyleTag({ url: pathToFileURL(join(assets, styles)).href });
  await page.evaluate(
    ([html, size]) => {
      document.body.innerHTML = `<main style="${size}">${html}</main>`;
    },
    [FRAME, `width:${width}px;height:${height}px`] as const,
  );
  return { page, text: page.locator('#text'), cdp: await listenTo(page) };
}

/** The same HTML as in Stet, without what puts off the layout of what is out of view. */
export async function openBare(page: Page, stet: Stet): Promise<Place> {
  const place = await frame(page, stet);
  const html = await stet.text.innerHTML();
  await place.text.evaluate((text, inner) => {
    text.innerHTML = inner;
  }, html);
  return place;
}

/** Lexical as it comes, with the same words, and laid out by the same rules as Stet's text. */
export async function openPlainLexical(page: Page, stet: Stet, body: Body): Promise<Place> {
  const place = await frame(page, stet);
  await page.addScriptTag({ content: await plainLexical() });
  await place.text.evaluate(
    (text, shown) => {
      text.setAttribute('class', shown.className);
      if (text instanceof HTMLElement) globalThis.showInLexical(text, shown.body);
    },
    { body, className: (await stet.text.getAttribute('class')) ?? '' },
  );
  return place;
}

let bundled: Promise<string> | undefined;
function plainLexical(): Promise<string> {
  bundled ??= bundle();
  return bundled;
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'chrome114',
      lib: { entry: resolve('tests/bench/typing/plainLexical.ts'), formats: ['iife'], name: 'plain' },
    },
  });
  const [output] = Array.isArray(built) ? built : [];
  const code = output?.output[0].code;
  if (code === undefined) throw new Error('The plain Lexical does not build.');
  return code;
}

async function listenTo(page: Page): Promise<CDPSession> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.evaluate(readFileSync(resolve('tests/bench/typing/inWindow.js'), 'utf8'));
  return cdp;
}

declare global {
  /** Milliseconds from each key's event to the first task after the frame that showed it. */
  var keysToPaint: number[];
  /** Answers after the first frame in which this is so. */
  var whenPainted: (isSo: () => boolean) => Promise<void>;
}
