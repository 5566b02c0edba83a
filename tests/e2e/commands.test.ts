// The one table of commands: whatever she asks a command by, it can be done when the others say so, and does the same.
import type { Locator, Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { NEEDS, type Need } from '../../shared/commands/command';
import {
  COMMAND_IDS,
  COMMANDS,
  isEditorCommand,
  keysOf,
  type AppCommandId,
  type CommandId,
  type EditorCommandId,
} from '../../shared/commands/table';
import { Desk } from '../support/desk';
import type { RunningStet } from './support/stet';
import { startWriting, stets } from './support/stets';

const { start } = stets({ per: 'file' });
let stet: RunningStet;
beforeAll(async () => {
  stet = await start();
});

const palette = () => stet.desk.dialog('Command palette');
const nameOf = (id: CommandId): string => COMMANDS[id].name;
const menuLabelOf = (id: CommandId): string => COMMANDS[id].menu ?? nameOf(id);

async function byPalette(id: CommandId): Promise<void> {
  await stet.page.keyboard.press('ControlOrMeta+k');
  await stet.page.keyboard.type(nameOf(id));
  const line = palette().getByRole('option', { selected: true });
  await palette()
    .getByRole('option')
    .filter({ has: stet.page.getByText(nameOf(id), { exact: true }) })
    .click();
  await line.waitFor({ state: 'detached' });
}

/** Every item of the menu, by its label, and whether it can be chosen. */
const menu = (): Promise<Readonly<Record<string, boolean>>> =>
  stet.app.evaluate(({ Menu }) =>
    Object.fromEntries(
      (Menu.getApplicationMenu()?.items ?? [])
        .flatMap(({ submenu }) => submenu?.items ?? [])
        .map(({ label, enabled }) => [label, enabled]),
    ),
  );

const byMenu = (id: CommandId): Promise<void> =>
  stet.app.evaluate(({ Menu }, label) => {
    const items = (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) => submenu?.items ?? []);
    items.find((item) => item.label === label)?.click();
  }, menuLabelOf(id));

const byKey = (id: CommandId): Promise<void> =>
  stet.page.keyboard.press(String(keysOf(COMMANDS[id], false)[0]).replace('Mod', 'ControlOrMeta'));

/** The tools of the toolbar and of its menus, by name, each with the way to press it. */
async function tools(): Promise<ReadonlyMap<string, () => Promise<void>>> {
  const found = new Map<string, () => Promise<void>>();
  const toolbar = stet.desk.article.getByRole('toolbar', { name: 'Formatting' });
  for (const tool of await toolbar.getByRole('button').all())
    found.set((await tool.getAttribute('aria-label')) ?? '', () => tool.click());
  for (const name of ['More formatting', 'Insert']) {
    const open = () => toolbar.getByRole('button', { name, exact: true }).click();
    await open();
    const items = stet.page.locator('[role=menu] .menu__label');
    await items.first().waitFor();
    for (const label of await items.allInnerTexts()) {
      found.set(label, async () => {
        await open();
        await items.getByText(label, { exact: true }).click();
      });
    }
    await stet.page.keyboard.press('Escape');
  }
  return found;
}

const offered = async (): Promise<readonly string[]> => {
  await stet.page.keyboard.press('ControlOrMeta+k');
  await palette().getByRole('option').first().waitFor();
  const names = await palette().locator('.palette__name:not(.palette__name--headline)').allInnerTexts();
  await stet.page.keyboard.press('Escape');
  await palette().waitFor({ state: 'detached' });
  return names;
};

/** What cannot be done while she simply writes in an article that is a draft: nothing was undone. */
const IDLE: readonly CommandId[] = ['commandPalette', 'stageDraft', 'redo'];
/** The system's own, in the menu: they are for every field. */
const OF_THE_SYSTEM: readonly CommandId[] = ['undo', 'redo', 'pastePlain'];

const EVERYTHING: readonly Need[] = NEEDS;
const READING: readonly Need[] = ['nothing', 'library', 'writableLibrary', 'article', 'body'];

const thatNeed = (met: readonly Need[]): readonly CommandId[] =>
  COMMAND_IDS.filter((id) => met.includes(COMMANDS[id].needs));

async function menuSays(met: readonly Need[]): Promise<void> {
  const shown = await menu();
  const inMenu = COMMAND_IDS.filter((id) => menuLabelOf(id) in shown && !OF_THE_SYSTEM.includes(id));
  expect(inMenu.length).toBeGreaterThan(40);
  const possible = thatNeed(met).filter((id) => inMenu.includes(id));
  await expect
    .poll(async () => {
      const now = await menu();
      return inMenu.filter((id) => now[menuLabelOf(id)]);
    })
    .toEqual(possible);
}

async function paletteSays(met: readonly Need[]): Promise<void> {
  const expected = thatNeed(met).filter((id) => !IDLE.includes(id));
  await expect.poll(offered).toEqual(expected.map(nameOf));
}

/** The buttons of the toolbar, and the lines of its menus, that do nothing just now. */
async function idleTools(): Promise<readonly string[]> {
  const toolbar = stet.desk.article.getByRole('toolbar', { name: 'Formatting' });
  const names = (all: readonly (SVGElement | HTMLElement)[]) =>
    all.map((one) => one.ariaLabel ?? one.querySelector('.menu__label')?.textContent ?? '');
  const idle = await toolbar.locator('[aria-disabled=true]').evaluateAll(names);
  for (const name of ['More formatting', 'Insert']) {
    await toolbar.getByRole('button', { name, exact: true }).click();
    await stet.page.locator('[role=menu] .menu__label').first().waitFor();
    idle.push(...(await stet.page.locator('[role=menu] [aria-disabled=true]').evaluateAll(names)));
    await stet.page.keyboard.press('Escape');
    await stet.page.getByRole('menu').waitFor({ state: 'detached' });
  }
  return idle;
}

describe('palette, menu and toolbar agree on what can be done', () => {
  it('on the first page, where nothing is open', async () => {
    await menuSays(['nothing']);
    await stet.page.keyboard.press('ControlOrMeta+k');
    expect(await palette().count()).toBe(0);
    expect(await stet.desk.article.count()).toBe(0);
  });

  it('with the caret in the text', async () => {
    const { page, desk } = stet;
    await startWriting(stet, 'Commands');
    await desk.writeAtEnd('Salt roads');
    await page.keyboard.press('Enter');
    await page.keyboard.type('The last line');
    await menuSays(EVERYTHING);
    await paletteSays(EVERYTHING);
    expect(await idleTools()).toEqual(['Redo']);
  });

  it('with words selected', async () => {
    await stet.desk.selectInBody('Salt');
    await menuSays(EVERYTHING);
    await paletteSays(EVERYTHING);
    expect(await idleTools()).toEqual(['Redo']);
    const commands = new Set(COMMAND_IDS.map(nameOf));
    const unknown = [...(await tools()).keys()].filter((name) => !commands.has(name));
    expect(unknown).toEqual(['More formatting', 'Insert']);
  });

  it('beneath a dialog, where the menu has to wait', async () => {
    await stet.page.keyboard.press('ControlOrMeta+,');
    await stet.desk.dialog('Settings').waitFor();
    await menuSays(['nothing']);
    await stet.page.keyboard.press('Escape');
    await menuSays(EVERYTHING);
  });

  it('with the caret in a table, whose cells are of no other kind', async () => {
    const { page, desk } = stet;
    await desk.selectInBody('Salt');
    await byMenu('table');
    await desk.body.locator('th').first().waitFor();
    await page.keyboard.type('Year');
    const inTable = NEEDS.filter((need) => need !== 'wordBlock');
    await menuSays(inTable);
    await paletteSays(inTable);
    const kinds = thatNeed(['wordBlock']).map(nameOf);
    expect(new Set(await idleTools())).toEqual(new Set(['Redo', ...kinds]));
    await desk.selectInBody('The last line');
    await menuSays(EVERYTHING);
    await desk.body.focus();
    while (await desk.body.locator('table').count()) await page.keyboard.press('ControlOrMeta+z');
    // Nothing is left to be done again.
    await desk.writeAtEnd('!');
    await page.keyboard.press('Backspace');
  });

  it('in an article that another window writes, and for each window as it comes to the front', async () => {
    const writer = stet;
    const [page] = await Promise.all([writer.app.waitForEvent('window'), byPalette('openInNewWindow')]);
    const desk = new Desk(page);
    await page.getByRole('region', { name: 'In another window' }).waitFor();
    const inFront = async (of: Page): Promise<void> => {
      const window = await writer.app.browserWindow(of);
      await window.evaluate((it) => {
        it.focus();
        it.emit('focus');
      });
    };
    stet = { ...writer, page, desk };
    try {
      await inFront(page);
      await menuSays(READING);
      await paletteSays(READING);
      const usable = desk.article.getByRole('toolbar', { name: 'Formatting' }).locator('button:enabled');
      expect(await usable.count()).toBe(0);
    } finally {
      stet = writer;
    }
    await inFront(writer.page);
    await menuSays(EVERYTHING);
    await page.close();
    await menuSays(EVERYTHING);
  });
});

it('what the menu does to the body is done where the caret was, though she is in a field by now; its key is not', async () => {
  const { page, desk, app } = stet;
  const before = await text();
  await desk.selectInBody('Salt');
  await desk.headline.focus();
  await app.evaluate(({ Menu }) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById('bold');
    item?.click({ triggeredByAccelerator: true });
    item?.click({});
  });
  await expect.poll(text).not.toBe(before);
  expect(await desk.body.locator('strong').allInnerTexts()).toEqual(['Salt']);
  await desk.body.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(text).toBe(before);
});

/** What changes the text at once, and one undo takes back. */
const EDITS = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'superscript',
  'subscript',
  'highlight',
  'code',
  'heading',
  'subheading',
  'minorHeading',
  'bulletedList',
  'numberedList',
  'quote',
  'pullQuote',
  'moveBlockDown',
  'duplicateBlock',
  'deleteBlock',
  'divider',
  'table',
  'privateNote',
  'pastePlain',
] as const satisfies readonly EditorCommandId[];

/** The text as it stands. */
const text = (): Promise<string> => stet.desk.body.innerHTML();

let known: ReadonlyMap<string, () => Promise<void>> | undefined;

describe('what changes the text', () => {
  it.each(EDITS)('%s is the same by palette, key, menu and toolbar', async (id) => {
    const { page, desk } = stet;
    const before = await text();
    known ??= await tools();
    const tool = known.get(nameOf(id));
    await stet.app.evaluate(({ clipboard }) => clipboard.writeText('What was copied.'));
    const ways: readonly (readonly [string, () => Promise<void>])[] = [
      ['palette', () => byPalette(id)],
      ['menu', () => byMenu(id)],
      ...(keysOf(COMMANDS[id], false).length > 0 ? [['key', () => byKey(id)] as const] : []),
      ...(tool ? [['toolbar', tool] as const] : []),
    ];
    const results = new Map<string, string>();
    for (const [way, act] of ways) {
      await desk.selectInBody('Salt');
      await act();
      await expect.poll(text, { message: way }).not.toBe(before);
      results.set(way, await text());
      await desk.body.focus();
      await page.keyboard.press('ControlOrMeta+z');
      await expect.poll(text, { message: `${way}, undone` }).toBe(before);
    }
    expect(new Set(results.values()).size, [...results].join('\n')).toBe(1);
  });

  it('is all of the table but what has nothing to do here', () => {
    const others: readonly EditorCommandId[] = [...EDITS, ...OPENS];
    const missing = COMMAND_IDS.filter(isEditorCommand).filter((id) => !others.includes(id));
    // A paragraph is one already, nothing stands above it, and to undo is done after each.
    expect(missing).toEqual(['undo', 'redo', 'paragraph', 'moveBlockUp']);
  });
});

/** What asks her something first. */
const OPENS = [
  'link',
  'blockMenu',
  'picture',
  'embed',
  'footnote',
] as const satisfies readonly EditorCommandId[];

const asks: Readonly<Record<(typeof OPENS)[number], (act: () => Promise<void>) => Promise<void>>> = {
  link: (act) => opens(act, stet.desk.article.getByRole('form', { name: 'Link' })),
  blockMenu: (act) => opens(act, stet.page.getByRole('menu')),
  picture: async (act) => void (await Promise.all([stet.page.waitForEvent('filechooser'), act()])),
  embed: (act) => opens(act, stet.desk.dialog('Embed a page')),
  footnote: (act) => opens(act, stet.desk.dialog('Footnote 1')),
};

async function opens(act: () => Promise<void>, what: Locator): Promise<void> {
  await act();
  await what.waitFor();
  await stet.page.keyboard.press('Escape');
  await what.waitFor({ state: 'detached' });
}

describe('what asks her something', () => {
  it.each(OPENS)('%s does so by palette and menu', async (id) => {
    const { page, desk } = stet;
    const before = await text();
    const inMenu = menuLabelOf(id) in (await menu());
    for (const act of [() => byPalette(id), ...(inMenu ? [() => byMenu(id)] : [])]) {
      await desk.selectInBody('Salt');
      await asks[id](act);
      await desk.body.focus();
      if ((await text()) !== before) await page.keyboard.press('ControlOrMeta+z');
      await expect.poll(text).toBe(before);
    }
  });
});

const tabSelected = (name: string) => (): Locator =>
  stet.desk.inspector.getByRole('tab', { name, selected: true });
const dialog = (name: string | RegExp) => (): Locator => stet.desk.dialog(name);
const stage = (name: string) => (): Locator => stet.page.getByRole('button', { name: `Stage: ${name}` });
const findBar = (): Locator => stet.page.getByRole('search', { name: 'Find in the article' });

/** What she sees of each command of the window; null for what opens another window, or leaves no trace in this one. */
const SEEN: Readonly<Record<Exclude<AppCommandId, 'commandPalette' | 'stageDraft'>, (() => Locator) | null>> =
  {
    newWindow: null,
    openInNewWindow: null,
    copyAll: null,
    import: dialog('Import'),
    publish: dialog('Publish'),
    logCorrection: dialog('Log a correction'),
    whatDidItSayOn: tabSelected('History'),
    findInArticle: findBar,
    replaceInArticle: () => findBar().getByRole('textbox', { name: 'Replace with' }),
    findNext: findBar,
    findPrevious: findBar,
    find: () => stet.desk.library.locator('input[type=search]:focus'),
    keyboardShortcuts: dialog('Keyboard shortcuts'),
    settings: dialog('Settings'),
    outline: dialog('Outline'),
    focusMode: () => stet.page.getByRole('button', { name: 'Leave focus mode' }),
    toggleTheme: () => stet.page.locator('html[data-theme=dark]'),
    fullScreen: null,
    verify: dialog(/^Verify/),
    backUp: dialog('Back up library'),
    restore: dialog(/^Restore/),
    connectSite: dialog('Connect a site'),
    erase: dialog(/^Erase/),
    stageIdea: stage('Idea'),
    stageWithLawyer: stage('With lawyer'),
    stageAwaitingReply: stage('Awaiting reply'),
    stageReady: stage('Ready'),
    showSources: tabSelected('Sources'),
    showClaims: tabSelected('Claims'),
    showHistory: tabSelected('History'),
    showCorrections: tabSelected('Corrections'),
    showRightOfReply: tabSelected('Right of reply'),
    showChecks: tabSelected('Checks'),
    showPublishing: tabSelected('Publishing'),
    showNotes: tabSelected('Notes'),
    newArticle: () => stet.page.locator('textarea[aria-label=Headline]:focus'),
  };

describe('what is done in the window', () => {
  it.each(COMMAND_IDS.filter((id) => id in SEEN && id !== 'newArticle'))(
    '%s is done by the palette',
    async (id) => {
      const { app, page, desk } = stet;
      const windows = app.windows().length;
      await desk.body.focus();
      await byPalette(id);
      const seen = new Map(Object.entries(SEEN)).get(id);
      await seen?.().first().waitFor();
      if (id === 'newWindow' || id === 'openInNewWindow') {
        await expect.poll(() => app.windows().length).toBe(windows + 1);
        await app.windows().at(-1)?.close();
        await expect.poll(() => app.windows().length).toBe(windows);
      }
      if (id === 'focusMode' || id === 'toggleTheme' || id === 'fullScreen') await byPalette(id);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      expect(stet.problems).toEqual([]);
    },
  );

  it('newArticle is done by the palette, and nothing went wrong on the way', async () => {
    await byPalette('newArticle');
    await SEEN.newArticle?.().waitFor();
    await stet.close();
  });
});
