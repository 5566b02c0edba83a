// She writes with every kind of block, from the keyboard: marks, quotes, dividers, tables, and the menu on "/".
import { beforeAll, describe, expect, it } from 'vitest';
import type { Locator } from 'playwright';
import type { Block, BlockContent, Mark } from '../../shared/domain/body';
import { violations } from './support/axe';
import type { RunningStet } from './support/stet';
import { kindsOf, newArticle, startWriting, stets, storedDraft } from './support/stets';

const { start, follow } = stets({ per: 'file' });
let stet: RunningStet;
beforeAll(async () => {
  stet = await start();
  await startWriting(stet, 'First');
});

const type = (text: string): Promise<void> => stet.page.keyboard.type(text);
const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await stet.page.keyboard.press(key);
};
const slashMenu = (): Locator => stet.page.getByRole('listbox', { name: 'Insert' });
/** The names on it, without the keys beside them. */
const offered = async (): Promise<readonly string[]> =>
  (await slashMenu().getByRole('option').allInnerTexts()).map((line) => line.split('\n')[0] ?? '');
const stored = async (headline: string): Promise<readonly Block[]> => {
  await stet.desk.untilSaved();
  return storedDraft(stet.library, headline).snapshot.body;
};
const contents = async (headline: string): Promise<readonly BlockContent[]> =>
  (await stored(headline)).map(({ content }) => content);
/** Chooses from the menu on "/", by what it is called. */
async function slash(name: string): Promise<void> {
  await type(`/${name}`);
  await slashMenu().getByRole('option').first().waitFor();
  await press('Enter');
  await slashMenu().waitFor({ state: 'detached' });
}
const run = (text: string, ...marks: Mark[]) => ({ kind: 'text', text, marks });

describe('marks', () => {
  it('are six more than bold and italic, by key and by menu, and superscript and subscript exclude each other', async () => {
    await newArticle(stet, 'Marks');
    await type('under struck raised lowered lit code');
    const keys: readonly (readonly [string, string])[] = [
      ['under', 'ControlOrMeta+u'],
      ['struck', 'ControlOrMeta+Shift+x'],
      ['raised', 'ControlOrMeta+Shift+.'],
      ['raised', 'ControlOrMeta+.'],
      ['lowered', 'ControlOrMeta+Shift+.'],
      ['lit', 'ControlOrMeta+Alt+h'],
    ];
    for (const [word, key] of keys) {
      await stet.desk.selectInBody(word);
      await press(key);
    }
    await stet.desk.selectInBody('code');
    await stet.desk.article.getByRole('button', { name: 'More formatting' }).click();
    await stet.page.getByRole('menuitemcheckbox', { name: 'Code' }).click();
    await stet.desk.body.locator('code', { hasText: 'code' }).waitFor();
    expect(await violations(stet.page)).toEqual([]);
    expect(await contents('Marks')).toEqual([
      {
        kind: 'paragraph',
        inline: [
          run('under', 'underline'),
          run(' '),
          run('struck', 'strikethrough'),
          run(' '),
          run('raised', 'superscript'),
          run(' '),
          run('lowered', 'subscript'),
          run(' '),
          run('lit', 'highlight'),
          run(' '),
          run('code', 'code'),
        ],
      },
    ]);
    await press('ControlOrMeta+z');
    await stet.desk.body.locator('code').waitFor({ state: 'detached' });
  });
});

describe('the menu on "/"', () => {
  it('opens at the start of a block and after a space, narrows as she types, and Escape leaves the "/"', async () => {
    await newArticle(stet, 'Slash');
    await type('/');
    await slashMenu().waitFor();
    expect(await offered()).toEqual([
      'Paragraph',
      'Heading',
      'Subheading',
      'Minor heading',
      'Bulleted list',
      'Numbered list',
      'Quote',
      'Pull quote',
      'Picture…',
      'Embed…',
      'Divider',
      'Table',
      'Footnote',
    ]);
    await type('pu');
    expect(await offered()).toEqual(['Pull quote']);
    expect(await violations(stet.page)).toEqual([]);
    await press('Escape');
    await slashMenu().waitFor({ state: 'detached' });
    await type(' and/or 1/2 ');
    expect(await slashMenu().count()).toBe(0);
    expect(await contents('Slash')).toMatchObject([{ inline: [run('/pu and/or 1/2 ')] }]);
    await type('/head');
    await slashMenu().waitFor();
    await press('ArrowDown', 'ArrowDown', 'ArrowUp', 'Enter');
    expect(await contents('Slash')).toMatchObject([{ kind: 'heading', level: 4 }]);
    await press('ControlOrMeta+z');
    expect(await contents('Slash')).toMatchObject([
      { kind: 'paragraph', inline: [run('/pu and/or 1/2 /head')] },
    ]);
  });
});

describe('a quote', () => {
  it('is led out of by Enter: to who said it, and on', async () => {
    await newArticle(stet, 'Quotes');
    await slash('quote');
    await type('Nobody asked us.');
    await press('Enter');
    await type('Ada Example');
    await press('Enter');
    await slash('pull');
    await type('Nobody asked');
    await press('Enter', 'Enter');
    await type('So it went.');
    expect(await contents('Quotes')).toEqual([
      { kind: 'quote', inline: [run('Nobody asked us.')], attribution: [run('Ada Example')] },
      { kind: 'pullQuote', inline: [run('Nobody asked')] },
      { kind: 'paragraph', inline: [run('So it went.')] },
    ]);
  });

  it('takes its words back from the line below with Backspace, and keeps it when it is cut in two', async () => {
    await stet.desk.selectInBody('asked us.');
    await press('ArrowLeft');
    // The window hears of the caret after the key.
    await stet.page.waitForFunction(() => getSelection()?.isCollapsed === true);
    await press('Enter');
    expect(await contents('Quotes')).toMatchObject([
      { kind: 'quote', inline: [run('Nobody ')], attribution: [run('Ada Example')] },
      { kind: 'paragraph', inline: [run('asked us.')] },
      { kind: 'pullQuote' },
      { kind: 'paragraph' },
    ]);
    await press('ControlOrMeta+z');
    await stet.desk.selectInBody('Ada Example');
    await press('Home', 'Backspace');
    expect((await contents('Quotes'))[0]).toEqual({
      kind: 'quote',
      inline: [run('Nobody asked us.Ada Example')],
    });
    await press('ControlOrMeta+z');
    expect((await contents('Quotes'))[0]).toMatchObject({ attribution: [run('Ada Example')] });
  });
});

describe('a divider', () => {
  it('is put in, selected, taken out, and brought back', async () => {
    await newArticle(stet, 'Divided');
    await type('Above');
    await press('Enter');
    await slash('divider');
    await type('Below');
    expect(kindsOf(await stored('Divided'))).toEqual(['paragraph', 'divider', 'paragraph']);
    const line = stet.desk.body.locator('hr');
    await line.click();
    await stet.desk.body.locator('hr.prose__selected').waitFor();
    await press('Backspace');
    await line.waitFor({ state: 'detached' });
    expect(kindsOf(await stored('Divided'))).toEqual(['paragraph', 'paragraph']);
    await press('ControlOrMeta+z');
    await line.waitFor();
    expect(kindsOf(await stored('Divided'))).toEqual(['paragraph', 'divider', 'paragraph']);
  });
});

describe('a table', () => {
  const rowsOf = async () => {
    const table = (await contents('Table')).find((content) => content.kind === 'table');
    return table?.kind === 'table' ? table : null;
  };
  const wordsOf = async () =>
    (await rowsOf())?.rows.map((row) =>
      row.map((cell) => cell.map((part) => (part.kind === 'text' ? part.text : '|')).join('')),
    );

  it('is filled by Tab, which goes on into a new row, and left by an arrow', async () => {
    await newArticle(stet, 'Table');
    await slash('table');
    for (const word of ['Year', 'Cost', 'Who', '2019', '£27m', 'council', '2020', '', 'nobody']) {
      await type(word);
      await press('Tab');
    }
    await type('2021');
    await press('Shift+Tab', 'Shift+Tab');
    await type('£3m');
    expect(await wordsOf()).toEqual([
      ['Year', 'Cost', 'Who'],
      ['2019', '£27m', 'council'],
      ['2020', '£3m', 'nobody'],
      ['2021', '', ''],
    ]);
    expect((await rowsOf())?.hasHeaderRow).toBe(true);
    await press('ArrowDown', 'ArrowDown');
    await type('After the table.');
    expect(kindsOf(await stored('Table'))).toEqual(['table', 'paragraph']);
    expect((await contents('Table'))[1]).toMatchObject({ inline: [run('After the table.')] });
  });

  it('holds lines, not blocks, and gets and loses rows and columns by its menu', async () => {
    await stet.desk.selectInBody('nobody');
    await press('ArrowRight', 'Enter');
    await type('knows');
    expect((await wordsOf())?.[2]).toEqual(['2020', '£3m', 'nobody|knows']);
    const menu = async (name: string): Promise<void> => {
      await stet.desk.article.getByRole('button', { name: 'Table', exact: true }).click();
      await stet.page.getByRole('menu').getByText(name, { exact: true }).click();
    };
    await menu('Delete row');
    await stet.desk.selectInBody('Who');
    await menu('Column after');
    await menu('Header row');
    expect(await wordsOf()).toEqual([
      ['Year', 'Cost', 'Who', ''],
      ['2019', '£27m', 'council', ''],
      ['2021', '', '', ''],
    ]);
    expect((await rowsOf())?.hasHeaderRow).toBe(false);
    await press('ControlOrMeta+z', 'ControlOrMeta+z', 'ControlOrMeta+z');
    expect(await wordsOf()).toEqual([
      ['Year', 'Cost', 'Who'],
      ['2019', '£27m', 'council'],
      ['2020', '£3m', 'nobody|knows'],
      ['2021', '', ''],
    ]);
    expect((await rowsOf())?.hasHeaderRow).toBe(true);
  });
});

describe('a table in a narrow window', () => {
  const resize = (width: number): Promise<void> =>
    stet.app.evaluate(
      ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setContentSize(wanted, 800),
      width,
    );

  it('keeps its button at its corner and its words whole, and is scrolled sideways where it is too wide', async () => {
    await newArticle(stet, 'Narrow');
    await type('Words that take more lines in a narrower window than they do in a wide one. '.repeat(4));
    await press('Enter');
    await slash('table');
    for (const word of ['Constabulary', 'Commissioned', 'Outstanding']) {
      await type(word);
      await press('Tab');
    }
    const table = stet.desk.body.locator('table');
    const button = stet.desk.article.getByRole('button', { name: 'Table', exact: true });
    const gap = async (): Promise<number> => {
      const [below, above] = await Promise.all([table.boundingBox(), button.boundingBox()]);
      return Math.round((below?.y ?? 0) - (above?.y ?? 0) - (above?.height ?? 0));
    };
    await resize(1440);
    await expect.poll(gap).toBe(0);
    const height = (await table.boundingBox())?.height;
    await resize(1024);
    await stet.page.waitForFunction(() => innerWidth === 1024);
    await expect.poll(gap).toBe(0);
    expect((await table.boundingBox())?.height).toBe(height);
    await stet.desk.selectInBody('Outstanding');
    await press('ArrowRight');
    await type('OutstandingOutstanding');
    await expect
      .poll(() => table.evaluate((it) => it.scrollWidth > (it.parentElement?.clientWidth ?? 0)))
      .toBe(true);
    expect(await stet.desk.article.evaluate((it) => it.scrollWidth <= it.clientWidth)).toBe(true);
    expect(await violations(stet.page)).toEqual([]);
    await resize(1280);
  });
});

describe('all of it', () => {
  it('is there after a restart, and reads without fault', async () => {
    const before = ['Quotes', 'Divided', 'Table'].map(
      (headline) => storedDraft(stet.library, headline).snapshot.body,
    );
    stet = follow(await stet.restart());
    for (const [at, headline] of ['Quotes', 'Divided', 'Table'].entries()) {
      await stet.desk.library.getByRole('link', { name: headline }).click();
      await stet.desk.body
        .locator(['.prose__pull', 'hr', 'td'][at] ?? '')
        .first()
        .waitFor();
      expect(await violations(stet.page)).toEqual([]);
      await stet.desk.untilSaved();
      expect(storedDraft(stet.library, headline).snapshot.body).toEqual(before[at]);
    }
    await stet.close();
  });
});
