// She types as she is used to: Markdown's signs, plain quotes, the keys of the table; and one undo takes each back.
import { beforeAll, describe, expect, it } from 'vitest';
import type { RunningStet } from './support/stet';
import { kindsOf, newArticle, startWriting, stets, storedDraft, storedText } from './support/stets';
import { violations } from './support/axe';

const { start } = stets({ per: 'file' });
let stet: RunningStet;
beforeAll(async () => {
  stet = await start();
  await startWriting(stet);
});

const bodyOf = (headline: string) => storedDraft(stet.library, headline).snapshot.body;

describe('as she types', () => {
  it('Markdown’s signs make headings, lists, quotes, marks and links', async () => {
    const { page, desk, library } = stet;
    await newArticle(stet, 'Signs');
    await page.keyboard.type('## What was found\n- Rust\n- Salt\n\n> Nobody **ever** asked\n');
    await page.keyboard.press('Enter');
    await page.keyboard.type('See [the report](https://example.org/report), it is *short*.');
    await desk.untilSaved();
    expect(kindsOf(bodyOf('Signs'))).toContain('heading 3');
    await desk.body.getByRole('heading', { name: 'What was found', level: 3 }).waitFor();
    await desk.body.getByRole('listitem').getByText('Salt').waitFor();
    await desk.body.locator('blockquote strong', { hasText: 'ever' }).waitFor();
    await desk.body.getByRole('link', { name: 'the report' }).waitFor();
    expect(storedText(library, 'Signs')).toContain('See the report, it is short.');
  });

  it('quotes, dashes and dots are the language’s own, and one undo gives the plain one back', async () => {
    const { page, desk, library } = stet;
    await newArticle(stet, 'Quotes');
    await page.keyboard.type(`"It's the '90s -- rock 'n' roll..." she said. "`);
    await desk.body.getByText('“It’s the ’90s – rock ’n’ roll…” she said. “').waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    await page.keyboard.type('plain');
    await desk.untilSaved();
    expect(storedText(library, 'Quotes')).toBe('“It’s the ’90s – rock ’n’ roll…” she said. "plain');
  });

  it.each([
    ['German', `"Er rief 'nein'." -- "`, '„Er rief ‚nein‘.“ – ', '„'],
    ['French', `"L'eau" -- quoi ? "`, '«\u202FL’eau\u202F» – quoi\u202F? ', '«\u202F'],
    ['British English', `"He said 'no'." -- "`, '“He said ‘no’.” – ', '“'],
  ])('are those of %s once the article is in it', async (language, keys, set, last) => {
    const { page, desk, library } = stet;
    await newArticle(stet, language);
    await desk.article.getByRole('button', { name: 'Details' }).click();
    await desk.article.getByLabel('Language').selectOption({ label: language });
    await desk.body.click();
    await page.keyboard.type(keys);
    await desk.untilSaved();
    expect(storedText(library, language)).toBe(`${set}${last}`);
    await page.keyboard.press('ControlOrMeta+z');
    await desk.untilSaved();
    expect(storedText(library, language)).toBe(`${set}"`);
  });

  it('stay plain once she says so in the settings', async () => {
    const { page, desk } = stet;
    await newArticle(stet, 'Plain');
    await page.keyboard.press('ControlOrMeta+,');
    const settings = desk.dialog('Settings');
    await settings.getByRole('tab', { name: 'Writing' }).click();
    expect(await violations(page)).toEqual([]);
    const typographic = settings.getByRole('checkbox', { name: 'Curly quotes, dashes and dots as you type' });
    await typographic.click();
    await expect.poll(() => typographic.isChecked()).toBe(false);
    await page.keyboard.press('Escape');
    await desk.body.click();
    await page.keyboard.type('"no" -- never');
    await desk.body.getByText('"no" -- never').waitFor();
    await page.keyboard.press('ControlOrMeta+,');
    await settings.getByRole('tab', { name: 'Writing' }).click();
    await typographic.click();
    await expect.poll(() => typographic.isChecked()).toBe(true);
    await page.keyboard.press('Escape');
  });

  it('what is composed with an input method goes in as it is, between right and left', async () => {
    const { page, desk, library } = stet;
    await newArticle(stet, 'Alphabets');
    const cdp = await page.context().newCDPSession(page);
    for (const text of ['に', 'にほ', 'にほん', '日本']) {
      await cdp.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    }
    await cdp.send('Input.insertText', { text: '日本' });
    await page.keyboard.type(' and ');
    await page.keyboard.insertText('👩‍🚒');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('שלום');
    await page.keyboard.type(' Leddy ');
    await desk.untilSaved();
    expect(storedText(library, 'Alphabets')).toBe('日本 and 👩‍🚒\n\nשלום Leddy ');
    const directions = await desk.body
      .locator('p')
      .evaluateAll((blocks) => blocks.map((block) => getComputedStyle(block).direction));
    expect(directions).toEqual(['ltr', 'rtl']);
    await page.keyboard.press('Backspace');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('End');
    await page.keyboard.press('Backspace');
    await desk.untilSaved();
    expect(storedText(library, 'Alphabets')).toBe('日本 and \n\nשלום Leddy');
  });

  it('a composition is one step to undo, and saving takes no step away', async () => {
    const { page, desk, library } = stet;
    await newArticle(stet, 'Steps');
    await page.keyboard.type('First');
    await desk.untilSaved();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Second');
    await desk.untilSaved();
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
    await cdp.send('Input.insertText', { text: '日本' });
    await desk.body.getByText('Second日本').waitFor();
    await desk.untilSaved();
    await page.keyboard.press('ControlOrMeta+z');
    await desk.untilSaved();
    expect(storedText(library, 'Steps')).toBe('First\n\nSecond');
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => desk.body.innerText()).toMatch(/^\s*$/);
  });
});

describe('the keys', () => {
  it('of the table make headings, lists and marks', async () => {
    const { page, desk } = stet;
    await newArticle(stet, 'Keys');
    await page.keyboard.type('A heading');
    await page.keyboard.press('ControlOrMeta+Alt+1');
    await desk.body.getByRole('heading', { name: 'A heading', level: 2 }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ControlOrMeta+Shift+Digit8');
    await page.keyboard.type('An item');
    await desk.body.getByRole('listitem').getByText('An item').waitFor();
    await page.keyboard.press('ControlOrMeta+u');
    await page.keyboard.type(' underlined');
    await desk.body.locator('.prose__underline', { hasText: 'underlined' }).waitFor();
  });

  it('are all on one sheet, and in the palette', async () => {
    const { page, desk } = stet;
    await page.keyboard.press('ControlOrMeta+/');
    const sheet = desk.dialog('Keyboard shortcuts');
    await sheet.getByText('Find and replace').waitFor();
    expect(await violations(page)).toEqual([]);
    const fits = () =>
      sheet
        .getByRole('group', { name: 'Keyboard shortcuts' })
        .evaluate(
          ({ parentElement }) => parentElement && parentElement.scrollHeight <= parentElement.clientHeight,
        );
    await resize(1440, 900);
    await expect.poll(fits).toBe(true);
    await resize(1024, 700);
    const last = sheet.getByText('Settings', { exact: true });
    await expect
      .poll(async () => {
        await page.keyboard.press('End');
        return last.evaluate((line) => line.getBoundingClientRect().bottom < innerHeight - 32);
      })
      .toBe(true);
    await resize(1280, 800);
    await page.keyboard.press('Escape');
    await desk.selectInBody('An item');
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('strike');
    await page.keyboard.press('Enter');
    await desk.body.locator('.prose__strikethrough', { hasText: 'An item' }).waitFor();
  });

  it('of the menu work on the body only from within it; what is clicked there, where the caret was', async () => {
    const { desk, app } = stet;
    const choose = (name: string, triggeredByAccelerator: boolean) =>
      app.evaluate(
        ({ Menu, BrowserWindow }, [label, event]) => {
          const format = Menu.getApplicationMenu()?.items.find((item) => item.label === 'F&ormat');
          const found = format?.submenu?.items.find((item) => item.label === label);
          found?.click(event, BrowserWindow.getAllWindows()[0]);
        },
        [name, { triggeredByAccelerator }] as const,
      );
    const headings = (level: number) => desk.body.getByRole('heading', { name: 'A heading', level });
    await desk.selectInBody('A heading');
    await choose('Subheading', true);
    await headings(3).waitFor();
    await desk.headline.click();
    await choose('Paragraph', true);
    await desk.headline.press('End');
    expect(await headings(3).count()).toBe(1);
    await choose('Minor Heading', false);
    await headings(4).waitFor();
  });
});

const resize = (width: number, height: number): Promise<void> =>
  stet.app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  );
