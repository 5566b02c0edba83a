// She looks for words in a long article, and replaces them.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Locator } from 'playwright';
import type { RunningStet } from './support/stet';
import { violations } from './support/axe';
import { pngWithPlace } from '../support/pictures';
import { newArticle, startWriting, stets, storedDraft, storedText } from './support/stets';

const { start } = stets({ per: 'file' });
let stet: RunningStet;
beforeAll(async () => {
  stet = await start();
  await startWriting(stet);
});

const bar = (): Locator => stet.page.getByRole('search', { name: 'Find in the article' });
const words = (): Locator => bar().getByRole('textbox', { name: 'Find', exact: true });
const count = (): Locator => bar().getByRole('status');
const button = (name: string): Locator => bar().getByRole('button', { name, exact: true });

/** What a highlight lies on, as she sees it. */
const shown = (name: string): Promise<readonly string[]> =>
  stet.page.evaluate(
    (highlight) =>
      [...(CSS.highlights.get(highlight) ?? [])].map((range) =>
        (range.startContainer.textContent ?? '').slice(range.startOffset, range.endOffset),
      ),
    name,
  );

describe('find and replace', () => {
  it('counts, goes round, and shows where it is without touching the text', async () => {
    const { page, desk } = stet;
    await newArticle(stet, 'Salt');
    await page.keyboard.type('Salt, **salt and** salt.\n');
    await page.keyboard.type('No [salted roads](https://example.org/).\n');
    await page.keyboard.type('The last salt.');
    const before = await desk.body.innerHTML();
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.press('ControlOrMeta+f');
    await words().fill('salt');
    await count().getByText('1 of 5').waitFor();
    await page.keyboard.press('Enter');
    await count().getByText('2 of 5').waitFor();
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.press('Shift+Enter');
    await count().getByText('5 of 5').waitFor();
    expect(await shown('find-current')).toEqual(['salt']);
    expect(await shown('find-found')).toHaveLength(4);
    expect(await desk.body.innerHTML()).toBe(before);
    expect(await violations(page)).toEqual([]);
    await button('Whole words').click();
    await count().getByText(/ of 4/).waitFor();
    await button('Match case').click();
    await count().getByText(/ of 3/).waitFor();
    await page.keyboard.press('F3');
    await button('Match case').click();
    await button('Whole words').click();
  });

  it('leaves with what was found selected', async () => {
    const { page } = stet;
    await words().fill('last');
    await count().getByText('1 of 1').waitFor();
    await words().press('Escape');
    await bar().waitFor({ state: 'hidden' });
    await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toBe('last');
    expect(await shown('find-found')).toEqual([]);
  });

  it('replaces all across marks and links, and one undo takes it back', async () => {
    const { page, desk, library } = stet;
    const before = storedText(library, 'Salt');
    await page.keyboard.press('ControlOrMeta+h');
    await words().fill('SALT');
    await bar().getByRole('textbox', { name: 'Replace with' }).fill('grit');
    await button('Replace all').click();
    await count().getByText('5 places replaced').waitFor();
    await desk.body.locator('strong', { hasText: 'grit and' }).waitFor();
    await desk.body.getByRole('link', { name: 'grited roads' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('ControlOrMeta+z');
    await desk.body.locator('strong', { hasText: 'salt and' }).waitFor();
    await desk.untilSaved();
    expect(storedText(library, 'Salt')).toBe(before);
  });

  it('says what is wrong with an expression, stops one that never ends, and goes on', async () => {
    const { page } = stet;
    await newArticle(stet, 'Endless');
    await page.keyboard.insertText(`${'a'.repeat(40)}!`);
    await page.keyboard.press('ControlOrMeta+f');
    await button('Regular expression').click();
    await words().fill('(');
    await count().getByText('Not a regular expression: Unterminated group').waitFor();
    await words().fill('(a+)+$');
    await count().getByText('It took too long, and was stopped').waitFor();
    await words().fill('a+!');
    await count().getByText('1 of 1').waitFor();
    await words().press('Escape');
  });
});

describe('words beside the text', () => {
  it('are found, shown, replaced and given back', async () => {
    const { page, desk, library } = stet;
    await newArticle(stet, 'Everywhere');
    await page.keyboard.type('Salt on the road.');
    await page.keyboard.press('ControlOrMeta+Alt+f');
    await page.keyboard.type('The salt report.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('\nMore salt.');
    await page.keyboard.press('ControlOrMeta+Shift+9');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Salter');
    const toolbar = desk.article.getByRole('toolbar', { name: 'Formatting' });
    await desk.chooseFile(
      async () => {
        await toolbar.getByRole('button', { name: 'Insert' }).click();
        await page.getByRole('menuitem', { name: 'Picture…' }).click();
      },
      { name: 'road.png', mimeType: 'image/png', buffer: pngWithPlace() },
    );
    await desk.body.getByRole('textbox', { name: 'Caption' }).fill('Salt, salt');
    await desk.body.getByRole('button', { name: 'No alternative text' }).click();
    await page.getByRole('textbox', { name: 'Alternative text' }).fill('A salted road');
    await page.keyboard.press('Escape');
    await toolbar.getByRole('button', { name: 'Insert' }).click();
    await page.getByRole('menuitem', { name: 'Embed…' }).click();
    const dialog = desk.dialog('Embed a page');
    await dialog.getByLabel('Address').fill('https://road.example/');
    await dialog.getByLabel('Heading').fill('On salt');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await desk.untilSaved();
    const before = storedDraft(library, 'Everywhere').snapshot.body;

    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.press('ControlOrMeta+h');
    await words().fill('salt');
    const seen: string[] = [];
    for (let at = 1; at <= 8; at += 1) {
      await count().getByText(`${at} of 8`).waitFor();
      seen.push((await count().innerText()).replace(/^\d of 8(, )?/, ''));
      await expect.poll(isCurrentInView).toBe(true);
      if (at === 5) expect(await violations(page)).toEqual([]);
      await words().press('Enter');
    }
    expect(seen).toEqual([
      '',
      '',
      '',
      'in an alternative text',
      'in a caption',
      'in a caption',
      'in an embed’s heading',
      'in a footnote',
    ]);
    expect(await violations(page)).toEqual([]);
    await bar().getByRole('textbox', { name: 'Replace with' }).fill('grit');
    await button('Replace all').click();
    await count().getByText('8 places replaced').waitFor();
    await desk.article.getByRole('region', { name: 'Footnotes' }).getByText('The grit report.').waitFor();
    await expect
      .poll(() => desk.body.getByRole('textbox', { name: 'Caption' }).inputValue())
      .toBe('grit, grit');
    await desk.untilSaved();
    expect(storedText(library, 'Everywhere')).not.toMatch(/salt/i);
    await page.keyboard.press('ControlOrMeta+z');
    await count().getByText('of 8').waitFor();
    await desk.untilSaved();
    expect(storedDraft(library, 'Everywhere').snapshot.body).toEqual(before);
    await words().press('Escape');
  });

  it('do not come back from a card that was open meanwhile', async () => {
    const { page, desk, library } = stet;
    await newArticle(stet, 'Open card');
    await page.keyboard.type('A road.');
    await page.keyboard.press('ControlOrMeta+Alt+f');
    await page.keyboard.type('The salt report.');
    await page.keyboard.press('ControlOrMeta+h');
    await words().fill('salt');
    await count().getByText('1 of 1, in a footnote').waitFor();
    await bar().getByRole('textbox', { name: 'Replace with' }).fill('grit');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Footnote 1' }).waitFor({ state: 'detached' });
    await desk.untilSaved();
    expect(JSON.stringify(storedDraft(library, 'Open card').snapshot.body)).toContain('The grit report.');
    await words().press('Escape');
  });
});

/** Whether the find that she is at can be seen: its words, or the field that holds them. */
const isCurrentInView = (): Promise<boolean> =>
  stet.page.evaluate(() => {
    const [range] = CSS.highlights.get('find-current') ?? [];
    const shown = range?.startContainer.parentElement ?? document.querySelector('[data-find="current"]');
    const { top = -1, bottom = -1 } = shown?.getBoundingClientRect() ?? {};
    return top > 0 && bottom < innerHeight;
  });

describe('in an article of 50,000 words', () => {
  it('finds all at once, and brings the last into view', async () => {
    const { page, desk } = stet;
    await newArticle(stet, 'Long');
    const paragraph = `${'grit salt road bridge '.repeat(25)}`.trim();
    const text = Array.from({ length: 500 }, (_, index) => `${paragraph} ${index}.`).join('\n\n');
    await page.evaluate((pasted) => {
      const transfer = new DataTransfer();
      transfer.setData('text/plain', pasted);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }),
      );
    }, text);
    await desk.body.getByText(' 499.').waitFor();
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.press('ControlOrMeta+f');
    await words().fill('bridge');
    await count().getByText('1 of 12,500').waitFor();
    await words().fill('bridge 499');
    await count().getByText('1 of 1', { exact: true }).waitFor();
    await expect.poll(isCurrentInView).toBe(true);
  });
});
