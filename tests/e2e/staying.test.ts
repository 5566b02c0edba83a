// She stays in the editor all day: finds her way, shuts the rest out, sees her counts, and goes back over a restart.
import { beforeAll, describe, expect, it } from 'vitest';
import { violations } from './support/axe';
import type { RunningStet } from './support/stet';
import { newArticle, startWriting, stets, storedText } from './support/stets';

const { start, follow } = stets({ per: 'file' });
let stet: RunningStet;
beforeAll(async () => {
  stet = await start();
  await startWriting(stet);
});

describe('the outline', () => {
  it('lists the headings, and goes to one by its name', async () => {
    const { page, desk } = stet;
    await newArticle(stet, 'Outlined');
    await page.keyboard.type('# The bridge\n');
    for (let line = 0; line < 30; line += 1) await page.keyboard.type(`Line ${line}.\n`);
    await page.keyboard.type('## The cupboard\nReports.');
    await page.keyboard.press('ControlOrMeta+Shift+O');
    const outline = page.getByRole('dialog', { name: 'Outline' });
    await outline.getByRole('option', { name: 'The cupboard' }).waitFor();
    expect(await violations(page)).toEqual([]);
    const here = outline.locator('[role=option][aria-current=location]');
    expect(await here.allInnerTexts()).toEqual(['The cupboard']);
    const text = await desk.body.boundingBox();
    await page.mouse.move((text?.x ?? 0) + 200, 300);
    await page.mouse.wheel(0, -20_000);
    await expect.poll(() => here.allInnerTexts()).toEqual(['The bridge']);
    await page.mouse.wheel(0, 20_000);
    await expect.poll(() => here.allInnerTexts()).toEqual(['The cupboard']);
    await page.keyboard.type('bridge');
    await page.keyboard.press('Enter');
    await outline.waitFor({ state: 'hidden' });
    await page.keyboard.type(' of sighs');
    const heading = desk.body.getByRole('heading', { name: 'The bridge of sighs' });
    await heading.waitFor();
    await expect.poll(() => heading.evaluate((at) => at.getBoundingClientRect().top > 0)).toBe(true);
  });
});

describe('focus mode', () => {
  it('hides the columns, lights the paragraph, and gives all back', async () => {
    const { page, desk } = stet;
    await page.keyboard.press('ControlOrMeta+d');
    await desk.library.waitFor({ state: 'hidden' });
    await desk.inspector.waitFor({ state: 'hidden' });
    expect(await desk.body.locator('[data-lit]').innerText()).toBe('The bridge of sighs');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => desk.body.locator('[data-lit]').innerText()).toBe('Line 0.');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Leave focus mode' }).click();
    await desk.library.waitFor();
    expect(await desk.body.locator('[data-lit]').count()).toBe(0);
  });

  it('the window fills the screen by F11, and leaves it', async () => {
    const { app, page } = stet;
    const isFull = () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen());
    await page.keyboard.press('F11');
    await expect.poll(isFull).toBe(true);
    await page.keyboard.press('F11');
    await expect.poll(isFull).toBe(false);
  });
});

describe('the counts', () => {
  it('are of the article, and of what is selected', async () => {
    const { page, desk } = stet;
    await newArticle(stet, 'Counted');
    await page.keyboard.type('Four words of hers');
    const bar = page.getByRole('contentinfo');
    await bar.getByText('4 words', { exact: true }).waitFor();
    await desk.selectInBody('words of');
    await bar.getByText('2 of 4 words', { exact: true }).waitFor();
    await page.keyboard.press('ArrowRight');
    await bar.getByText('4 words', { exact: true }).waitFor();
  });
});

describe('undo', () => {
  it('goes on after a restart, by way of the record', async () => {
    const { page, desk, library } = stet;
    await newArticle(stet, 'Yesterday');
    await page.keyboard.type('As it was.');
    await desk.untilSaved();
    stet = follow(await stet.restart());
    await stet.desk.body.waitFor();
    await stet.desk.writeAtEnd(' And more.');
    await stet.desk.untilSaved();
    stet = follow(await stet.restart());
    await stet.desk.body.click();
    await stet.page.keyboard.press('ControlOrMeta+z');
    const back = stet.page.getByRole('button', { name: /^Back to how it was on / });
    await back.waitFor();
    expect(await violations(stet.page)).toEqual([]);
    await back.click();
    await expect.poll(() => stet.desk.body.innerText()).toBe('As it was.');
    expect(storedText(library, 'Yesterday')).toBe('As it was.');
    // And it is a step like any other: the record leads forward again.
    await stet.desk.body.click();
    await stet.page.keyboard.press('ControlOrMeta+z');
    await back.click();
    await expect.poll(() => stet.desk.body.innerText()).toBe('As it was. And more.');
  });
});
