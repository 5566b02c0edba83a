// The library's disk is full while she writes: nothing is lost, nothing is said that is not so, and it recovers by itself.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it } from 'vitest';
import { startWriting, stets } from './support/stets';

const { start, follow } = stets({ per: 'test' });
const elsewhere = mkdtempSync(join(tmpdir(), 'stet-elsewhere-'));
const fault = join(elsewhere, 'fault');
afterEach(() => rmSync(fault, { force: true }));
afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

it('says that it is not saved and why, saves the text elsewhere, and recovers when there is room', async () => {
  const stet = await start({ env: { STET_DISK_FAULT: fault } });
  await startWriting(stet, 'The bridge that nobody was mending');

  writeFileSync(fault, 'ENOSPC');
  await stet.desk.writeAtEnd('This finds no room.');
  const banner = stet.page.getByRole('alert').filter({ hasText: 'Not saved: The disk is full.' });
  await banner.waitFor();
  await stet.page.keyboard.type(' She types on.');
  await stet.app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    },
    join(elsewhere, 'bridge.html'),
  );
  await banner.getByRole('button', { name: 'Save elsewhere…' }).click();
  await banner.getByRole('button', { name: 'Saved elsewhere' }).waitFor();
  expect(readFileSync(join(elsewhere, 'bridge.html'), 'utf8')).toContain('This finds no room. She types on.');
  expect(readFileSync(join(elsewhere, 'bridge.json'), 'utf8')).toContain('This finds no room. She types on.');
  expect(await stet.desk.saveState.textContent()).toContain('Not saved');

  // Quitting says why not, and she stays.
  await stet.app.evaluate(({ app, dialog }) => {
    dialog.showMessageBox = async (...asked: unknown[]) => {
      Reflect.set(app, 'wasAsked', JSON.stringify(asked.at(-1)));
      return { response: 0, checkboxChecked: false };
    };
    app.quit();
  });
  const asked = () => stet.app.evaluate(({ app }) => String(Reflect.get(app, 'wasAsked')));
  await expect.poll(asked, { timeout: 15_000 }).toContain('The disk is full.');
  await banner.waitFor();

  rmSync(fault);
  await stet.desk.untilSaved();
  await banner.waitFor({ state: 'detached' });
  const again = follow(await stet.restart());
  await again.desk.body.getByText('This finds no room. She types on.').waitFor();
  await again.close();
});
