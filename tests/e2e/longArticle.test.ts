// A book-long text: it opens, takes words in its middle, saves, leads to its places, and comes back whole.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Locator } from 'playwright';
import type { Body } from '../../shared/domain/body';
import { bodyText } from '../../shared/html/renderText';
import { bodyOf, layOut } from '../bench/typing/writtenArticle';
import type { RunningStet } from './support/stet';
import { startWriting, stets, storedText } from './support/stets';

const { start, follow } = stets({ per: 'test' });
const HEADLINE = 'What the bridge cost';

async function startWith(body: Body): Promise<RunningStet> {
  const folder = mkdtempSync(join(tmpdir(), 'stet-e2e-'));
  const library = join(folder, 'library');
  await layOut(library, [{ headline: HEADLINE, body }]);
  const stet = await start({ userData: join(folder, 'app'), library });
  await startWriting(stet);
  await openLong(stet);
  return stet;
}

async function openLong({ desk }: RunningStet): Promise<void> {
  await desk.library.getByRole('link', { name: HEADLINE }).click();
  await desk.body.getByRole('heading').first().waitFor();
}

/** Puts the caret at the end of the block in the middle. */
async function goToTheMiddle(body: Locator): Promise<void> {
  await body.focus();
  await body.evaluate((root) => {
    const middle = root.children[Math.floor(root.children.length / 2)];
    middle?.scrollIntoView({ block: 'center' });
    if (middle) document.getSelection()?.selectAllChildren(middle);
    document.getSelection()?.collapseToEnd();
  });
}

/** How far the middle of an element is from the middle of the view of the text, as a part of that view's height. */
const offCentre = (element: Locator): Promise<number> =>
  element.evaluate((found) => {
    const view = document.querySelector('.article')?.getBoundingClientRect();
    const at = found.getBoundingClientRect();
    if (!view) return 1;
    return Math.abs((at.top + at.bottom) / 2 - (view.top + view.bottom) / 2) / view.height;
  });

/** How high the block with the caret is, how high it would be left to itself, and whether it is laid out apart. */
const heights = (body: Locator) =>
  body.evaluate((root) => {
    const block = [...root.children].find((child) =>
      child.contains(document.getSelection()?.anchorNode ?? null),
    );
    if (!block) throw new Error('The caret is in no block.');
    const height = (): number => block.getBoundingClientRect().height;
    const shown = height();
    const isApart = block.classList.contains('body-editor__by-itself');
    block.classList.remove('body-editor__by-itself');
    const natural = height();
    block.classList.toggle('body-editor__by-itself', isApart);
    return { shown, natural, isApart };
  });

describe('a long article', () => {
  it('makes room for each line that is written, takes it back, and follows the width of the window', async () => {
    const stet = await startWith(bodyOf(10_000));
    const { page, desk } = stet;
    await goToTheMiddle(desk.body);
    // At a letter that begins a line it is found anew, and kept at the next.
    await expect
      .poll(async () => {
        await page.keyboard.type('o');
        return (await heights(desk.body)).isApart;
      })
      .toBe(true);
    const before = await heights(desk.body);
    expect(before.shown).toBe(before.natural);
    const words = ' and then the bridge was closed';
    for (let line = 0; line < 6; line += 1) {
      await page.keyboard.type(words);
      const { shown, natural } = await heights(desk.body);
      expect(shown).toBe(natural);
    }
    const grown = await heights(desk.body);
    expect(grown.shown).toBeGreaterThan(before.shown * 1.3);
    await stet.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(1_024, 700),
    );
    await expect.poll(async () => (await heights(desk.body)).shown).toBeGreaterThan(grown.shown);
    const narrow = await heights(desk.body);
    expect(narrow.shown).toBe(narrow.natural);
    for (let letter = 0; letter < 6 * words.length; letter += 1) await page.keyboard.press('Backspace');
    const after = await heights(desk.body);
    expect(after.shown).toBe(after.natural);
    expect(after.shown).toBeLessThan(narrow.shown);
    await desk.untilSaved();
    await stet.close();
  });
});

describe('an article of 500,000 words', () => {
  it('opens, is written in, saved, and comes back', async () => {
    const body = bodyOf(500_000);
    let stet = await startWith(body);
    await goToTheMiddle(stet.desk.body);
    await stet.page.keyboard.type(' She wrote this in the middle.');
    await stet.page.keyboard.press('Enter');
    await stet.page.keyboard.type('And this as well.');
    await stet.desk.untilSaved();
    const stored = storedText(stet.library, HEADLINE);
    const added = ' She wrote this in the middle.\n\nAnd this as well.';
    expect(stored).toContain(added);
    expect(stored.replace(added, '')).toBe(bodyText(body));
    stet = follow(await stet.restart());
    await stet.desk.body.getByText('And this as well.').waitFor();
    await stet.page
      .getByRole('contentinfo')
      .getByText(/^(499|500),\d{3} words$/)
      .waitFor();
    await stet.close();
  });
});

describe('an article of 50,000 words', () => {
  it('leads to a place that was out of view, and back, and is whole where it was never shown', async () => {
    const body = bodyOf(50_000);
    const stet = await startWith(body);
    const { page, desk } = stet;
    await desk.body.click({ position: { x: 40, y: 40 } });
    await page.keyboard.press('ControlOrMeta+End');
    const last = desk.body.locator(':scope > *').last();
    await page.waitForFunction(
      (element) => (element?.getBoundingClientRect().bottom ?? Infinity) <= innerHeight,
      await last.elementHandle(),
    );
    await page.keyboard.type(' The last word.');
    const sources = await desk.showTab('Sources');
    const rows = sources.locator('.source');
    // The list is longer the further down she is in it.
    await expect
      .poll(async () => {
        await rows.last().scrollIntoViewIfNeeded();
        return rows.count();
      })
      .toBeGreaterThan(40);
    const row = rows.nth(40);
    await row.getByText(/^Cited/).click();
    await row.locator('.cited-place').click();
    const link = desk.body.locator('a').nth(40);
    await page.waitForFunction(() => document.querySelector('.body-editor__revealed') !== null);
    await expect.poll(() => offCentre(link)).toBeLessThan(0.2);
    await page.keyboard.press('ControlOrMeta+a');
    const selected = await page.evaluate(() => document.getSelection()?.toString() ?? '');
    expect(selected.trim().endsWith(' The last word.')).toBe(true);
    expect(selected.length).toBeGreaterThan(bodyText(body).length * 0.95);
    await desk.untilSaved();
    await stet.close();
  });
});
