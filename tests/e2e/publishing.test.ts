// The built-in site: out in two clicks, put right in the open, and looked back at.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { serveLocalWeb, type LocalWeb } from '../support/localWeb';
import { serveSlowly } from '../support/slowServer';
import { verifyLibrary } from '../tour/verifying';
import type { RunningStet } from './support/stet';
import { newArticle, startWriting, stets } from './support/stets';

const DAY_MS = 86_400_000;
const { start } = stets({ per: 'file' });
const clock = join(tmpdir(), `stet-clock-${process.pid}`);

/** A file of the built-in site. */
const siteFile = (library: string, ...path: readonly string[]): string =>
  readFileSync(join(library, 'site', ...path), 'utf8');

/** Every file of the built-in site, for what must be in none of them. */
function wholeSite(library: string): string {
  const site = join(library, 'site');
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((file) => readFileSync(join(file.parentPath, file.name), 'utf8')).join('\n');
}

/** Counts what she really clicks, until the returned function is called. */
async function countClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    Reflect.set(window, 'clicks', 0);
    const count = (event: Event) => {
      if (event.isTrusted) Reflect.set(window, 'clicks', Reflect.get(window, 'clicks') + 1);
    };
    window.addEventListener('click', count, { capture: true });
  });
  return () => page.evaluate(() => Reflect.get(window, 'clicks') as number);
}

/** Opens a revision's row, which may be open from before. */
async function unfold(row: Locator): Promise<void> {
  if ((await row.getAttribute('aria-expanded')) === 'false') await row.click();
}

const dayFromNow = (days: number): string => new Date(Date.now() + days * DAY_MS).toLocaleDateString('sv-SE');

describe('an article on the built-in site', () => {
  let web: LocalWeb;
  let stet: RunningStet;
  let address = '';

  beforeAll(async () => {
    web = await serveLocalWeb({
      'records.example/report': { heading: 'The report', text: 'It cost 450 pounds.' },
    });
    writeFileSync(clock, String(-3 * DAY_MS));
    stet = await start({
      env: { STET_CLOCK: clock, STET_HOSTS: JSON.stringify({ 'records.example': web.origin }) },
    });
    const { page, desk } = stet;
    await startWriting(stet, 'What the report cost');
    await desk.writeAtEnd('The council paid 500 pounds for a report');
    await page.keyboard.press('ControlOrMeta+Shift+ArrowLeft');
    await page.keyboard.press('ControlOrMeta+Shift+k');
    await desk.article
      .getByRole('form', { name: 'Link' })
      .getByLabel('Address')
      .fill('http://records.example/report');
    await page.keyboard.press('Enter');
    await desk.body.getByRole('link', { name: 'report' }).waitFor();
    await desk.writeAtEnd(' that nobody read.');
    await desk.untilSaved();
  });
  afterAll(() => web.stop());

  it('is out in two clicks, with nothing set up before', async () => {
    const { page, desk, library } = stet;
    const clicked = await countClicks(page);
    const dialog = await desk.openPublishDialog();
    expect(await dialog.getByRole('radio', { name: 'Built-in site' }).isChecked()).toBe(true);
    expect(await dialog.getByRole('checkbox', { name: 'Capture 1 open page cited here' }).isChecked()).toBe(
      true,
    );
    await dialog.getByLabel('Your name').fill('Ada Marsh');
    await desk.confirmPublication();
    expect(await clicked()).toBe(2);
    address = await desk.takeLiveAddress();
    const answer = await fetch(address);
    expect(answer.status).toBe(200);
    const live = await answer.text();
    expect(live).toBe(siteFile(library, 'what-the-report-cost', 'index.html'));
    for (const words of [
      'What the report cost',
      'The council paid 500 pounds',
      'Ada Marsh',
      'records.example/report',
    ])
      expect(live).toContain(words);
    expect(siteFile(library, 'index.html')).toContain('What the report cost');
    expect(siteFile(library, 'corrections', 'index.html')).not.toContain('What the report cost');
  });

  it('had the page that it cites captured on the way', async () => {
    const sources = await stet.desk.showTab('Sources');
    await sources.getByRole('button', { name: /^Captured/ }).click();
    const copy = stet.desk.dialog('The report');
    await copy.getByText('It cost 450 pounds.').waitFor();
    await copy.getByText('Matches its hash').first().waitFor();
    await stet.page.keyboard.press('Escape');
    await copy.waitFor({ state: 'detached' });
    expect(web.asked).toContain('records.example/report');
  });

  it('says that nothing has changed, then that something has', async () => {
    const { page, desk } = stet;
    const panel = await desk.showTab('Publishing');
    await panel.getByText('Nothing has changed since.').waitFor();
    await desk.typeOver('500', '450');
    await desk.untilSaved();
    await page.getByRole('banner').getByText('Changed since').waitFor();
    await panel.getByText('The draft has changed since.').waitFor();
  });

  it('is corrected in the open: at its foot, on the corrections page, in the feed and for machines', async () => {
    const { desk, library } = stet;
    writeFileSync(clock, '0');
    const panel = await desk.showTab('Corrections');
    await panel.getByRole('button', { name: 'Log a correction' }).click();
    const dialog = desk.dialog('Log a correction');
    expect(await dialog.getByLabel('What was wrong').inputValue()).toContain('500 pounds');
    expect(await dialog.getByLabel('What is right').inputValue()).toContain('450 pounds');
    await desk.logCorrection({ why: 'Read from the wrong column.', noticedBy: 'Una Reyes' });
    await dialog.getByRole('button', { name: 'Log correction' }).click();
    await dialog.getByRole('button', { name: 'Update…' }).click();
    await desk.dialog('Publish').getByText('1 correction will go out with it.').waitFor();
    await desk.confirmPublication();
    expect(await desk.takeLiveAddress()).toBe(address);

    const page = await (await fetch(address)).text();
    const notice = /An earlier version said “[^”]*500 pounds[^”]*”; this should have said “[^”]*450 pounds/;
    const foot = page.slice(page.indexOf('<aside class="corrections"'));
    expect(foot).toMatch(notice);
    expect(page.slice(0, page.indexOf('<aside class="corrections"'))).toContain(
      'The council paid 450 pounds',
    );
    expect(siteFile(library, 'corrections', 'index.html')).toMatch(notice);
    expect(siteFile(library, 'feed.xml')).toMatch(notice);
    const json = JSON.parse(
      /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '{}',
    ) as {
      readonly correction?: readonly { readonly text: string }[];
    };
    expect(json.correction?.[0]?.text).toMatch(notice);
    expect(wholeSite(library)).not.toContain('Una Reyes');
    expect(wholeSite(library)).not.toContain('wrong column');
  });

  it('has a history that marks what was published and corrected, and compares word by word', async () => {
    const { page, desk } = stet;
    const history = await desk.showTab('History');
    await history.getByText('Corrected', { exact: true }).waitFor();
    const published = history.getByRole('button', { name: /Published · Built-in site/ });
    expect(await published.count()).toBe(2);
    await unfold(published.last());
    await history.getByRole('button', { name: 'Compare with now' }).click();
    const stage = desk.article.getByRole('region', { name: 'Looking back' });
    await stage.locator('del', { hasText: '500' }).waitFor();
    await stage.locator('ins', { hasText: '450' }).waitFor();
    expect(await stage.locator('del').count()).toBe(1);
    await page.keyboard.press('Escape');
    await desk.body.waitFor();
  });

  it('can say what it said on a day', async () => {
    const { page, desk } = stet;
    const history = await desk.showTab('History');
    const stage = desk.article.getByRole('region', { name: 'Looking back' });
    await history.getByLabel('What did it say on').fill(dayFromNow(-2));
    await history.getByRole('button', { name: 'Show' }).click();
    await stage.getByText('The council paid 500 pounds').waitFor();
    await stage.getByRole('complementary', { name: 'Proof' }).getByText('Read back, SHA-256').waitFor();
    await history.getByLabel('What did it say on').fill(dayFromNow(-5));
    await history.getByRole('button', { name: 'Show' }).click();
    await stage.getByText(/^Nothing of this article was live on Built-in site/).waitFor();
    await page.keyboard.press('Escape');
    await desk.body.waitFor();
  });

  it('goes back to an earlier revision, and loses nothing by it', async () => {
    const { desk, library } = stet;
    await desk.writeAtEnd(' Written after the correction.');
    await desk.untilSaved();
    const history = await desk.showTab('History');
    await unfold(history.getByRole('button', { name: /Published · Built-in site/ }).last());
    await history.getByRole('button', { name: 'Restore…' }).click();
    await history.getByRole('button', { name: 'Restore', exact: true }).click();
    await desk.body.getByText('The council paid 500 pounds').waitFor();
    await history.getByRole('button', { name: /restored from/ }).waitFor();
    await history.getByRole('button', { name: /before restoring/ }).click();
    await history.getByRole('button', { name: 'Read', exact: true }).click();
    await desk.article
      .getByRole('region', { name: 'Looking back' })
      .getByText(/Written after the correction\.$/)
      .waitFor();
    await stet.close();
    expect(verifyLibrary(library)).toEqual({ verify: 'ok' });
  });
});

describe('the sample', () => {
  it('may be published and corrected, and stays off her corrections page', async () => {
    const stet = await start();
    const { page, desk, library } = stet;
    await page.getByRole('button', { name: /^Look at the sample/ }).click();
    await desk.body.waitFor();
    await desk.openPublishDialog();
    const capture = desk.dialog('Publish').getByRole('checkbox', { name: /^Capture/ });
    if (await capture.count()) await capture.uncheck();
    await desk.confirmPublication();
    const address = await desk.takeLiveAddress();
    const [, figure = ''] = /(£\d[\d,]*\d)/.exec(await desk.body.innerText()) ?? [];
    await desk.typeOver(figure, '£77');
    await desk.untilSaved();
    const panel = await desk.showTab('Corrections');
    await panel.getByRole('button', { name: 'Log a correction' }).click();
    await desk.logCorrection({ why: 'Tried out.', noticedBy: '' });
    await desk.dialog('Log a correction').getByRole('button', { name: 'Log correction' }).click();
    await desk.dialog('Log a correction').getByRole('button', { name: 'Update…' }).click();
    await desk.confirmPublication();
    await desk.takeLiveAddress();
    expect(await (await fetch(address)).text()).toContain('this should have said');
    expect(siteFile(library, 'corrections', 'index.html')).not.toContain('£77');
    await stet.close();
  });
});

describe('while one article waits for a slow server', () => {
  it('another is prepared and sent, and each is told only what became of itself', async () => {
    const server = await serveSlowly();
    onTestFinished(() => server.stop());
    const stet = await start();
    const { page, desk } = stet;
    const dialog = desk.dialog('Publish');
    const close = async () => {
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
    };
    await startWriting(stet, 'For the slow server');
    await desk.writeAtEnd('The harbour is to be dredged in March.');
    const panel = await desk.showTab('Publishing');
    await panel.getByRole('button', { name: 'Connect a site…' }).click();
    await desk.connectWordPress({ url: server.url, user: 'editor', applicationPassword: 'abcd efgh' });
    server.keepWaiting();
    await desk.openPublishDialog();
    await desk.chooseTarget(/^The Slow Gazette/);
    await dialog.getByLabel('Your name').fill('Ada Marsh');
    await dialog.getByLabel('Application password').fill('abcd efgh');
    await dialog.getByRole('button', { name: 'Publish now' }).click();
    await dialog.getByText('On its way to The Slow Gazette').waitFor();
    await close();

    await newArticle(stet, 'For the built-in site');
    await page.keyboard.type('It will take three weeks.');
    await desk.untilSaved();
    await desk.openPublishDialog();
    await desk.chooseTarget('Built-in site');
    await dialog.getByRole('button', { name: 'Publish now' }).click();
    await dialog.getByText('On its way to Built-in site').waitFor();
    await close();

    await desk.library.getByRole('link', { name: /^For the slow server/ }).click();
    await expect.poll(() => desk.headline.inputValue()).toBe('For the slow server');
    await desk.openPublishDialog();
    await dialog.getByText('On its way to The Slow Gazette').waitFor();
    server.turnAway();
    await dialog.getByText('Not published', { exact: true }).waitFor();
    await close();

    await desk.library.getByRole('link', { name: /^For the built-in site/ }).click();
    await expect.poll(() => desk.headline.inputValue()).toBe('For the built-in site');
    await page.getByRole('banner').getByRole('button', { name: 'Update…' }).waitFor();
    await stet.close();
  });
});
