// A name typed once into everything the real window has, and then erased by her: no byte of it is left.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyLibrary } from '../../scripts/verify/verifyLibrary.mjs';
import { filesWith } from '../support/canaries';
import { serveLocally, type LocalServer } from '../support/localWeb';
import type { RunningStet } from './support/stet';
import { startWriting, stets } from './support/stets';

const CANARY = 'Quillfeather';
const PAGE = `<!doctype html><meta charset="utf-8"><title>${CANARY} speaks</title><p>Here is ${CANARY}.</p>`;

describe('erasing', () => {
  const { start } = stets({ per: 'file' });
  let stet: RunningStet;
  let web: LocalServer;

  beforeAll(async () => {
    web = await serveLocally((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
    });
    stet = await start({ env: { STET_HOSTS: JSON.stringify({ 'records.example': web.origin }) } });
    await startWriting(stet);
  });
  afterAll(() => web.stop());

  const stick = (): string => join(dirname(stet.library), 'stick');
  const everywhere = (): Promise<readonly string[]> =>
    filesWith(CANARY, stet.library, stet.userData, stick());

  /** A backup on a stick, and a bin that only notes what it is given: nothing of a test goes into hers. */
  async function backUp(): Promise<void> {
    mkdirSync(stick());
    await stet.app.evaluate(
      ({ dialog, shell }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath });
        shell.trashItem = async (path) => void Reflect.set(globalThis, 'binned', path);
      },
      join(stick(), 'before.stetbackup'),
    );
    await stet.page.evaluate(() => window.stet.ask['backups.make']({ passphrase: 'seven grey heron pens' }));
  }

  async function capture(address: string): Promise<void> {
    await stet.page.evaluate(async (wanted) => {
      const done = new Promise<void>((resolve) => {
        const stop = window.stet.listen['captures.changed'](() => {
          stop();
          resolve();
        });
      });
      await window.stet.ask['captures.make']({ articleId: null, addresses: [wanted] });
      await done;
    }, address);
  }

  async function typeEverywhere(): Promise<void> {
    const { desk, page } = stet;
    await desk.library.getByRole('button', { name: 'Import…' }).waitFor();
    const buffer = Buffer.from(`Minutes\n\nThe clerk was ${CANARY}, who left.\n`);
    await desk.chooseFile(() => desk.library.getByRole('button', { name: 'Import…' }).click(), {
      name: `${CANARY}.txt`,
      mimeType: 'text/plain',
      buffer,
    });
    await page.getByRole('button', { name: 'Import article' }).click();
    await desk.body.getByText(CANARY).waitFor();
    await desk.writeAtEnd(` It was ${CANARY} who rang.`);
    await (await desk.showTab('Notes')).getByRole('textbox').fill(`ring ${CANARY} again`);
    await desk.untilSaved();
    await capture('http://records.example/page');
  }

  it('takes a name out of every byte, and the chain still verifies', async () => {
    const { desk, page } = stet;
    await typeEverywhere();
    await backUp();
    expect((await everywhere()).length).toBeGreaterThan(3);

    await page.getByRole('button', { name: 'More for this article' }).click();
    await page.getByRole('menuitem', { name: 'Erase from this library…' }).click();
    const dialog = desk.dialog('Erase from this library');
    await dialog.getByLabel('What is to vanish').fill(CANARY.toUpperCase());
    await dialog.getByRole('button', { name: 'Find it' }).click();
    await dialog.getByText(/^the draft, in \d places?$/).waitFor();
    await dialog.getByText('your notes, in 1 place').waitFor();
    await dialog.getByText('What this cannot reach').waitFor();
    expect(await dialog.getByRole('button', { name: 'Erase for good' }).isDisabled()).toBe(true);
    await dialog.getByRole('radio', { name: 'A source’s safety' }).click();
    await dialog.getByRole('button', { name: 'Erase for good' }).click();
    await dialog.getByText('Stet has looked again and finds it nowhere in this library.').waitFor();
    await dialog.getByText(join(stick(), 'before.stetbackup')).waitFor();
    await dialog.getByRole('button', { name: /^Put in the bin: the backup of/ }).click();
    await dialog.getByText('Backups that may still hold it').waitFor({ state: 'detached' });
    expect(await stet.app.evaluate(() => Reflect.get(globalThis, 'binned'))).toBe(
      join(stick(), 'before.stetbackup'),
    );
    await dialog.getByRole('button', { name: 'Close', exact: true }).first().click();
    await desk.body.getByText('The clerk was , who left.').waitFor();

    await desk.body.click();
    await page.keyboard.press('ControlOrMeta+Z');
    expect(await desk.body.textContent(), 'no undo brings it back').not.toContain(CANARY);
    const history = await desk.showTab('History');
    await history
      .getByText(/^Erased on .*\(a source’s safety\)$/)
      .first()
      .waitFor();

    await stet.close();
    expect(await everywhere()).toEqual([]);
    const { ok, findings } = await verifyLibrary(stet.library);
    expect(findings.filter(({ kind }) => kind !== 'erased')).toEqual([]);
    expect(ok).toBe(true);
    stet = await stet.startAgain();
    await stet.desk.body.getByText('The clerk was , who left.').waitFor();
  });

  it('takes a source from its card, and a passage from what is selected', async () => {
    const { desk, page } = stet;
    const dialog = desk.dialog('Erase from this library');
    const goOn = async (): Promise<void> => {
      await dialog.getByRole('button', { name: 'Find it' }).click();
      await dialog.getByRole('radio', { name: 'Court order' }).click();
      await dialog.getByRole('button', { name: 'Erase for good' }).click();
      await dialog.getByText('Stet has looked again and finds it nowhere in this library.').waitFor();
      await dialog.getByRole('button', { name: 'Close', exact: true }).first().click();
    };
    await desk.chooseFile(() => desk.library.getByRole('button', { name: 'Import…' }).click(), {
      name: 'links.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from(
        '# Links\n\nSee [the page](http://records.example/secret). A plain passage here.\n',
      ),
    });
    await page.getByRole('button', { name: 'Import article' }).click();
    await desk.body.getByText('the page').waitFor();
    await capture('http://records.example/secret');
    const sources = await desk.showTab('Sources');
    await sources.getByRole('button', { name: /^Captured/ }).click();
    await page.getByRole('button', { name: 'Erase this copy…' }).click();
    await dialog.getByText(`${CANARY} speaks`).waitFor();
    await page.keyboard.press('Escape');

    await sources.getByRole('button', { name: 'More for this source' }).click();
    await page.getByRole('menuitem', { name: 'Erase this source…' }).click();
    await dialog.getByText('http://records.example/secret').waitFor();
    await dialog.getByRole('checkbox', { name: 'Its address too, wherever it stands' }).click();
    await goOn();
    await sources.getByText('Missing links').waitFor();
    expect(await filesWith('records.example/secret', stet.library, stet.userData)).toEqual([]);
    expect(await everywhere()).toEqual([]);

    await desk.selectInBody('A plain passage');
    await page.keyboard.press('ControlOrMeta+K');
    await page.keyboard.type('Erase from');
    await page.getByRole('option', { name: 'Erase from this library' }).click();
    expect(await dialog.getByLabel('What is to vanish').inputValue(), 'by the palette').toBe(
      'A plain passage',
    );
    await page.keyboard.press('Escape');
    await desk.selectInBody('A plain passage');
    await stet.app.evaluate(({ Menu }) => {
      const edit = Menu.getApplicationMenu()?.items.find(({ label }) => label === '&Edit');
      edit?.submenu?.items.find(({ label }) => label === 'Erase from This Library…')?.click();
    });
    expect(await dialog.getByLabel('What is to vanish').inputValue()).toBe('A plain passage');
    await goOn();
    await desk.body.getByText('See the page. here.').waitFor();
    expect(await filesWith('plain passage', stet.library, stet.userData)).toEqual([]);
  });

  it('folds nothing by itself: it is a setting, off at first, and stays as she set it', async () => {
    const { desk, page } = stet;
    await page.keyboard.press('ControlOrMeta+,');
    const settings = desk.dialog('Settings');
    await settings.getByRole('tab', { name: 'Library' }).click();
    const folding = settings.getByLabel('Fold old autosaves');
    expect(await folding.inputValue()).toBe('never');
    await folding.selectOption({ label: 'After 90 days' });
    await page.keyboard.press('Escape');
    stet = await stet.restart();
    await stet.desk.headline.waitFor();
    await stet.page.keyboard.press('ControlOrMeta+,');
    await stet.desk.dialog('Settings').getByRole('tab', { name: 'Library' }).click();
    expect(await stet.desk.dialog('Settings').getByLabel('Fold old autosaves').inputValue()).toBe('90');
    await stet.page.keyboard.press('Escape');
  });

  it('is refused for an article that she preserved, until she lifts that with a reason', async () => {
    const { desk, page } = stet;
    const menu = async (name: string): Promise<void> => {
      await page.getByRole('button', { name: 'More for this article' }).click();
      await page.getByRole('menuitem', { name }).click();
    };
    await menu('Preserve this article…');
    await desk.dialog('Preserve this article').getByLabel('Why').fill('A solicitor’s letter');
    await desk.dialog('Preserve this article').getByRole('button', { name: 'Preserve' }).click();
    await desk.dialog('Preserve this article').waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'More for this article' }).click();
    await page.getByRole('menuitem', { name: 'Preserved, so it stays' }).waitFor();
    await page.keyboard.press('Escape');

    await menu('Erase from this library…');
    const dialog = desk.dialog('Erase from this library');
    await dialog.getByLabel('What is to vanish').fill('See');
    await dialog.getByRole('button', { name: 'Find it' }).click();
    await dialog.getByText(/is preserved: nothing of it is erased/).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });

    await menu('Lift the preservation…');
    const lifting = desk.dialog('Lift the preservation');
    await lifting.getByText(/^Speak to a solicitor first/).waitFor();
    expect(await lifting.getByRole('button', { name: 'Lift it' }).isDisabled()).toBe(true);
    await lifting.getByLabel('Reason').fill('Settled');
    await lifting.getByRole('button', { name: 'Lift it' }).click();
    await lifting.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'More for this article' }).click();
    await page.getByRole('menuitem', { name: 'Preserve this article…' }).waitFor();
    await page.keyboard.press('Escape');
    expect(stet.problems).toEqual([]);
  });
});
