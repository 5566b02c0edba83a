// She writes footnotes at the place they belong to, and the numbers follow whatever she does with the text.
import { beforeAll, expect, it } from 'vitest';
import type { Locator } from 'playwright';
import type { Footnote } from '../../shared/domain/body';
import { footnotesOf } from '../../shared/domain/footnotes';
import { inlineText } from '../../shared/html/renderText';
import { violations } from './support/axe';
import type { RunningStet } from './support/stet';
import { newArticle, startWriting, stets, storedDraft } from './support/stets';

const { start, follow } = stets({ per: 'file' });
const HEADLINE = 'With notes';
let stet: RunningStet;
beforeAll(async () => {
  stet = await start();
  await startWriting(stet, 'First');
});

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await stet.page.keyboard.press(key);
};
const card = (number: number): Locator => stet.page.getByRole('dialog', { name: `Footnote ${number}` });
const list = (): Locator =>
  stet.desk.article.getByRole('region', { name: 'Footnotes' }).getByRole('listitem');
const reference = (number: number): Locator =>
  stet.desk.body.getByLabel(`Footnote ${number}`, { exact: true });
const stored = async (): Promise<readonly Footnote[]> => {
  await stet.desk.untilSaved();
  return footnotesOf(storedDraft(stet.library, HEADLINE).snapshot.body).map(({ footnote }) => footnote);
};
const notes = async (): Promise<readonly string[]> => (await stored()).map(({ note }) => inlineText(note));
async function noteAfter(words: string, note: string): Promise<void> {
  await stet.desk.selectInBody(words);
  await press('ArrowRight', 'ControlOrMeta+Alt+f');
  await stet.page.getByRole('textbox', { name: 'Note' }).waitFor();
  await stet.page.keyboard.type(note);
  await press('Enter');
  await stet.page.getByRole('textbox', { name: 'Note' }).waitFor({ state: 'detached' });
}

it('are numbered by their place, in the text and in the list at the foot', async () => {
  await newArticle(stet, HEADLINE);
  await stet.page.keyboard.type('The bridge was inspected once.');
  await press('Enter');
  await stet.page.keyboard.type('The pier moved.');
  await noteAfter('moved', 'By two inches.');
  await noteAfter('inspected', 'In 2011.');
  await reference(2).waitFor();
  expect(await notes()).toEqual(['In 2011.', 'By two inches.']);
  expect(await list().allInnerTexts()).toEqual(['In 2011.', 'By two inches.']);
  await stet.page.keyboard.type(' (so they say)');
  expect(storedDraft(stet.library, HEADLINE).snapshot.body.length).toBe(2);
});

it('lead from the number to the note and from the note to the number', async () => {
  await reference(2).click();
  await card(2).getByRole('textbox', { name: 'Note' }).waitFor();
  expect(await violations(stet.page)).toEqual([]);
  await card(2).getByRole('button', { name: 'Show in the list' }).click();
  await stet.page.waitForFunction(() => document.activeElement?.textContent === 'By two inches.');
  await press('Enter');
  await card(2).waitFor();
  await press('Escape');
  await card(2).waitFor({ state: 'detached' });
  await press('ArrowLeft', 'Enter');
  await card(2).waitFor();
  await press('Enter');
});

it('can hold a link, which is a source', async () => {
  await list().nth(0).getByRole('button').click();
  await card(1).waitFor();
  await stet.page.keyboard.type(' See the report');
  await press('ControlOrMeta+Shift+ArrowLeft', 'ControlOrMeta+Shift+k');
  await card(1).getByLabel('Address').fill('https://records.example/report');
  await press('Enter');
  await card(1).getByRole('textbox', { name: 'Note' }).getByRole('link', { name: 'report' }).waitFor();
  await card(1).getByRole('button', { name: 'Done' }).click();
  const [first] = await stored();
  expect(first?.note).toMatchObject([
    { text: 'In 2011. See the ' },
    { kind: 'link', address: 'https://records.example/report', label: [{ text: 'report' }] },
  ]);
  const sources = await stet.desk.showTab('Sources');
  await sources.getByText('records.example').first().waitFor();
});

it('are renumbered when their blocks change places, and when one goes; undo brings it back with its note', async () => {
  await stet.desk.selectInBody('The pier');
  await press('Alt+Shift+ArrowUp');
  await expect.poll(notes).toEqual(['By two inches.', 'In 2011. See the report']);
  await expect.poll(() => list().allInnerTexts()).toEqual(['By two inches.', 'In 2011. See the report']);
  await stet.desk.selectInBody('moved');
  await press('ArrowRight', 'Delete');
  await expect.poll(() => list().allInnerTexts()).toEqual(['In 2011. See the report']);
  expect(await reference(1).count()).toBe(1);
  await press('ControlOrMeta+z');
  await expect.poll(() => list().allInnerTexts()).toEqual(['By two inches.', 'In 2011. See the report']);
  expect(await notes()).toEqual(['By two inches.', 'In 2011. See the report']);
});

it('are footnotes of their own when their block is copied', async () => {
  await stet.desk.selectInBody('The pier');
  await press('Alt+Enter');
  await stet.page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await reference(3).waitFor();
  const ids = (await stored()).map(({ id }) => id);
  expect(new Set(ids).size).toBe(3);
  await press('ControlOrMeta+z');
  await reference(3).waitFor({ state: 'detached' });
});

it('are there after a restart', async () => {
  const before = await stored();
  stet = follow(await stet.restart());
  await reference(2).waitFor();
  expect(await list().allInnerTexts()).toEqual(['By two inches.', 'In 2011. See the report']);
  expect(await stored()).toEqual(before);
  await stet.close();
});
