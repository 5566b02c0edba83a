// A name typed once into everything the real window has, and then erased by her: no byte of it is left.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyLibrary } from '../../scripts/verify/verifyLibrary.mjs';
import { filesWith } from '../support/canaries';
import { forget, launchStet, type RunningStet } from './support/stet';

const CANARY = 'Quillfeather';
const PAGE = `<!doctype html><meta charset="utf-8"><title>${CANARY} speaks</title><p>Here is ${CANARY}.</p>`;

describe('erasing', () => {
  let stet: RunningStet;
  let web: Server;

  beforeAll(async () => {
    web = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
    });
    await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
    const { port } = web.address() as AddressInfo;
    stet = await launchStet({
      env: { STET_HOSTS: JSON.stringify({ 'records.example': `127.0.0.1:${port}` }) },
    });
    await stet.page.getByRole('button', { name: /^Start writing/ }).click();
    await stet.desk.headline.waitFor();
  });
  afterAll(async () => {
    await stet.kill().catch(() => undefined);
    forget(stet);
    web.closeAllConnections();
    web.close();
  });

  const everywhere = (): Promise<readonly string[]> => filesWith(CANARY, stet.library, stet.userData);

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

    await menu('Erase from this library…');
    const dialog = desk.dialog('Erase from this library');
    await dialog.getByLabel('What is to vanish').fill('clerk');
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
