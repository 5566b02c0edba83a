// Each kind of block as she meets it: typed, cut and pasted, dragged, moved by key, and every step of that undone.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Locator } from 'playwright';
import type { Block } from '../../shared/domain/body';
import { pngWithPlace } from '../support/pictures';
import { violations } from './support/axe';
import type { RunningStet } from './support/stet';
import { kindsOf, newArticle, startWriting, stets, storedDraft, storedText } from './support/stets';

const { start } = stets({ per: 'file' });
const HEADLINE = 'Every kind';
let stet: RunningStet;
beforeAll(async () => {
  stet = await start();
  await startWriting(stet, 'First');
  await newArticle(stet, HEADLINE);
});

const type = (text: string): Promise<void> => stet.page.keyboard.type(text);
const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await stet.page.keyboard.press(key);
};
const body = (): readonly Block[] => storedDraft(stet.library, HEADLINE).snapshot.body;
/** Footnotes that are pasted are new ones; all else is as it was. */
const settled = (blocks: readonly Block[]): unknown =>
  JSON.parse(JSON.stringify(blocks.map(({ content }) => content)), (key, value: unknown) =>
    key === 'id' ? 'footnote' : value,
  );
async function slash(name: string): Promise<void> {
  await type(`/${name}`);
  const menu = stet.page.getByRole('listbox', { name: 'Insert' });
  await menu.getByRole('option').first().waitFor();
  await press('Enter');
  await menu.waitFor({ state: 'detached' });
}
async function embed(): Promise<void> {
  await slash('embed');
  const dialog = stet.page.getByRole('dialog', { name: 'Embed a page' });
  await dialog.getByLabel('Address').fill('https://records.example/minutes');
  await dialog.getByRole('button', { name: 'Embed', exact: true }).click();
  await stet.desk.body.locator('.embed-block').waitFor();
}
async function picture(): Promise<void> {
  const [chooser] = await Promise.all([stet.page.waitForEvent('filechooser'), slash('picture')]);
  await chooser.setFiles({ name: 'a.png', mimeType: 'image/png', buffer: pngWithPlace() });
  await stet.desk.body.locator('.picture-block').waitFor();
}
async function footnote(): Promise<void> {
  await type('The pier moved');
  await press('ControlOrMeta+Alt+f');
  const note = stet.page.getByRole('textbox', { name: 'Note' });
  await note.waitFor();
  await type('By two inches.');
  await press('Enter');
  await note.waitFor({ state: 'detached' });
  await type(' twice.');
}
/** Types between two presses of a mark's key. */
async function marked(key: string, text: string): Promise<void> {
  await press(key);
  await type(text);
  await press(key);
}

const run = (text: string, ...marks: string[]) => ({ kind: 'text', text, marks });
const list = (ordered: boolean, outer: readonly string[], inner: string) => ({
  kind: 'list',
  ordered,
  items: outer.map((text, at) => ({
    inline: [run(text)],
    sublist: at === 0 ? { ordered, items: [{ inline: [run(inner)], sublist: null }] } : null,
  })),
});
const LINK = { kind: 'link', address: 'https://records.example/report', label: [run('the report')] };
const cells = (...words: readonly string[]) => words.map((word) => (word === '' ? [] : [run(word)]));

/** How each kind is typed, from an empty paragraph to the next, and what is stored of it. */
const KINDS: readonly (readonly [string, () => Promise<void>, object])[] = [
  [
    'a paragraph with marks and a link',
    () =>
      type(
        'A **bold** and *long* ~~old~~ ==bright== `code` of [the report](https://records.example/report).\n',
      ),
    {
      kind: 'paragraph',
      inline: [
        run('A '),
        run('bold', 'bold'),
        run(' and '),
        run('long', 'italic'),
        run(' '),
        run('old', 'strikethrough'),
        run(' '),
        run('bright', 'highlight'),
        run(' '),
        run('code', 'code'),
        run(' of '),
        LINK,
        run('.'),
      ],
    },
  ],
  ['a heading', () => type('# One\n'), { kind: 'heading', level: 2, inline: [run('One')] }],
  ['a subheading', () => type('## Two\n'), { kind: 'heading', level: 3, inline: [run('Two')] }],
  ['a minor heading', () => type('### Three\n'), { kind: 'heading', level: 4, inline: [run('Three')] }],
  [
    'a quote with its speaker',
    () => type('> Nobody asked.\nAda Example\n'),
    { kind: 'quote', inline: [run('Nobody asked.')], attribution: [run('Ada Example')] },
  ],
  [
    'a pull quote',
    async () => {
      await slash('pull');
      await type('Not asked');
      await press('Enter', 'Enter');
    },
    { kind: 'pullQuote', inline: [run('Not asked')] },
  ],
  ...[false, true].map((ordered) => {
    const keys = async (): Promise<void> => {
      await type(ordered ? '1. First\n' : '- Salt\n');
      await press('Tab');
      await type('within\n');
      await press('Shift+Tab');
      await type('second\n\n');
    };
    const kind = list(ordered, [ordered ? 'First' : 'Salt', 'second'], 'within');
    return [ordered ? 'a numbered list' : 'a bulleted list', keys, kind] as const;
  }),
  ['a divider', () => type('---'), { kind: 'divider' }],
  [
    'a table',
    async () => {
      await slash('table');
      for (const word of ['Year', 'Cost', 'Who', '2019', '£27m']) {
        await type(word);
        await press('Tab');
      }
      await press('ArrowDown', 'ArrowDown');
    },
    {
      kind: 'table',
      hasHeaderRow: true,
      rows: [cells('Year', 'Cost', 'Who'), cells('2019', '£27m', ''), cells('', '', '')],
    },
  ],
  [
    'a footnote',
    async () => {
      await footnote();
      await press('Enter');
    },
    {
      kind: 'paragraph',
      inline: [
        run('The pier moved'),
        { kind: 'footnote', id: 'footnote', note: [run('By two inches.')] },
        run(' twice.'),
      ],
    },
  ],
  [
    'words underlined, raised and lowered',
    async () => {
      await type('Never in m');
      await marked('ControlOrMeta+.', '2');
      await type(' of H');
      await marked('ControlOrMeta+Shift+.', '2');
      await type('O: ');
      await marked('ControlOrMeta+u', 'never');
      await press('Enter');
    },
    {
      kind: 'paragraph',
      inline: [
        run('Never in m'),
        run('2', 'superscript'),
        run(' of H'),
        run('2', 'subscript'),
        run('O: '),
        run('never', 'underline'),
      ],
    },
  ],
  [
    'words from right to left, and signs of several parts',
    async () => {
      await stet.page.keyboard.insertText('שלום 👩‍🚒🇬🇧');
      await press('Enter');
    },
    { kind: 'paragraph', inline: [run('שלום 👩‍🚒🇬🇧')] },
  ],
  // Each is selected as a whole once it is in; what is typed next stands behind it.
  ['an embedded page', embed, { kind: 'embed', address: 'https://records.example/minutes', heading: '' }],
  ['a picture', picture, { kind: 'picture', picture: { width: 64 } }],
];

const place = (index: number): Locator => stet.desk.body.locator(':scope > *').nth(index);
const boxOf = async (block: Locator) => {
  const box = await block.boundingBox();
  if (!box) throw new Error('The block is not on screen.');
  return box;
};
/** What is stored once all is saved: the ids of the blocks, in order. */
const untilOrder = (ids: readonly string[]): Promise<void> =>
  expect.poll(() => body().map(({ id }) => id), { timeout: 5_000 }).toEqual(ids);

/** The editor hears of a caret in a task of its own; a person is never quicker than the screen. */
const untilHeard = (): Promise<unknown> =>
  stet.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));

describe('each kind', () => {
  it('is typed, and stored as what it is', async () => {
    for (const [, typed] of KINDS) await typed();
    await stet.desk.untilSaved();
    await expect
      .poll(() => settled(body().slice(0, KINDS.length)))
      .toMatchObject(KINDS.map(([, , kind]) => kind));
    await stet.desk.body.click();
    expect(await violations(stet.page)).toEqual([]);
  });

  it('is cut and pasted whole, each in one step', async () => {
    const before = body();
    await stet.desk.body.locator('p').first().click();
    await press('ControlOrMeta+a', 'ControlOrMeta+x');
    await expect.poll(() => kindsOf(body())).toEqual(['paragraph']);
    await press('ControlOrMeta+v');
    await expect.poll(() => settled(body())).toEqual(settled(before));
    await press('ControlOrMeta+z');
    await expect.poll(() => kindsOf(body())).toEqual(['paragraph']);
    await press('ControlOrMeta+z');
    await expect.poll(body).toEqual(before);
  });

  const movable = KINDS.map(([name], index) => ({ name, index })).slice(1);
  it.each(movable)(
    'is dragged above another, and moved by key, and one undo takes each back: $name',
    async ({ name, index }) => {
      const order = body().map(({ id }) => id);
      const pair = order.slice(index - 1, index + 1);
      const moved = [...order.slice(0, index - 1), ...pair.reverse(), ...order.slice(index + 1)];
      const { page, desk } = stet;

      const own = place(index);
      const { height } = await boxOf(own);
      const inIt = { x: 12, y: Math.min(12, height / 2) };
      await own.hover({ position: inIt });
      await page.getByRole('button', { name: 'Block', exact: true }).hover();
      const above = await boxOf(place(index - 1));
      await page.mouse.down();
      await page.mouse.move(above.x + 20, above.y + above.height / 2, { steps: 3 });
      await page.mouse.move(above.x + 20, above.y + 1, { steps: 3 });
      await page.locator('.block-drop').waitFor();
      await page.mouse.up();
      await untilOrder(moved);
      await desk.body.focus();
      await press('ControlOrMeta+z');
      await untilOrder(order);

      await own.click({ position: inIt });
      // Keys move an item within its list; the list goes where all of it is selected.
      if (name.endsWith('list')) await own.evaluate((list) => getSelection()?.selectAllChildren(list));
      await untilHeard();
      await press('Alt+Shift+ArrowUp');
      await untilOrder(moved);
      await press('ControlOrMeta+z');
      await untilOrder(order);
    },
  );

  it('is left for the words that are clicked next, however quick the click: the keys write there', async () => {
    const { desk } = stet;
    const paragraph = desk.body.getByText('The pier moved');
    const before = body();
    for (const selected of ['hr', '.embed-block', '.picture-block']) {
      const whole = desk.body.locator(selected).first();
      await whole.click({ position: { x: 12, y: 1 } });
      await desk.body.locator(`${selected}.prose__selected`).waitFor();
      await paragraph.click();
      await press('Home', 'x');
      await desk.body.getByText('xThe pier moved').waitFor();
      await press('Backspace');
      await desk.untilSaved();
    }
    expect(body()).toEqual(before);
  });

  it('goes step by step back to the empty page, and forward again to the last word', async () => {
    const { desk } = stet;
    // From here on nothing is left to be done again.
    await desk.writeAtEnd('The end.');
    await desk.untilSaved();
    const whole = body();
    const tool = (name: string): Locator =>
      desk.article.getByRole('toolbar', { name: 'Formatting' }).getByRole('button', { name, exact: true });
    await desk.body.locator('p').first().click();
    const pressUntilIdle = async (name: string, key: string): Promise<void> => {
      const several = Array.from({ length: 8 }, () => key);
      for (let step = 0; step < 40 && (await tool(name).isEnabled()); step += 1) await press(...several);
    };
    await pressUntilIdle('Undo', 'ControlOrMeta+z');
    await desk.untilSaved();
    await expect.poll(() => settled(body())).toEqual([{ kind: 'paragraph', inline: [] }]);
    await pressUntilIdle('Redo', 'ControlOrMeta+Shift+z');
    await desk.untilSaved();
    await expect.poll(body).toEqual(whole);
  });
});

describe('words of every script', () => {
  const text = async (headline: string): Promise<string> => {
    await stet.desk.untilSaved();
    return storedText(stet.library, headline);
  };

  it('a family, a flag and a rainbow are each one step for the caret and for the keys that delete', async () => {
    const [family, flag, rainbow] = ['👨‍👩‍👧‍👦', '🇬🇧', '🏳️‍🌈'];
    await newArticle(stet, 'Signs');
    await stet.page.keyboard.insertText(`x${family}${flag}${rainbow}`);
    await press('ArrowLeft', 'A', 'ArrowLeft', 'ArrowLeft', 'B');
    await expect.poll(() => text('Signs')).toBe(`x${family}B${flag}A${rainbow}`);
    await press('Backspace', 'Backspace');
    await expect.poll(() => text('Signs')).toBe(`x${flag}A${rainbow}`);
    await press('Delete', 'End', 'Shift+ArrowLeft', 'Z');
    await expect.poll(() => text('Signs')).toBe('xAZ');
    await press('ControlOrMeta+z', 'ControlOrMeta+z', 'ControlOrMeta+z', 'ControlOrMeta+z');
    await expect.poll(() => text('Signs')).toContain(rainbow);
  });

  it('what is being composed is nobody’s to change: no heading, list, mark or quote comes of it', async () => {
    await newArticle(stet, 'Composed');
    const { page, desk } = stet;
    const cdp = await page.context().newCDPSession(page);
    const composed = '# **so** "it" -- is...';
    for (let end = 1; end <= composed.length; end += 1) {
      const shown = { text: composed.slice(0, end), selectionStart: end, selectionEnd: end };
      await cdp.send('Input.imeSetComposition', shown);
    }
    expect(await desk.body.locator('h2, strong').count()).toBe(0);
    expect(await desk.body.innerText()).toContain(composed);
    await cdp.send('Input.insertText', { text: composed });
    await expect.poll(() => text('Composed')).toBe(composed);
    await type(' "then"');
    await expect.poll(() => text('Composed')).toBe(`${composed} “then”`);
  });

  it('each block runs as its first letter does, in the window and on the published page', async () => {
    await newArticle(stet, 'Both ways');
    const { page, desk } = stet;
    for (const line of ['- שלום', 'עולם', '', 'Leddy and שלום', 'سلام and Leddy']) {
      await page.keyboard.insertText(line.replace('- ', ''));
      if (line.startsWith('- ')) await press('ControlOrMeta+Shift+Digit8');
      await press('Enter');
    }
    const ways = (blocks: Locator) =>
      blocks.evaluateAll((all) => all.map((one) => [one.tagName, getComputedStyle(one).direction]));
    const wanted = [
      ['UL', 'rtl'],
      ['P', 'ltr'],
      ['P', 'rtl'],
    ];
    expect((await ways(desk.body.locator(':scope > *'))).slice(0, 3)).toEqual(wanted);
    // To the left is onward here: the caret goes past the first letter, and what is typed comes behind it.
    const caretAt = (words: string, offset: number) =>
      page.waitForFunction(
        ([wanted, at]) => {
          const { anchorNode, anchorOffset } = document.getSelection() ?? {};
          return anchorNode?.textContent === wanted && anchorOffset === at;
        },
        [words, offset] as const,
      );
    await desk.body.locator('li').first().click();
    await press('Home');
    await caretAt('שלום', 0);
    await press('ArrowLeft');
    await caretAt('שלום', 1);
    await page.keyboard.insertText('-');
    await expect.poll(() => text('Both ways')).toContain('ש-לום');
    await desk.openPublishDialog();
    await desk.confirmPublication();
    const html = await (await fetch(await desk.takeLiveAddress())).text();
    expect(html).toContain('<ul dir="rtl"><li>ש-לום</li><li>עולם</li></ul>');
    expect(html).toContain('<p>Leddy and שלום</p>');
    expect(html).toContain('<p dir="rtl">سلام and Leddy</p>');
    await stet.close();
  });
});
