// A solicitor writes: she logs the letter, and from then on nothing of the article can be made to vanish.
import { expect, it } from 'vitest';
import { verifyLibrary } from '../tour/verifying';
import { violations } from './support/axe';
import { startWriting, stets } from './support/stets';

const { start } = stets({ per: 'test' });

it('a legal letter preserves the article by itself, and lifting that says to speak to a solicitor first', async () => {
  const stet = await start();
  const { desk, page } = stet;
  await startWriting(stet, 'The bridge');
  await desk.showTab('Right of reply');
  await desk.inspector.getByText('None has come.').waitFor();
  await desk.inspector.getByRole('button', { name: 'Log a legal letter…' }).click();
  const dialog = desk.dialog('Log a legal letter');
  expect(await dialog.getByRole('button', { name: 'Log it' }).isDisabled()).toBe(true);
  await dialog.getByLabel('From').fill('Grey & Co, for the contractor');
  await dialog.getByLabel('Came on').fill('2026-11-20');
  expect(await dialog.getByLabel('Answer by').inputValue(), 'fourteen days, as is usual').toBe('2026-12-04');
  await dialog.getByLabel('Answer by').fill('2026-11-30');
  await dialog.getByLabel('What it asks for').fill('That the second paragraph be taken down.');
  await dialog.getByText(/^The article is preserved from then on/).waitFor();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Log it' }).click();
  await dialog.waitFor({ state: 'detached' });
  await desk.inspector.getByText('Came on 20 November 2026. To be answered by 30 November 2026.').waitFor();

  await page.getByRole('button', { name: 'More for this article' }).click();
  await page.getByRole('menuitem', { name: 'Preserved, so it stays' }).waitFor();
  await page.getByRole('menuitem', { name: 'Lift the preservation…' }).click();
  const lifting = desk.dialog('Lift the preservation');
  await lifting.getByText(/a legal letter from Grey & Co, for the contractor/).waitFor();
  await lifting.getByText(/^Speak to a solicitor first/).waitFor();
  await page.keyboard.press('Escape');
  await stet.close();
  expect(verifyLibrary(stet.library)).toEqual({ verify: 'ok' });
});
