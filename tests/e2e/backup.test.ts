// A backup there and back, as she makes it: in the real window, with the system's dialogs answered for her.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RunningStet } from './support/stet';
import { startWriting, stets } from './support/stets';

const PASSPHRASE = 'seven grey heron pens';
const DAY_MS = 86_400_000;
const { start, follow } = stets({ per: 'test' });
let stet: RunningStet;

/** What the system's dialogs answer from here on. */
const answerDialogs = (places: { readonly backup: string; readonly folder: string }): Promise<void> =>
  stet.app.evaluate(({ dialog }, { backup, folder }) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: backup });
    const open: (...args: readonly unknown[]) => Promise<Electron.OpenDialogReturnValue> = async (
      ...args
    ) => ({
      canceled: false,
      filePaths: [JSON.stringify(args[args.length - 1]).includes('openDirectory') ? folder : backup],
    });
    dialog.showOpenDialog = open;
  }, places);

async function backUp(passphrase: string, again = passphrase): Promise<void> {
  const dialog = stet.desk.dialog('Back up library');
  await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await dialog.getByLabel('Passphrase again').fill(again);
  await dialog.getByRole('button', { name: 'Choose where…' }).click();
}

/** Starts again with a time that is kept for the library set back by so many days. */
async function startAgainWith(time: 'lastBackups' | 'knownSince', days: number): Promise<void> {
  await stet.close();
  const { id } = JSON.parse(readFileSync(join(stet.library, 'library.json'), 'utf8'));
  const path = join(stet.userData, 'settings.json');
  // A file without its check is one of an earlier Stet, and is taken as it is.
  const { check: _stale, ...file } = JSON.parse(readFileSync(path, 'utf8'));
  file.settings[time] = { [id]: new Date(Date.now() - days * DAY_MS).toISOString() };
  writeFileSync(path, JSON.stringify(file));
  stet = follow(await stet.startAgain());
}

describe('a backup', () => {
  it('goes into one file and comes back as a library of its own', async () => {
    stet = await start();
    const home = dirname(stet.library);
    const places = { backup: join(home, 'stick', 'one.stetbackup'), folder: join(home, 'restored') };
    mkdirSync(dirname(places.backup));
    mkdirSync(places.folder);
    await answerDialogs(places);
    const { page, desk } = stet;
    await startWriting(stet, 'The bridge that nobody was mending');
    await desk.writeAtEnd('Written before the backup.');
    await desk.untilSaved();

    await page.keyboard.press('ControlOrMeta+,');
    await desk.dialog('Settings').getByRole('tab', { name: 'Library' }).click();
    await desk.dialog('Settings').getByText('Not backed up on this computer yet.').waitFor();
    await desk.dialog('Settings').getByRole('button', { name: 'Back up library…' }).click();
    const dialog = desk.dialog('Back up library');
    await backUp('short');
    await dialog.getByText('Use at least 12 characters.').waitFor();
    await backUp(PASSPHRASE, `${PASSPHRASE}.`);
    await dialog.getByText('The two are not the same.').waitFor();
    await backUp(PASSPHRASE);
    await dialog.getByText('The backup is made, and was read back whole.').waitFor();
    expect(readdirSync(dirname(places.backup))).toEqual(['one.stetbackup']);
    expect(existsSync(join(stet.userData, 'checking'))).toBe(false);
    await dialog.getByRole('button', { name: 'Done' }).click();

    await desk.writeAtEnd(' Written after it.');
    await desk.untilSaved();
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('Restore a backup');
    await page.keyboard.press('Enter');
    const restoring = desk.dialog('Restore a backup');
    await restoring.getByRole('button', { name: 'Choose a backup…' }).click();
    await restoring.getByText('one.stetbackup').waitFor();
    await restoring.getByLabel('Passphrase').fill('seven grey heron pen');
    await restoring.getByRole('button', { name: 'Restore into…' }).click();
    await restoring.getByText('This is not the passphrase of this backup.').waitFor();
    expect(readdirSync(places.folder)).toEqual([]);
    await restoring.getByLabel('Passphrase').fill(PASSPHRASE);
    await restoring.getByRole('button', { name: 'Restore into…' }).click();
    await restoring.waitFor({ state: 'hidden' });
    await desk.body.getByText('Written before the backup.', { exact: true }).waitFor();
    expect(existsSync(join(places.folder, 'library.json'))).toBe(true);
    await stet.close();
  });

  it('that never was is asked for after seven days with work in the library, not in an empty one', async () => {
    stet = await start();
    await startWriting(stet);
    await stet.desk.untilSaved();
    await startAgainWith('knownSince', 8);
    const hint = stet.page.getByRole('button', { name: 'Never backed up' });
    await stet.desk.body.waitFor();
    expect(await hint.count()).toBe(0);
    await stet.desk.writeAtEnd('A week of work.');
    await hint.click();
    await stet.desk.dialog('Back up library').waitFor();
    await stet.close();
  });

  it('shows how far it is, and can be ended: the one before stays, and nothing else is left', async () => {
    stet = await start();
    const home = dirname(stet.library);
    const places = { backup: join(home, 'stick', 'one.stetbackup'), folder: home };
    mkdirSync(dirname(places.backup));
    writeFileSync(places.backup, 'the one before');
    await answerDialogs(places);
    const { page, desk } = stet;
    await startWriting(stet);
    await desk.untilSaved();
    // Large enough to be seen on its way.
    const large = join(stet.library, 'objects', 'aa');
    mkdirSync(large, { recursive: true });
    for (let count = 0; count < 40; count++)
      writeFileSync(join(large, `${count}.bin`), randomBytes(4_000_000));
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('Back up the library');
    await page.keyboard.press('Enter');
    await backUp(PASSPHRASE);
    const dialog = desk.dialog('Back up library');
    await dialog.getByRole('progressbar').waitFor();
    await dialog.getByText(/^Copying: \d+ of \d+ files$/).waitFor();
    await dialog.getByRole('button', { name: 'Cancel the backup' }).click();
    await dialog.getByRole('button', { name: 'Choose where…' }).waitFor();
    expect(readdirSync(dirname(places.backup))).toEqual(['one.stetbackup']);
    expect(readFileSync(places.backup, 'utf8')).toBe('the one before');
    await stet.close();
  });

  it('that is nine days old says so in the status bar, and leads to the next', async () => {
    stet = await start();
    await startWriting(stet);
    await stet.desk.untilSaved();
    await startAgainWith('lastBackups', 9);
    await stet.page.getByRole('button', { name: 'Last backup 9 days ago' }).click();
    await stet.desk.dialog('Back up library').waitFor();
    await stet.close();
  });
});
