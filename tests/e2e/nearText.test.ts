// A text of very many blocks: what is far from the view is put away, and is there as soon as she comes to it, by whatever way.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Locator } from 'playwright';
import type { BlockContent, Body } from '../../shared/domain/body';
import { blockId } from '../../shared/domain/ids';
import { layOut } from '../bench/typing/writtenArticle';
import type { RunningStet } from './support/stet';
import { startWriting, stets, storedText } from './support/stets';

const { start } = stets({ per: 'test' });
const HEADLINE = 'Every line of the ledger';
const LINES = 11_000;

const contentOf = (line: number): BlockContent =>
  line === 0
    ? { kind: 'heading', level: 2, inline: [{ kind: 'text', text: 'The ledger', marks: [] }] }
    : { kind: 'paragraph', inline: [{ kind: 'text', text: `Line ${line}.`, marks: [] }] };

const ledger: Body = Array.from({ length: LINES }, (_, line) => ({
  id: blockId.parse(`b${line}`),
  content: contentOf(line),
}));

async function startInLedger(): Promise<RunningStet> {
  const folder = mkdtempSync(join(tmpdir(), 'stet-e2e-'));
  const library = join(folder, 'library');
  await layOut(library, [{ headline: HEADLINE, body: ledger }]);
  const stet = await start({ userData: join(folder, 'app'), library });
  await startWriting(stet);
  await stet.desk.library.getByRole('link', { name: HEADLINE }).click();
  await stet.desk.body.getByRole('heading').first().waitFor();
  await expect.poll(() => isThere(stet.desk.body, 1)).toBe(true);
  return stet;
}

/** Whether the words of a line are there for the browser, in view or not. */
const isThere = (body: Locator, line: number): Promise<boolean> =>
  body.evaluate((root, at) => root.children[at]?.firstElementChild?.checkVisibility() ?? false, line);

/** How many lines are in the view, and how many of them are put away. */
const inView = (body: Locator): Promise<{ readonly lines: number; readonly away: number }> =>
  body.evaluate((root) => {
    const seen = [...root.children].filter((line) => {
      const { top, bottom } = line.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });
    return {
      lines: seen.length,
      away: seen.filter((line) => !line.firstElementChild?.checkVisibility()).length,
    };
  });

async function expectAllInView(body: Locator): Promise<void> {
  await expect.poll(async () => (await inView(body)).away).toBe(0);
  expect((await inView(body)).lines).toBeGreaterThan(3);
}

const scrollTo = (body: Locator, part: number): Promise<void> =>
  body.evaluate((root, share) => {
    const view = root.closest('.article');
    if (view) view.scrollTop = view.scrollHeight * share;
  }, part);

describe('an article of 11,000 blocks', () => {
  it('has what she scrolls to, and what she prints, and puts the rest away', async () => {
    const stet = await startInLedger();
    const { page, desk } = stet;
    await expectAllInView(desk.body);
    expect(await isThere(desk.body, 4_500)).toBe(false);
    for (const part of [0.5, 0.9, 0.1, 1]) {
      await scrollTo(desk.body, part);
      await expectAllInView(desk.body);
    }
    expect(await isThere(desk.body, 4_500)).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await isThere(desk.body, 4_500)).toBe(true);
    await page.emulateMedia({ media: null });
    await stet.close();
  });

  it('keeps the line with the caret while she looks elsewhere, and writes in it', async () => {
    const stet = await startInLedger();
    const { page, desk, library } = stet;
    await desk.body.locator(':scope > *').nth(2).click();
    await page.keyboard.press('End');
    await scrollTo(desk.body, 0.5);
    await expectAllInView(desk.body);
    expect(await isThere(desk.body, 2)).toBe(true);
    await page.keyboard.type(' Seen.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('And signed.');
    await desk.body.getByText('And signed.').waitFor();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('End');
    await page.keyboard.type(' Near the end.');
    await expectAllInView(desk.body);
    await page.keyboard.press('ControlOrMeta+Home');
    await expectAllInView(desk.body);
    await desk.untilSaved();
    const stored = storedText(library, HEADLINE);
    expect(stored).toContain('Line 2. Seen.\n\nAnd signed.\n\nLine 3.');
    expect(stored).toContain(`Line ${LINES - 2}. Near the end.\n\nLine ${LINES - 1}.`);
    await stet.close();
  });

  it('finds, selects and takes away across what is put away, and gives it back', async () => {
    const stet = await startInLedger();
    const { page, desk, library } = stet;
    await desk.body.locator(':scope > *').nth(2).click();
    await page.keyboard.press('ControlOrMeta+f');
    const bar = page.getByRole('search', { name: 'Find in the article' });
    await bar.getByRole('textbox', { name: 'Find', exact: true }).fill('Line 6000.');
    await desk.body.getByText('Line 6000.', { exact: true }).waitFor();
    await expectAllInView(desk.body);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toBe('Line 6000.');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ControlOrMeta+Shift+End');
    await expect.poll(() => page.evaluate(() => document.getSelection()?.isCollapsed)).toBe(false);
    await page.keyboard.press('Delete');
    await expect.poll(() => desk.body.locator(':scope > *').count()).toBe(6_001);
    await desk.body.getByText('Line 6000.', { exact: true }).waitFor();
    await expectAllInView(desk.body);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => desk.body.locator(':scope > *').count()).toBe(LINES);
    await expectAllInView(desk.body);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('ControlOrMeta+c');
    const copied = await stet.app.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied).toContain('Line 4500.');
    expect(copied).toContain(`Line ${LINES - 1}.`);
    await desk.untilSaved();
    expect(storedText(library, HEADLINE)).toContain(`Line ${LINES - 1}.`);
    await stet.close();
  });
});
