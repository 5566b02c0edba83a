// Finding an article among others, in the real window: the search runs in a thread of its own.
import { expect, it } from 'vitest';
import type { RunningStet } from './support/stet';
import { newArticle, startWriting, stets } from './support/stets';

const { start, follow } = stets({ per: 'test' });

async function write(stet: RunningStet, headline: string, body: string): Promise<void> {
  await stet.desk.headline.fill(headline);
  await stet.desk.body.fill(body);
  await stet.desk.untilSaved();
}

it('finds words by their beginnings, shows where they stand, and lists what was there at the next start', async () => {
  let stet = await start();
  await startWriting(stet);
  await write(stet, 'The bridge', 'It cost £2.7m, said the café.');
  await newArticle(stet, 'The school');
  await stet.page.keyboard.type('Nobody had asked the council.');
  await stet.desk.untilSaved();

  const search = stet.desk.library.getByRole('searchbox', { name: 'Search library' });
  await search.fill('caf');
  await stet.desk.library.getByText('1 article found').waitFor();
  expect(await stet.desk.library.locator('mark').allTextContents()).toEqual(['caf']);
  await search.fill('"asked the council"');
  await stet.desk.library.getByRole('link', { name: 'The bridge' }).waitFor({ state: 'detached' });
  expect(await stet.desk.library.getByRole('link').allTextContents()).toEqual(['The school']);
  await search.fill('nowhere');
  await stet.desk.library.getByText('No article holds “nowhere”.').waitFor();
  await search.fill('');

  await stet.desk.library.getByRole('button', { name: 'Filter the list' }).click();
  await stet.page.getByLabel('State', { exact: true }).selectOption('Live');
  await stet.desk.library.getByText('No article is of this kind.').waitFor();
  await stet.page.getByRole('button', { name: 'List all' }).click();
  await stet.desk.library.getByRole('link').nth(1).waitFor();

  stet = follow(await stet.restart());
  await stet.desk.library.getByRole('link', { name: 'The bridge' }).click();
  await expect.poll(() => stet.desk.headline.inputValue()).toBe('The bridge');
  await stet.close();
});
