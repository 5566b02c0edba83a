// She puts blocks in another order: by dragging the grip, by keys, and by the menu of a block.
import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Locator } from 'playwright';
import { violations } from './support/axe';
import type { RunningStet } from './support/stet';
import { newArticle, startWriting, stets, storedDraft, storedText } from './support/stets';

const { start } = stets({ per: 'file' });
let stet: RunningStet;
let headline = '';
beforeAll(async () => {
  stet = await start();
  await startWriting(stet, 'First');
});
beforeEach(async ({ task }) => {
  headline = task.name;
  await newArticle(stet, headline);
  for (const line of ['one', 'two', 'three']) {
    await stet.page.keyboard.type(line);
    if (line !== 'three') await stet.page.keyboard.press('Enter');
  }
  await stet.desk.untilSaved();
});

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await stet.page.keyboard.press(key);
};
const order = async (): Promise<readonly string[]> => {
  await stet.desk.untilSaved();
  return storedText(stet.library, headline).split('\n\n');
};
const ids = (): readonly string[] => storedDraft(stet.library, headline).snapshot.body.map(({ id }) => id);
const block = (words: string): Locator => stet.desk.body.locator('p', { hasText: words });
const grip = (): Locator => stet.page.getByRole('button', { name: 'Block', exact: true });

it('drags a block to where the line is drawn, in one step', async () => {
  const [one, two, three] = ids();
  await block('one').hover();
  await grip().hover();
  await stet.page.mouse.down();
  const below = await block('three').boundingBox();
  if (!below) throw new Error('The third block is not on screen.');
  await stet.page.mouse.move(below.x + 20, below.y + 4, { steps: 4 });
  await stet.page.mouse.move(below.x + 20, below.y + below.height - 2, { steps: 4 });
  await stet.page.locator('.block-drop').waitFor();
  await stet.page.mouse.up();
  await expect.poll(order).toEqual(['two', 'three', 'one']);
  expect(ids()).toEqual([two, three, one]);
  await stet.desk.body.focus();
  await press('ControlOrMeta+z');
  await expect.poll(order).toEqual(['one', 'two', 'three']);
  expect(ids()).toEqual([one, two, three]);
});

it('moves what is selected by keys, and says so', async () => {
  const [one, two, three] = ids();
  await stet.desk.selectInBody('two');
  await press('Shift+ArrowDown', 'Alt+Shift+ArrowUp');
  await expect.poll(order).toEqual(['two', 'three', 'one']);
  expect(ids()).toEqual([two, three, one]);
  await stet.desk.article.getByRole('status').getByText('Moved above “one”.').waitFor({ state: 'attached' });
  await press('Alt+Shift+ArrowUp');
  await stet.desk.article
    .getByRole('status')
    .getByText('This is the first block.')
    .waitFor({ state: 'attached' });
  await press('Alt+Shift+ArrowDown', 'ControlOrMeta+z', 'ControlOrMeta+y');
  await expect.poll(order).toEqual(['one', 'two', 'three']);
});

it('moves, copies and deletes one by its menu, from the keyboard', async () => {
  const [one, two, three] = ids();
  await stet.desk.selectInBody('two');
  await press('Alt+Enter');
  await stet.page.getByRole('menu').waitFor();
  expect(await violations(stet.page)).toEqual([]);
  await press('ArrowDown', 'ArrowDown', 'Enter');
  await expect.poll(order).toEqual(['one', 'three', 'two']);
  await press('Alt+Enter');
  await stet.page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect.poll(order).toEqual(['one', 'three', 'two', 'two']);
  expect(ids().slice(0, 3)).toEqual([one, three, two]);
  await stet.desk.selectInBody('one');
  await press('Alt+Enter');
  await stet.page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect.poll(order).toEqual(['three', 'two', 'two']);
  await press('ControlOrMeta+z', 'ControlOrMeta+z', 'ControlOrMeta+z');
  await expect.poll(order).toEqual(['one', 'two', 'three']);
  expect(ids()).toEqual([one, two, three]);
});

it('moves and copies what the caret is in by the palette, and puts a footnote there', async () => {
  const palette = async (command: string): Promise<void> => {
    await press('ControlOrMeta+k');
    await stet.page.keyboard.type(command);
    await press('Enter');
  };
  await stet.desk.selectInBody('two');
  await palette('Move block down');
  await expect.poll(order).toEqual(['one', 'three', 'two']);
  await palette('Duplicate block');
  await expect.poll(order).toEqual(['one', 'three', 'two', 'two']);
  await palette('Footnote');
  await stet.page.getByRole('textbox', { name: 'Note', exact: true }).waitFor();
});

it('doubles and deletes all that is selected, by palette and by key, each in one step', async () => {
  const { page, desk } = stet;
  const before = ids();
  await desk.selectInBody('one');
  await press('Shift+ArrowDown', 'ControlOrMeta+Shift+d');
  await expect.poll(order).toEqual(['one', 'two', 'one', 'two', 'three']);
  await said('Duplicated 2 blocks.');
  await press('ControlOrMeta+z');
  await expect.poll(order).toEqual(['one', 'two', 'three']);
  await desk.selectInBody('two');
  await press('Shift+ArrowDown', 'ControlOrMeta+k');
  await page.keyboard.type('Delete block');
  await press('Enter');
  await expect.poll(order).toEqual(['one']);
  await said('Deleted 2 blocks.');
  await press('ControlOrMeta+z');
  await expect.poll(order).toEqual(['one', 'two', 'three']);
  expect(ids()).toEqual(before);
});

it('moves an item within its list, with the list that is in it', async () => {
  const { page, desk } = stet;
  await newArticle(stet, 'Items');
  await page.keyboard.type('- roads\n');
  await press('Tab');
  await page.keyboard.type('salt\ngrit\n\nbridges');
  await press('Alt+Shift+ArrowUp');
  await said('Moved above “roads');
  const items = (): Promise<readonly string[]> =>
    desk.body
      .getByRole('listitem')
      .evaluateAll((all) =>
        all.filter((one) => !one.matches('.prose__nested')).map((one) => one.textContent ?? ''),
      );
  await expect.poll(items).toEqual(['bridges', 'roads', 'salt', 'grit']);
  await press('Alt+Shift+ArrowUp');
  await said('This is the first item.');
  await desk.selectInBody('grit');
  await press('Alt+Shift+ArrowUp');
  await expect.poll(items).toEqual(['bridges', 'roads', 'grit', 'salt']);
  await desk.untilSaved();
  const words = (text: string) => ({ inline: [{ kind: 'text', text, marks: [] }] });
  expect(storedDraft(stet.library, 'Items').snapshot.body[0]?.content).toMatchObject({
    items: [words('bridges'), { ...words('roads'), sublist: { items: [words('grit'), words('salt')] } }],
  });
  await press('ControlOrMeta+z', 'ControlOrMeta+z');
  await expect.poll(items).toEqual(['roads', 'salt', 'grit', 'bridges']);
});

const said = (words: string): Promise<void> =>
  stet.desk.article.getByRole('status').getByText(words).waitFor({ state: 'attached' });

it('doubles and deletes the item that the caret is in, and says so', async () => {
  const { page, desk } = stet;
  await desk.body.focus();
  await press('ControlOrMeta+a', 'ControlOrMeta+Shift+8');
  const items = (): Promise<readonly string[]> => desk.body.locator('li').allInnerTexts();
  const said = (words: string): Promise<void> =>
    desk.article.getByRole('status').getByText(words, { exact: true }).waitFor({ state: 'attached' });
  await desk.selectInBody('two');
  await press('ArrowRight', 'ControlOrMeta+Shift+d');
  await expect.poll(items).toEqual(['one', 'two', 'two', 'three']);
  await said('Duplicated 1 item.');
  await press('ControlOrMeta+k');
  await page.keyboard.type('Delete block');
  await press('Enter');
  await expect.poll(items).toEqual(['one', 'two', 'three']);
  await said('Deleted 1 item.');
  await press('ControlOrMeta+z', 'ControlOrMeta+z');
  await expect.poll(items).toEqual(['one', 'two', 'three']);
  await press('ControlOrMeta+z');
  await expect.poll(() => desk.body.locator('p').allInnerTexts()).toEqual(['one', 'two', 'three']);
});
