// What other programs put on the clipboard, pasted with the keys into the real window.
import { beforeAll, describe, expect, it } from 'vitest';
import { readClip } from '../../shared/html/readClip';
import { renderMarkdown } from '../../shared/html/renderMarkdown';
import { countingIds } from '../support/bodies';
import { recordings } from '../support/clips';
import { dropFromElsewhere, pasteFromElsewhere, putOnClipboard } from './support/clipboard';
import type { RunningStet } from './support/stet';
import { newArticle, startWriting, stets, storedDraft } from './support/stets';

const { start } = stets({ per: 'file' });
let stet: RunningStet;
beforeAll(async () => {
  stet = await start();
  await startWriting(stet);
});

const stored = (headline: string): string =>
  renderMarkdown(storedDraft(stet.library, headline).snapshot.body);

/** One of each maker. */
const MAKERS = [
  'word-article',
  'word-nested-list',
  'word-table',
  'word-online',
  'docs-article',
  'libreoffice-footnote',
  'libreoffice-calc',
  'excel-cells',
  'sheets-cells',
  'numbers-cells',
  'chrome-encyclopedia',
  'firefox-page',
  'safari-page',
  'gmail-message',
  'outlook-message',
  'apple-mail',
  'pages-article',
  'notion-page',
  'pdf-report',
  'markdown-notes',
];

describe('Pasting from another program', () => {
  it.each(recordings().filter(({ name }) => MAKERS.includes(name)))(
    'keeps what a person expects of $name',
    async ({ name, html, text }) => {
      await newArticle(stet, name);
      await pasteFromElsewhere(stet, { text, ...(html === '' ? {} : { html }) });
      const { blocks } = readClip({ html, text, isPlain: false }, countingIds());
      await expect.poll(async () => (await stet.desk.body.innerText()).trim()).not.toBe('');
      await stet.desk.untilSaved();
      await expect.poll(() => stored(name)).toBe(renderMarkdown(blocks));
    },
  );

  it('takes the plain text, line by line, when she asks for that', async () => {
    await newArticle(stet, 'Plain');
    await pasteFromElsewhere(
      stet,
      { text: '# one\ntwo', html: '<h2>one</h2><p>two</p>' },
      'ControlOrMeta+Shift+v',
    );
    await stet.desk.body.getByText('# one').waitFor();
    await stet.desk.untilSaved();
    await expect.poll(() => stored('Plain')).toBe('\\# one\n\ntwo');
  });

  it('has that one command in the menu and the palette too, and in the other fields', async () => {
    await newArticle(stet, 'Plain by menu');
    const { app, page, desk } = stet;
    const text = 'a\tb\nc\td\n**bold** https://paper.example\na line that a\npage broke';
    await putOnClipboard(stet, { text, html: '<b>no</b>' });
    const choose = (): Promise<void> =>
      app.evaluate(({ Menu }) => {
        const edit = Menu.getApplicationMenu()?.items.find(({ label }) => label === '&Edit');
        edit?.submenu?.items.find(({ label }) => label === 'Paste as Plain Text')?.click();
      });
    const lines = ['a\tb', 'c\td', '**bold** https://paper.example', 'a line that a', 'page broke'];
    await desk.body.focus();
    await choose();
    await expect.poll(() => desk.body.locator('p').allTextContents()).toEqual(lines);
    expect(await desk.body.locator('table, strong, a').count()).toBe(0);
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('dialog').getByRole('combobox').fill('plain text');
    await page.keyboard.press('Enter');
    await expect.poll(() => desk.body.locator('p', { hasText: 'page broke' }).count()).toBe(2);
    await putOnClipboard(stet, { text: 'A kicker', html: '<b>A kicker</b>' });
    await page.getByRole('textbox', { name: 'Kicker' }).focus();
    await choose();
    await expect.poll(() => page.getByRole('textbox', { name: 'Kicker' }).inputValue()).toBe('A kicker');
  });

  it('offers to take the tracking out of links, which one undo gives back', async () => {
    await newArticle(stet, 'Tracked');
    const { page, desk } = stet;
    const tracked = 'https://paper.example/a?utm_source=x&id=7';
    await pasteFromElsewhere(stet, { text: 'x', html: `<p>See <a href="${tracked}">the paper</a>.</p>` });
    await desk.article.getByRole('status').getByText('A link carries tracking.').waitFor();
    await desk.article.getByRole('button', { name: 'Remove tracking' }).click();
    const link = desk.body.getByRole('link', { name: 'the paper' });
    await expect.poll(() => link.getAttribute('href')).toBe('https://paper.example/a?id=7');
    expect(await desk.article.getByRole('button', { name: 'Remove tracking' }).count()).toBe(0);
    await desk.body.focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => link.getAttribute('href')).toBe(tracked);
  });

  it('says that pictures of the web were left there, and fetches none', async () => {
    await newArticle(stet, 'Pictured');
    const html = '<p>Before</p><img src="https://canary.invalid/a.jpg"><p>After</p>';
    await pasteFromElsewhere(stet, { text: 'x', html });
    await stet.desk.article
      .getByRole('status')
      .getByText(/picture/)
      .waitFor();
    await stet.desk.body.getByText('After').waitFor();
  });
});

describe('A long paste', () => {
  const words = 'The council paid three times what the bridge was worth, papers seen by us show. '.repeat(4);
  const html = Array.from({ length: 4_000 }, (_, at) => `<p>${at} ${words}</p>`).join('');

  it('shows how far it is, is one step of the undo history, and gives the caret back', async () => {
    await newArticle(stet, 'Long');
    const { page, desk } = stet;
    await page.keyboard.type('Before.');
    await pasteFromElsewhere(stet, { text: 'x', html });
    await desk.article.getByRole('progressbar').waitFor();
    await desk.article.getByRole('progressbar').waitFor({ state: 'detached', timeout: 60_000 });
    expect(await desk.body.locator('p').count()).toBe(4_001);
    await page.keyboard.type('!');
    await desk.body.getByText('show.!').waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    await desk.body.getByText('show.!').waitFor({ state: 'detached' });
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => desk.body.innerText()).toBe('Before.');
  });

  it('can be called off, and leaves nothing', async () => {
    await newArticle(stet, 'Called off');
    const { page, desk } = stet;
    await page.keyboard.type('Stays.');
    await pasteFromElsewhere(stet, { text: 'x', html });
    await desk.article.getByRole('button', { name: 'Cancel' }).click();
    await desk.article.getByRole('progressbar').waitFor({ state: 'detached' });
    await expect.poll(() => desk.body.innerText()).toBe('Stays.');
    await desk.untilSaved();
    expect(stored('Called off')).toBe('Stays.');
  });

  it('is broken off when she leaves the article, which is as it was, and she is told so', async () => {
    await newArticle(stet, 'Left early');
    const { page, desk } = stet;
    await page.keyboard.type('Stays.');
    await desk.untilSaved();
    await pasteFromElsewhere(stet, { text: 'x', html });
    await desk.article.getByRole('progressbar').waitFor();
    await newArticle(stet, 'Elsewhere');
    const told = page.getByRole('alert').filter({
      hasText: 'The long paste into “Left early” was broken off, and nothing was put in.',
    });
    await told.waitFor();
    expect(await desk.article.getByRole('progressbar').count()).toBe(0);
    await page.keyboard.type('Written on.');
    await desk.untilSaved();
    expect(stored('Left early')).toBe('Stays.');
    expect(stored('Elsewhere')).toBe('Written on.');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await desk.library.getByRole('link', { name: 'Left early' }).click();
    await expect.poll(() => desk.body.innerText()).toBe('Stays.');
  });

  it('keeps the window from closing over it unasked, and goes on when she goes back', async () => {
    await newArticle(stet, 'Closed early');
    const { app, page, desk } = stet;
    await app.evaluate(({ dialog }) => {
      Reflect.set(globalThis, 'asked', []);
      dialog.showMessageBox = async (...asked: unknown[]) => {
        (Reflect.get(globalThis, 'asked') as string[]).push(JSON.stringify(asked.at(-1)));
        return { response: 0, checkboxChecked: false };
      };
    });
    await pasteFromElsewhere(stet, { text: 'x', html });
    await desk.article.getByRole('progressbar').waitFor();
    await app.browserWindow(page).then((window) => window.evaluate((it) => it.close()));
    const asked = () => app.evaluate(() => Reflect.get(globalThis, 'asked') as string[]);
    await expect.poll(asked, { timeout: 10_000 }).toHaveLength(1);
    expect((await asked())[0]).toContain('A long paste is under way, and nothing of it is saved yet.');
    await desk.article.getByRole('progressbar').waitFor({ state: 'detached', timeout: 60_000 });
    await desk.untilSaved();
    expect(stored('Closed early')).toContain('3999 The council paid');
  });

  it('is refused when it is too long, and the text is as it was', async () => {
    await newArticle(stet, 'Too long');
    const { app, page, desk } = stet;
    await page.keyboard.type('Stays.');
    const refusal = desk.article.getByRole('status').filter({ hasText: 'Nothing was pasted' });
    await pasteFromElsewhere(stet, { text: 'x', html: '<p>x</p>'.repeat(50_000) });
    await refusal.getByText('50,000 paragraphs').waitFor({ timeout: 60_000 });
    await app.evaluate(({ clipboard }) => clipboard.writeText('word '.repeat(8_000_001)));
    await page.keyboard.press('ControlOrMeta+v');
    await refusal.getByText('40 million characters').waitFor({ timeout: 60_000 });
    expect(await desk.body.innerText()).toBe('Stays.');
  });
});

describe('Dragging', () => {
  it('drops a link of a browser where it is let go, under its name', async () => {
    await newArticle(stet, 'Dropped');
    const { page, desk } = stet;
    await page.keyboard.type('First.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('See ');
    const box = await desk.body.locator('p').nth(1).boundingBox();
    const end = { x: (box?.x ?? 0) + (box?.width ?? 0) - 5, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
    await dropFromElsewhere(page, end, {
      'text/html': '<a href="https://council.example/minutes">the minutes</a>',
      'text/uri-list': 'https://council.example/minutes',
      'text/plain': 'https://council.example/minutes',
    });
    await desk.body.locator('p').nth(1).getByRole('link', { name: 'the minutes' }).waitFor();
    await desk.untilSaved();
    await expect
      .poll(() => stored('Dropped'))
      .toBe('First.\n\nSee [the minutes](https://council.example/minutes)');
  });

  it('moves her own words, with their dress, in one step', async () => {
    await newArticle(stet, 'Moved');
    const { page, desk } = stet;
    await pasteFromElsewhere(stet, { text: 'x', html: '<p>Take <b>this</b> away.</p><p>Put it here:</p>' });
    await desk.selectInBody('this');
    const from = await desk.body.locator('strong').boundingBox();
    const line = await desk.body.locator('p').nth(1).boundingBox();
    if (!from || !line) throw new Error('There is nothing to drag.');
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(line.x + 40, line.y + line.height / 2, { steps: 5 });
    await page.mouse.move(line.x + line.width - 5, line.y + line.height / 2, { steps: 5 });
    await page.mouse.up();
    await desk.body.locator('p').nth(1).locator('strong', { hasText: 'this' }).waitFor();
    await desk.untilSaved();
    await expect.poll(() => stored('Moved')).toBe('Take  away.\n\nPut it here:**this**');
    await page.keyboard.press('ControlOrMeta+z');
    await desk.body.locator('p').first().locator('strong', { hasText: 'this' }).waitFor();
    await stet.close();
  });
});
