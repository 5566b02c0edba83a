// Spelling is off until she adds a dictionary, and no request leaves for it. Needs a `.bdic` file for en-GB, which nothing here
// fetches: `STET_DICTIONARY` names one, made for instance of Debian's hunspell-en-gb by
// qwebengine_convert_dict (with `QT_WEBENGINE_ICU_DATA_DIR` at a folder with an icudtl.dat, such as Electron's).
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, describe, expect, it } from 'vitest';
import { violations } from './support/axe';
import { chromiumReachedOut, hostsTurnedTo } from './support/network';
import type { RunningStet } from './support/stet';
import { newArticle, startWriting, stets } from './support/stets';

const { start, follow } = stets({ per: 'file' });
const dictionary = process.env['STET_DICTIONARY'] ?? '';
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

/** Asks about a word as she would: with the right button, on it. */
async function askAbout(page: Page, word: string): Promise<void> {
  const place = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0 || !node.parentElement?.closest('[contenteditable="true"]')) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
    throw new Error(`"${wanted}" is not in the body`);
  }, word);
  await page.mouse.click(place.x, place.y, { button: 'right' });
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

  it.skipIf(!existsSync(dictionary))(
    'looks at words by the one that she adds, after a restart too, and nothing leaves',
    async () => {
      const log = join(folder, 'network.log');
      let stet = await start({ env: { STET_NETWORK_LOG: log } });
      await startWriting(stet);
      await newArticle(stet, 'Spelt');
      const settings = await openSettings(stet);
      await addDictionary(stet, 'en_GB.bdic', readFileSync(dictionary));
      await settings.getByText('On, by the dictionary for en-GB.').waitFor();
      await stet.page.keyboard.press('Escape');
      await stet.desk.body.click();
      await stet.page.keyboard.type('A misteak of hers ');
      const menu = stet.page.getByRole('menu', { name: 'Suggestions for “misteak”' });
      const right = menu.getByRole('menuitem', { name: 'mistake', exact: true });
      await expect
        .poll(async () => {
          await askAbout(stet.page, 'misteak');
          return right.waitFor({ timeout: 1_000 }).then(
            () => true,
            () => false,
          );
        })
        .toBe(true);
      expect(await violations(stet.page)).toEqual([]);
      await right.click();
      await stet.desk.body.getByText('A mistake of hers').waitFor();
      await stet.page.keyboard.press('ControlOrMeta+z');
      await stet.desk.body.getByText('A misteak of hers').waitFor();
      await stet.desk.untilSaved();

      stet = follow(await stet.restart());
      await stet.desk.body.click();
      await expect
        .poll(async () => {
          await askAbout(stet.page, 'misteak');
          return stet.page
            .getByRole('menuitem', { name: 'mistake', exact: true })
            .waitFor({ timeout: 1_000 })
            .then(
              () => true,
              () => false,
            );
        })
        .toBe(true);
      await stet.page.getByRole('menuitem', { name: 'Add to dictionary' }).click();
      await expect
        .poll(() =>
          stet.app.evaluate(({ session }) => session.defaultSession.listWordsInSpellCheckerDictionary()),
        )
        .toEqual(['misteak']);
      expect(JSON.parse(readFileSync(join(stet.library, 'library.json'), 'utf8'))).toMatchObject({
        house: { dictionary: ['misteak'] },
      });
      await openSettings(stet);
      await stet.desk.dialog('Settings').getByRole('button', { name: 'Remove' }).click();
      await stet.desk.dialog('Settings').getByText('Off: there is no dictionary here.').waitFor();
      await stet.page.keyboard.press('Escape');
      await stet.close();
      expect(hostsTurnedTo(log)).toEqual([]);
      expect(chromiumReachedOut(log)).toEqual([]);
    },
  );
});
