// The desk for those who read it by ear and work it by key.
import { beforeAll, describe, expect, it } from 'vitest';
import { violations } from './support/axe';
import type { RunningStet } from './support/stet';
import { newArticle, startWriting, stets, storedDraft } from './support/stets';

const { start } = stets({ per: 'file' });
let stet: RunningStet;
beforeAll(async () => {
  stet = await start();
});

const TABS = [
  'Sources',
  'Claims',
  'History',
  'Corrections',
  'Right of reply',
  'Checks',
  'Publishing',
  'Notes',
] as const;

/** Presses a key until the part with this name has the focus. */
async function pressUntilAt(name: RegExp, key = 'Tab'): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    const at = await stet.page.evaluate(() => {
      const here = document.activeElement;
      return here?.getAttribute('aria-label') ?? here?.textContent ?? '';
    });
    if (name.test(at)) return;
    await stet.page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${String(name)}`);
}

describe('axe finds nothing', () => {
  it('on the first page', async () => {
    await stet.page.getByRole('button', { name: /^Start writing/ }).waitFor();
    expect(await violations(stet.page)).toEqual([]);
  });

  it('on an article with everything in it', async () => {
    const { page, desk } = stet;
    await startWriting(stet, 'What the report cost');
    await page.getByRole('textbox', { name: 'Kicker' }).fill('Roads');
    await page.getByRole('textbox', { name: 'Standfirst' }).fill('Nobody read it.');
    await desk.writeAtEnd('The council paid 500 pounds for a report that can be read here');
    await page.keyboard.press('ControlOrMeta+Shift+ArrowLeft');
    await page.keyboard.press('ControlOrMeta+Shift+k');
    expect(await violations(page)).toEqual([]);
    await desk.article
      .getByRole('form', { name: 'Link' })
      .getByLabel('Address')
      .fill('https://records.example/report');
    await page.keyboard.press('Enter');
    await desk.body.getByRole('link').waitFor();
    await desk.article.getByRole('button', { name: 'Details' }).click();
    await desk.untilSaved();
    expect(await violations(page)).toEqual([]);
  });

  it('on each tab, before anything is published', async () => {
    for (const tab of TABS) {
      await stet.desk.showTab(tab);
      expect({ tab, found: await violations(stet.page) }).toEqual({ tab, found: [] });
    }
  });

  it('on the Publish dialog, and on what came of it', async () => {
    const { page, desk } = stet;
    const dialog = await desk.openPublishDialog();
    await dialog.getByText('Details', { exact: true }).click();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('checkbox', { name: /^Capture/ }).uncheck();
    await desk.confirmPublication();
    expect(await violations(page)).toEqual([]);
    await desk.takeLiveAddress();
  });

  it('on Log a correction, the update, and the tabs that tell of it', async () => {
    const { page, desk } = stet;
    await desk.typeOver('500', '450');
    await desk.untilSaved();
    const panel = await desk.showTab('Corrections');
    await panel.getByRole('button', { name: 'Log a correction' }).click();
    await desk.logCorrection({ why: 'Read from the wrong column.', noticedBy: 'A reader' });
    expect(await violations(page)).toEqual([]);
    const dialog = desk.dialog('Log a correction');
    await dialog.getByRole('button', { name: 'Log correction' }).click();
    await dialog.getByRole('button', { name: 'Update…' }).click();
    expect(await violations(page)).toEqual([]);
    await desk.confirmPublication();
    await desk.takeLiveAddress();
    for (const tab of ['Sources', 'History', 'Corrections', 'Publishing']) {
      await desk.showTab(tab);
      expect({ tab, found: await violations(page) }).toEqual({ tab, found: [] });
    }
  });

  it('on a comparison, and on what it said', async () => {
    const { page, desk } = stet;
    const history = await desk.showTab('History');
    await history
      .getByRole('button', { name: /Published/ })
      .last()
      .click();
    await history.getByRole('button', { name: 'Compare with now' }).click();
    await desk.article.locator('del').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await history.getByRole('button', { name: 'Show' }).click();
    await desk.article.getByRole('complementary', { name: 'Proof' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('on the import dialog', async () => {
    const { page, desk } = stet;
    await desk.chooseFile(() => desk.library.getByRole('button', { name: 'Import…' }).click(), {
      name: 'old.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Old\n\nText.\n\nThis is a developing story.\n\nLeave a Reply\n'),
    });
    await desk.dialog('Import').getByText('Left out:').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('on settings, connecting a site, the palette and verify', async () => {
    const { page, desk } = stet;
    await page.keyboard.press('ControlOrMeta+,');
    const settings = desk.dialog('Settings');
    for (const section of ['Appearance', 'You', 'Sites', 'Library', 'About']) {
      await settings.getByRole('tab', { name: section }).click();
      expect({ section, found: await violations(page) }).toEqual({ section, found: [] });
    }
    await settings.getByRole('tab', { name: 'Sites' }).click();
    await settings.getByRole('button', { name: 'Connect a site…' }).click();
    await desk.dialog('Connect a site').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+k');
    await desk.dialog('Command palette').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.type('Verify');
    await page.keyboard.press('Enter');
    await desk
      .dialog(/^Verify/)
      .getByText('Everything is as it was written.')
      .waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });
});

describe('by keys alone', () => {
  it('an article is begun, written, published and looked up', async () => {
    const { page, desk, library } = stet;
    await page.keyboard.press('ControlOrMeta+n');
    await page.waitForFunction(() => {
      const at = document.activeElement;
      return at instanceof HTMLTextAreaElement && at.ariaLabel === 'Headline' && at.value === '';
    });
    await page.keyboard.type('Without a mouse');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Every word of it.');
    await desk.untilSaved();
    expect(storedDraft(library, 'Without a mouse').snapshot.body).toHaveLength(1);
    await page.keyboard.press('ControlOrMeta+Shift+p');
    await desk.dialog('Publish').waitFor();
    await pressUntilAt(/^Publish now$/);
    await page.keyboard.press('Enter');
    await desk.dialog('Publish').getByText('It is live').waitFor();
    await pressUntilAt(/^Done$/);
    await page.keyboard.press('Enter');
    await desk.dialog('Publish').waitFor({ state: 'detached' });
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('Show History');
    await page.keyboard.press('Enter');
    await desk.inspector.getByRole('tab', { name: 'History', selected: true }).waitFor();
    await desk.inspector.getByText('Published · Built-in site').waitFor();
  });

  it('the toolbar is one stop, with arrows inside', async () => {
    const { page, desk } = stet;
    await newArticle(stet, 'Tools by key');
    await page.keyboard.type('Bold');
    await page.keyboard.press('ControlOrMeta+a');
    await pressUntilAt(/^Paragraph$/, 'Shift+Tab');
    await pressUntilAt(/^Bold$/, 'ArrowRight');
    await page.keyboard.press('Enter');
    await desk.body.locator('strong', { hasText: 'Bold' }).waitFor();
  });

  it('wherever the focus is, it is seen', async () => {
    await stet.close();
    const fresh = await start();
    await startWriting(fresh, 'Seen');
    const stops = new Map<string, boolean>();
    for (let step = 0; step < 30; step += 1) {
      await fresh.page.keyboard.press('Tab');
      const { name, isSeen } = await fresh.page.evaluate(focusSeen);
      stops.set(name, isSeen);
    }
    for (const name of ['New article', 'Publish…', 'Details', 'Paragraph', 'Seen'])
      expect([...stops.keys()]).toContain(name);
    expect([...stops].filter(([, isSeen]) => !isSeen)).toEqual([]);
    await fresh.close();
  });
});

/** Runs in the page: what has the focus, and whether it shows; where she writes the caret does. */
function focusSeen(): { readonly name: string; readonly isSeen: boolean } {
  const at = document.activeElement ?? document.body;
  const isWriting = at.matches('textarea, [contenteditable=true]');
  const drawn = [null, '::after'].map((part) => getComputedStyle(at, part));
  return {
    name: at.getAttribute('aria-label') ?? at.textContent ?? '',
    isSeen: isWriting || drawn.some((style) => style.outlineStyle !== 'none' || style.boxShadow !== 'none'),
  };
}
