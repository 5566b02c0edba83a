// Several windows on one library: one of them writes an article, the others read it, and none closes over unsaved words.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, describe, expect, it } from 'vitest';
import { Desk } from '../support/desk';
import { violations } from './support/axe';
import type { RunningStet } from './support/stet';
import { startWriting, stets, storedDrafts, storedText } from './support/stets';

const { start, follow } = stets({ per: 'test' });
const HEADLINE = 'The bridge that nobody was mending';
const place = mkdtempSync(join(tmpdir(), 'stet-windows-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** What another window is, once `open` has opened it. */
async function another({ app }: RunningStet, open: () => Promise<unknown>): Promise<Desk> {
  const [page] = await Promise.all([app.waitForEvent('window'), open()]);
  await page.waitForLoadState('domcontentloaded');
  const desk = new Desk(page);
  await desk.library.waitFor();
  return desk;
}

const clickMenu = ({ app }: RunningStet, wanted: string) =>
  app.evaluate(({ Menu }, label) => {
    const file = Menu.getApplicationMenu()?.items.find((item) => item.label === '&File');
    file?.submenu?.items.find((item) => item.label === label)?.click();
  }, wanted);

const openElsewhere = async (desk: Desk, headline = HEADLINE): Promise<void> => {
  await desk.library.getByRole('link', { name: headline }).click({ button: 'right' });
  await desk.page.getByRole('menuitem', { name: 'Open in a new window' }).click();
};

const banner = ({ page }: Desk) => page.getByRole('region', { name: 'In another window' });

/** Closes the window of a page as its cross would. */
const closeWindow = ({ app }: RunningStet, page: Page) =>
  app.browserWindow(page).then((window) => window.evaluate((it) => it.close()));

/** What the native dialogs answer from here on, and what they said. */
async function answerDialogs({ app }: RunningStet, response: 0 | 1): Promise<() => Promise<string[]>> {
  await app.evaluate(({ app: stet, dialog }, answered) => {
    const said: string[] = [];
    Reflect.set(stet, 'said', said);
    dialog.showMessageBox = async (...asked: unknown[]) => {
      said.push(JSON.stringify(asked.at(-1)));
      return { response: answered, checkboxChecked: false };
    };
  }, response);
  return () => app.evaluate(({ app: stet }) => Reflect.get(stet, 'said') as string[]);
}

const quit = ({ app }: RunningStet) => app.evaluate(({ app: stet }) => stet.quit()).catch(() => undefined);

async function twoOnOne(env: Record<string, string> = {}) {
  const stet = await start({ env });
  await startWriting(stet, HEADLINE);
  await stet.desk.writeAtEnd('It cost £2.7m.');
  await stet.desk.untilSaved();
  const reader = await another(stet, () => openElsewhere(stet.desk));
  await banner(reader).waitFor();
  return { stet, writer: stet.desk, reader };
}

describe('an article in two windows', () => {
  it('is written in the first, read and followed in the second, and handed over on her word', async () => {
    const { stet, writer, reader } = await twoOnOne();
    await reader.body.getByText('It cost £2.7m.').waitFor();
    expect(await reader.body.isEditable()).toBe(false);
    expect(await reader.headline.isDisabled()).toBe(true);
    expect(await reader.page.getByRole('button', { name: 'Publish…' }).isDisabled()).toBe(true);
    expect(await reader.library.getByRole('button', { name: 'New article' }).isEnabled()).toBe(true);
    await writer.writeAtEnd(' The council had said three.');
    await reader.body.getByText('The council had said three.').waitFor();
    await writer.headline.fill('The bridge, mended');
    await reader.library.getByRole('link', { name: 'The bridge, mended' }).waitFor();
    expect(await violations(reader.page)).toEqual([]);

    await writer.writeAtEnd(' Typed in the last moment.');
    await banner(reader).getByRole('button', { name: 'Write here' }).click();
    await banner(writer).waitFor();
    await banner(reader).waitFor({ state: 'detached' });
    await reader.body.getByText('Typed in the last moment.').waitFor();
    expect(await writer.body.isEditable()).toBe(false);
    await reader.writeAtEnd(' And in the second.');
    await reader.untilSaved();
    await writer.body.getByText('And in the second.').waitFor();

    // The writer goes: whoever read it writes on, without being asked.
    await closeWindow(stet, reader.page);
    await banner(writer).waitFor({ state: 'detached' });
    await writer.writeAtEnd(' And in the first again.');
    await writer.untilSaved();
    expect(storedText(stet.library)).toContain('And in the second. And in the first again.');
    await stet.close();
  });

  it('stays where it is when it cannot be saved there, and the other window says why', async () => {
    const fault = join(place, 'handing-over');
    const { stet, writer, reader } = await twoOnOne({ STET_DISK_FAULT: fault });
    writeFileSync(fault, 'ENOSPC');
    await writer.writeAtEnd(' This finds no room.');
    await writer.saveState.getByText(/^Not saved/).waitFor();
    await banner(reader).getByRole('button', { name: 'Write here' }).click();
    await banner(reader).getByText('It stays there, for it could not be saved: The disk is full.').waitFor();
    await writer.writeAtEnd(' She types on.');
    expect(await writer.body.isEditable()).toBe(true);
    rmSync(fault);
    await writer.untilSaved();
    await banner(reader).getByRole('button', { name: 'Write here' }).click();
    await reader.body.getByText('This finds no room. She types on.').waitFor();
    await banner(reader).waitFor({ state: 'detached' });
    await stet.close();
  });
});

describe('another window', () => {
  it('comes from the menu with an empty desk, follows list, theme and house, and saves what it is closed over', async () => {
    const stet = await start();
    await startWriting(stet, HEADLINE);
    const second = await another(stet, () => clickMenu(stet, 'New Window'));
    await second.page.getByText('Choose an article, or start a new one.').waitFor();
    await second.library.getByRole('link', { name: HEADLINE }).waitFor();
    await second.library.getByRole('button', { name: 'New article' }).click();
    await second.headline.fill('The ferry');
    await stet.desk.library.getByRole('link', { name: 'The ferry' }).waitFor();
    await second.page.evaluate(() => window.stet.ask['app.saveSettings']({ theme: 'dark' }));
    await stet.page.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
    await second.page.evaluate(() => window.stet.ask['library.saveHouse']({ siteName: 'The Harbour' }));
    await stet.page.getByRole('banner').getByText('The Harbour').waitFor();

    await second.writeAtEnd('Typed right before the cross.');
    await Promise.all([second.page.waitForEvent('close'), closeWindow(stet, second.page)]);
    expect(storedText(stet.library, 'The ferry')).toContain('Typed right before the cross.');
    expect(await stet.desk.headline.inputValue()).toBe(HEADLINE);
    await stet.close();
  });

  it('is saved along with all others when Stet is quit', async () => {
    const stet = await start();
    await startWriting(stet, HEADLINE);
    const second = await another(stet, () => clickMenu(stet, 'New Window'));
    await second.library.getByRole('button', { name: 'New article' }).click();
    await second.headline.fill('The ferry');
    await second.writeAtEnd('In the second.');
    await stet.desk.writeAtEnd('In the first.');
    await stet.close();
    expect(storedText(stet.library, HEADLINE)).toContain('In the first.');
    expect(storedText(stet.library, 'The ferry')).toContain('In the second.');
  });

  it('that is closed at the same moment as the other one ends Stet, with all saved and the library closed', async () => {
    const stet = await start();
    await startWriting(stet, HEADLINE);
    const second = await another(stet, () => clickMenu(stet, 'New Window'));
    await second.library.getByRole('button', { name: 'New article' }).click();
    await second.headline.fill('The ferry');
    await second.writeAtEnd('In the second.');
    await stet.desk.writeAtEnd('In the first.');
    const ended = new Promise((done) => stet.app.process().once('exit', done));
    await stet.app
      .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().forEach((window) => window.close()))
      .catch(() => undefined);
    await ended;
    expect(storedText(stet.library, HEADLINE)).toBe('In the first.');
    expect(storedText(stet.library, 'The ferry')).toBe('In the second.');
    expect(existsSync(join(stet.library, 'library.lock'))).toBe(false);
  });

  it('whose article cannot be saved keeps Stet from being quit, and is named', async () => {
    const fault = join(place, 'quitting');
    const stet = await start({ env: { STET_DISK_FAULT: fault } });
    await startWriting(stet, HEADLINE);
    const second = await another(stet, () => clickMenu(stet, 'New Window'));
    const said = await answerDialogs(stet, 0);
    writeFileSync(fault, 'ENOSPC');
    await stet.desk.writeAtEnd('This finds no room.');
    await quit(stet);
    await expect.poll(said).toHaveLength(1);
    const [asked] = await said();
    expect(asked).toContain(`“${HEADLINE}” is not saved.`);
    expect(asked).toContain('The disk is full.');
    expect(asked).toContain('copy the text, or to save it elsewhere');
    rmSync(fault);
    await stet.desk.untilSaved();
    expect(second.page.isClosed()).toBe(false);
    await stet.close();
    expect(storedText(stet.library)).toContain('This finds no room.');
  });
});

describe('a library that one window restores', () => {
  it('is open in the others too, with nothing of the library before on their desks, and nothing of it lost', async () => {
    const stet = await start();
    await startWriting(stet, HEADLINE);
    const backup = join(place, 'one.stetbackup');
    const folder = join(place, 'restored');
    mkdirSync(folder);
    await stet.app.evaluate(
      ({ dialog }, places) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath: places.backup });
        const open: (...asked: unknown[]) => Promise<Electron.OpenDialogReturnValue> = async (...asked) => ({
          canceled: false,
          filePaths: [JSON.stringify(asked).includes('openDirectory') ? places.folder : places.backup],
        });
        dialog.showOpenDialog = open;
      },
      { backup, folder },
    );
    const passphrase = 'seven grey heron pens';
    await stet.page.evaluate((given) => window.stet.ask['backups.make']({ passphrase: given }), passphrase);
    const second = await another(stet, () => clickMenu(stet, 'New Window'));
    await second.library.getByRole('button', { name: 'New article' }).click();
    await second.headline.fill('The ferry');
    await second.untilSaved();

    await stet.page.keyboard.press('ControlOrMeta+k');
    await stet.page.keyboard.type('Restore a backup');
    await stet.page.keyboard.press('Enter');
    const restoring = stet.desk.dialog('Restore a backup');
    await restoring.getByRole('button', { name: 'Choose a backup…' }).click();
    await restoring.getByLabel('Passphrase').fill(passphrase);
    await second.writeAtEnd('Typed right before.');
    await restoring.getByRole('button', { name: 'Restore into…' }).click();
    await restoring.waitFor({ state: 'hidden' });
    await second.page.getByText('Choose an article, or start a new one.').waitFor();
    await second.library.getByRole('link', { name: 'The ferry' }).waitFor({ state: 'detached' });
    await second.library.getByRole('link', { name: HEADLINE }).waitFor();
    expect(storedText(stet.library, 'The ferry')).toBe('Typed right before.');
    expect(storedDrafts(folder)).toHaveLength(1);
    await second.library.getByRole('button', { name: 'New article' }).click();
    await second.headline.fill('In the restored one');
    await second.untilSaved();
    await stet.close();
    expect(storedDrafts(folder)).toHaveLength(2);
  });
});

describe('while she is asked about one window', () => {
  it('what is typed in another, which had saved already, is not lost', async () => {
    const fault = join(place, 'asked');
    const stet = await start({ env: { STET_DISK_FAULT: fault } });
    await startWriting(stet, HEADLINE);
    const second = await another(stet, () => clickMenu(stet, 'New Window'));
    await second.library.getByRole('button', { name: 'New article' }).click();
    await second.headline.fill('The ferry');
    await second.untilSaved();
    await stet.app.evaluate(({ app, dialog }) => {
      dialog.showMessageBox = () =>
        new Promise((done) => {
          Reflect.set(app, 'leave', () => done({ response: 1, checkboxChecked: false }));
        });
    });
    writeFileSync(fault, 'ENOSPC');
    await stet.desk.writeAtEnd('This finds no room.');
    await stet.desk.saveState.getByText(/^Not saved/).waitFor();
    const ended = new Promise((done) => stet.app.process().once('exit', done));
    await quit(stet);
    const isAsked = () => stet.app.evaluate(({ app }) => Reflect.has(app, 'leave'));
    await expect.poll(isAsked).toBe(true);
    rmSync(fault);
    await second.writeAtEnd('Typed while she was asked.');
    await stet.app.evaluate(({ app }) => (Reflect.get(app, 'leave') as () => void)()).catch(() => undefined);
    await ended;
    expect(storedText(stet.library, 'The ferry')).toBe('Typed while she was asked.');
  });
});

describe('a window that does not answer', () => {
  const hang = ({ app }: RunningStet, ms: number) =>
    app.evaluate(({ BrowserWindow }, time) => {
      const busy = `const end = Date.now() + ${time}; while (Date.now() < end);`;
      void BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(busy);
    }, ms);

  it('is waited for when she says so, and its last words are saved', async () => {
    const stet = await start({ env: { STET_PATIENCE: '200' } });
    await startWriting(stet, HEADLINE);
    const said = await answerDialogs(stet, 0);
    const ended = new Promise((done) => stet.app.process().once('exit', done));
    await stet.desk.writeAtEnd('Typed before it hung.');
    await hang(stet, 2_000);
    await quit(stet);
    await expect.poll(said).not.toHaveLength(0);
    expect((await said())[0]).toContain('The window does not answer.');
    await ended;
    expect(storedText(stet.library)).toContain('Typed before it hung.');
  });

  it('is given up when she says so, with what was saved', async () => {
    const stet = await start({ env: { STET_PATIENCE: '200' } });
    await startWriting(stet, HEADLINE);
    await stet.desk.writeAtEnd('Covered by the word Saved.');
    await stet.desk.untilSaved();
    await answerDialogs(stet, 1);
    const ended = new Promise((done) => stet.app.process().once('exit', done));
    await hang(stet, 600_000);
    await quit(stet);
    await ended;
    const again = follow(await stet.startAgain());
    await again.desk.body.getByText('Covered by the word Saved.').waitFor();
    await again.close();
  });
});
