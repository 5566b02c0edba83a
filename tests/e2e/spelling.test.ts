// Spelling is off until she adds a dictionary, and no request leaves for it. Here it is one of a few words, which Chromium reads as any.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, describe, expect, it } from 'vitest';
import { dictionaryOf } from '../support/dictionary';
import { violations } from './support/axe';
import { chromiumReachedOut, hostsTurnedTo } from './support/network';
import type { RunningStet } from './support/stet';
import { newArticle, startWriting, stets } from './support/stets';

const { start, follow } = stets({ per: 'file' });
const DICTIONARY = dictionaryOf(['A', 'a', 'hers', 'his', 'mistake', 'mistaken', 'of', 'or']);
const folder = mkdtempSync(join(tmpdir(), 'stet-spelling-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function openSettings({ page, desk }: RunningStet) {
  await page.keyboard.press('ControlOrMeta+,');
  const settings = desk.dialog('Settings');
  await settings.getByRole('tab', { name: 'Writing' }).click();
  return settings;
}

async function addDictionary(stet: RunningStet, name: string, buffer: Buffer) {
  const add = stet.desk.dialog('Settings').getByRole('button', { name: 'Add a dictionary…' });
  await stet.desk.chooseFile(() => add.click(), { name, mimeType: 'application/octet-stream', buffer });
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a word stands in the body. */
const placeOf = (page: Page, word: string): Promise<Box> =>
  page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0 || !node.parentElement?.closest('[contenteditable="true"]')) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left, y: top, width, height };
    }
    throw new Error(`"${wanted}" is not in the body`);
  }, word);

/** Asks about a word as she would: with the right button, on it. */
async function askAbout({ page }: RunningStet, word: string): Promise<Locator> {
  const { x, y, width, height } = await placeOf(page, word);
  await page.mouse.click(x + width / 2, y + height / 2, { button: 'right' });
  return page.getByRole('menu', { name: `Suggestions for “${word}”` });
}

/** Whether there is a red line under a word, by what is on the screen. */
async function isUnderlined({ page }: RunningStet, word: string): Promise<boolean> {
  const clip = await placeOf(page, word);
  const bytes = [...(await page.screenshot({ clip: { ...clip, height: clip.height + 4 } }))];
  return page.evaluate(async (png) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(png)]));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data = [] } = context?.getImageData(0, 0, image.width, image.height) ?? {};
    let red = 0;
    for (let at = 0; at < data.length; at += 4) {
      const [r = 0, g = 0, b = 0] = data.slice(at, at + 3);
      if (r > 150 && g < 120 && b < 120) red += 1;
    }
    return red > 10;
  }, bytes);
}

describe('spelling', () => {
  it('is off without a dictionary, and says what is none', async () => {
    const stet = await start();
    await startWriting(stet);
    const settings = await openSettings(stet);
    await settings.getByText('Off: there is no dictionary here.').waitFor();
    await addDictionary(stet, 'en-GB.bdic', Buffer.from('no dictionary at all'));
    await settings.getByText('This is not a dictionary that can be read here.').waitFor();
    expect(await violations(stet.page)).toEqual([]);
    await stet.page.keyboard.press('Escape');
    expect(await stet.desk.body.getAttribute('spellcheck')).toBe('false');
    await stet.close();
  });

  it('marks words by the one that she adds, puts them right, learns others for good, and nothing leaves', async () => {
    const log = join(folder, 'network.log');
    let stet = await start({ env: { STET_NETWORK_LOG: log } });
    await startWriting(stet);
    await newArticle(stet, 'Spelt');
    const settings = await openSettings(stet);
    await addDictionary(stet, 'en_GB.bdic', DICTIONARY);
    await settings.getByText('On, by the dictionary for en-GB.').waitFor();
    await stet.page.keyboard.press('Escape');
    await stet.desk.body.click();
    await stet.page.keyboard.type('A misteak of hers or Leddy ');
    await expect.poll(() => isUnderlined(stet, 'misteak'), { timeout: 10_000 }).toBe(true);
    expect(await isUnderlined(stet, 'hers')).toBe(false);

    const menu = await askAbout(stet, 'misteak');
    await menu.waitFor();
    expect(await violations(stet.page)).toEqual([]);
    await menu.getByRole('menuitem', { name: 'mistake', exact: true }).click();
    await stet.desk.body.getByText('A mistake of hers').waitFor();
    // What else is marked in the paragraph stays so, though none of it was typed just now.
    expect(await isUnderlined(stet, 'Leddy')).toBe(true);
    await stet.page.keyboard.press('ControlOrMeta+z');
    await stet.desk.body.getByText('A misteak of hers').waitFor();

    // Chromium looks again at words that others wrote for her once she types.
    await stet.desk.writeAtEnd('a ');
    await expect.poll(() => isUnderlined(stet, 'Leddy'), { timeout: 10_000 }).toBe(true);
    await (await askAbout(stet, 'Leddy')).getByRole('menuitem', { name: 'Add to dictionary' }).click();
    await expect.poll(() => isUnderlined(stet, 'Leddy')).toBe(false);
    await stet.desk.untilSaved();
    expect(JSON.parse(readFileSync(join(stet.library, 'library.json'), 'utf8'))).toMatchObject({
      house: { dictionary: ['Leddy'] },
    });

    stet = follow(await stet.restart());
    await stet.desk.writeAtEnd('a ');
    await expect.poll(() => isUnderlined(stet, 'misteak'), { timeout: 10_000 }).toBe(true);
    expect(await isUnderlined(stet, 'Leddy')).toBe(false);
    await openSettings(stet);
    await stet.desk.dialog('Settings').getByRole('button', { name: 'Remove' }).click();
    await stet.desk.dialog('Settings').getByText('Off: there is no dictionary here.').waitFor();
    await stet.page.keyboard.press('Escape');
    await expect.poll(() => isUnderlined(stet, 'misteak')).toBe(false);
    await stet.close();
    expect(hostsTurnedTo(log)).toEqual([]);
    expect(chromiumReachedOut(log)).toEqual([]);
  });
});
