// She writes TK for what is still to come: nothing is published before it has come.
import { expect, it } from 'vitest';
import { startWriting, stets } from './support/stets';

const { start } = stets({ per: 'file' });

it('a TK in the text stops publishing, leads to its place, and stops it no more when it is gone', async () => {
  const stet = await start();
  const { page, desk } = stet;
  await startWriting(stet, 'The pier');
  await desk.writeAtEnd('It opened long ago.\nIt cost TK million, the council says.');
  await desk.untilSaved();
  const dialog = await desk.openPublishDialog();
  const toPublish = dialog.getByRole('button', { name: 'Publish now' });
  const found = dialog.getByRole('alert').getByText(/TK/);
  await found.waitFor();
  await expect.poll(() => toPublish.isDisabled()).toBe(true);

  await dialog.getByRole('alert').getByRole('button').click();
  await dialog.waitFor({ state: 'hidden' });
  await desk.body.locator('p.body-editor__revealed').getByText('It cost TK million').waitFor();
  await desk.typeOver('TK', '£2.7');
  await desk.untilSaved();

  await desk.openPublishDialog();
  await toPublish.waitFor();
  expect(await found.count()).toBe(0);
  await desk.confirmPublication();
  const address = await desk.takeLiveAddress();
  const html = await (await fetch(address)).text();
  expect(html).toContain('It cost £2.7 million, the council says.');
  expect(html).not.toContain('TK');
  expect(stet.problems).toEqual([]);
  await page.keyboard.press('Escape');
  await stet.close();
});
