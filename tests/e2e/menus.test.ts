// The menus that drop from buttons: by keys, by the mouse, and none of them in the way of her typing.
import { beforeAll, expect, it } from 'vitest';
import { violations } from './support/axe';
import type { RunningStet } from './support/stet';
import { newArticle, startWriting, stets } from './support/stets';

const { start } = stets({ per: 'file' });
let stet: RunningStet;
beforeAll(async () => {
  stet = await start();
  await startWriting(stet);
});

it('are opened by a key at their first line, led through, and closed where they were opened', async () => {
  const { page, desk } = stet;
  await newArticle(stet, 'A menu by keys');
  const more = desk.article.getByRole('button', { name: 'More for this article' });
  await more.focus();
  for (const key of ['Enter', 'ArrowDown']) {
    await page.keyboard.press(key);
    await page.locator('[role=menuitem]:focus').getByText('Move to Bin').waitFor();
    expect(await more.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    await page.locator('[role=menuitem]:focus').getByText('Preserve this article…').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await expect.poll(() => more.evaluate((button) => button === document.activeElement)).toBe(true);
  }
});

it('are opened and closed by the mouse, and named after their button', async () => {
  const { page, desk } = stet;
  const more = desk.article.getByRole('button', { name: 'More for this article' });
  await desk.body.click();
  await more.click();
  await page.getByRole('menu', { name: 'More for this article' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await more.click();
  await page.getByRole('menu').waitFor({ state: 'detached' });
  expect(await more.getAttribute('aria-expanded')).toBe('false');
});

it('hear no key until she comes to them', async () => {
  const { page, desk } = stet;
  const hearers = await keysHeardBy(stet);
  await newArticle(stet, 'Many sources');
  for (let count = 0; count < 8; count += 1) {
    await page.keyboard.type(`[source ${count}](https://records.example/${count}) and on. `);
  }
  const sources = await desk.showTab('Sources');
  await expect.poll(() => sources.getByRole('button', { name: 'More for this source' }).count()).toBe(8);
  expect(await keysHeardBy(stet)).toBeLessThanOrEqual(hearers);
});

/** How many the document tells of each key that is pressed. */
async function keysHeardBy({ page }: RunningStet): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  const { result } = await cdp.send('Runtime.evaluate', { expression: 'document' });
  if (result.objectId === undefined) throw new Error('The window has no document.');
  const { listeners } = await cdp.send('DOMDebugger.getEventListeners', { objectId: result.objectId });
  await cdp.detach();
  return listeners.filter(({ type }) => type === 'keydown').length;
}
