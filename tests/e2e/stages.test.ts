// How far each article is, as she says herself: set, found by, and there at the next start; also in a library of before.
import { cpSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { verifyLibrary } from '../tour/verifying';
import { violations } from './support/axe';
import type { RunningStet } from './support/stet';
import { newArticle, startWriting, stets, storedDraft } from './support/stets';

const { start, follow } = stets({ per: 'test' });

const stageButton = ({ page }: RunningStet) =>
  page.getByRole('banner').getByRole('button', { name: /^Stage: / });

async function filterBy({ page, desk }: RunningStet, state: string): Promise<void> {
  await desk.library.getByRole('button', { name: 'Filter the list' }).click();
  await page.getByLabel('State', { exact: true }).selectOption(state);
  await page.keyboard.press('Escape');
}

it('she marks an article, filters by it, and finds it marked at the next start', async () => {
  let stet = await start();
  await startWriting(stet, 'The bridge');
  await newArticle(stet, 'The school');
  expect(await stageButton(stet).innerText()).toBe('Draft');

  // By keys alone.
  await stageButton(stet).focus();
  await stet.page.keyboard.press('Enter');
  const menu = stet.page.getByRole('menu', { name: 'Stage' });
  await menu.waitFor();
  expect(await menu.getByRole('menuitemradio').allTextContents()).toEqual([
    'Idea',
    'Draft',
    'With lawyer',
    'Awaiting reply',
    'Ready',
  ]);
  expect(await menu.getByRole('menuitemradio', { checked: true }).allTextContents()).toEqual(['Draft']);
  expect(await violations(stet.page)).toEqual([]);
  await stet.page.keyboard.type('With');
  await stet.page.keyboard.press('Enter');
  await menu.waitFor({ state: 'detached' });
  await stet.desk.untilSaved();
  await stet.desk.library.getByText('With lawyer').waitFor();
  expect(storedDraft(stet.library, 'The school').stage).toBe('withLawyer');

  await filterBy(stet, 'With lawyer');
  await stet.desk.library.getByRole('link', { name: 'The bridge' }).waitFor({ state: 'detached' });
  expect(await stet.desk.library.getByRole('link').allTextContents()).toEqual(['The school']);

  // The palette says it too.
  await stet.page.keyboard.press('ControlOrMeta+K');
  await stet.page.keyboard.type('stage idea');
  await stet.page.keyboard.press('Enter');
  await stet.desk.library.getByText('No article is of this kind.').waitFor();
  await filterBy(stet, 'Idea');
  await stet.desk.library.getByRole('link', { name: 'The school' }).waitFor();

  stet = follow(await stet.restart());
  await stet.desk.library.getByText('Idea').waitFor();
  await stageButton(stet).filter({ hasText: 'Idea' }).waitFor();
  expect(await violations(stet.page)).toEqual([]);
  await stet.close();
  expect(verifyLibrary(stet.library)).toEqual({ verify: 'ok' });
});

it('a library of the older version opens, its draft gets a stage, and the old file is kept', async () => {
  const library = join(mkdtempSync(join(tmpdir(), 'stet-e2e-')), 'library');
  cpSync('tests/fixtures/library-1', library, { recursive: true });
  const [id = ''] = readdirSync(join(library, 'articles'));
  const folder = join(library, 'articles', id);
  const before = readFileSync(join(folder, 'draft.json'));

  const stet = await start({ library });
  await startWriting(stet);
  await stet.desk.library.getByRole('link', { name: 'The bridge, again' }).click();
  await stet.desk.body.getByText('A third paragraph.').waitFor();
  expect(await stet.page.getByText('No library is open.').count()).toBe(0);
  // Readers have it: that comes first, and the stage is only named once somebody is waited for.
  await stet.page.getByRole('banner').getByText('Changed since').waitFor();
  expect(await stageButton(stet).innerText()).toBe('Stage');
  expect(readFileSync(join(folder, 'draft.json'))).toEqual(before);

  await stageButton(stet).click();
  await stet.page.getByRole('menuitemradio', { name: 'Awaiting reply' }).click();
  await stet.desk.library.getByText('Changed · Awaiting reply').waitFor();
  await stet.desk.untilSaved();
  expect(await stageButton(stet).innerText()).toBe('Awaiting reply');
  await filterBy(stet, 'Awaiting reply');
  await expect
    .poll(() => stet.desk.library.getByRole('link').allTextContents())
    .toEqual(['The bridge, again']);
  await filterBy(stet, 'Changed since publication');
  await stet.desk.library.getByRole('link', { name: 'The bridge, again' }).waitFor();
  expect(storedDraft(stet.library, 'The bridge, again')).toMatchObject({ schema: 3, stage: 'awaitingReply' });
  const copies = readdirSync(join(folder, 'earlier'));
  expect(copies.map((name) => readFileSync(join(folder, 'earlier', name)))).toEqual([before]);
  await stet.close();
  expect(verifyLibrary(stet.library)).toEqual({ verify: 'ok' });
});
