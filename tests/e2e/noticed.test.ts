// What a sync program or a disk does behind her back: noticed when she looks at the window again, said, and nothing merged.
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { RunningStet } from './support/stet';
import { newArticle, startWriting, stets, storedText } from './support/stets';

const { start, follow } = stets({ per: 'test' });
const HEADLINE = 'The bridge that nobody was mending';
const banner = ({ page }: RunningStet) => page.getByRole('region', { name: 'Read only' });
const lookAgain = ({ page }: RunningStet) =>
  page.evaluate(() => void window.dispatchEvent(new Event('focus')));

/** Six articles, and the folders of four of them put elsewhere, as by a disk that is not connected. */
async function mostLost(stet: RunningStet): Promise<() => void> {
  await startWriting(stet, 'One');
  for (const headline of ['Two', 'Three', 'Four', 'Five', 'Six']) await newArticle(stet, headline);
  await stet.desk.library.getByRole('link', { name: 'One' }).click();
  await stet.close();
  const articles = join(stet.library, 'articles');
  const headlineOf = (id: string): string =>
    JSON.parse(readFileSync(join(articles, id, 'draft.json'), 'utf8')).snapshot.fields.headline;
  const lost = readdirSync(articles).filter((id) => !['One', 'Two'].includes(headlineOf(id)));
  for (const id of lost) renameSync(join(articles, id), join(stet.library, '..', id));
  return () => lost.forEach((id) => renameSync(join(stet.library, '..', id), join(articles, id)));
}

it('a library that suddenly lost most of its articles is only read until they are back', async () => {
  const first = await start();
  const putBack = await mostLost(first);
  const stet = follow(await first.startAgain());
  await banner(stet).getByText('Its record knows 6 articles, and only 2 of them are here.').waitFor();
  expect(await stet.desk.library.getByRole('button', { name: 'New article' }).isDisabled()).toBe(true);
  await banner(stet).getByRole('button', { name: 'Look again' }).click();
  await banner(stet).locator('button[aria-busy]').waitFor({ state: 'detached' });
  await banner(stet).getByText('Its record knows 6 articles').waitFor();
  putBack();
  await banner(stet).getByRole('button', { name: 'Look again' }).click();
  await banner(stet).waitFor({ state: 'detached' });
  await stet.desk.library.getByRole('link', { name: 'Six' }).click();
  await stet.desk.writeAtEnd('Nothing is lost.');
  await stet.desk.untilSaved();
  await stet.close();
});

it('it is written in all the same on her word', async () => {
  const first = await start();
  await mostLost(first);
  const stet = follow(await first.startAgain());
  await banner(stet).getByRole('button', { name: 'Open for writing' }).click();
  await banner(stet).waitFor({ state: 'detached' });
  await stet.desk.library.getByRole('link', { name: 'One' }).click();
  await stet.desk.writeAtEnd('She knows.');
  await stet.desk.untilSaved();
  await stet.close();
});

it('articles that go while the library is open are noticed when she looks at the window', async () => {
  const stet = await start();
  await startWriting(stet, 'One');
  for (const headline of ['Two', 'Three', 'Four', 'Five']) await newArticle(stet, headline);
  await stet.desk.library.getByRole('link', { name: 'One' }).click();
  await expect.poll(() => stet.desk.headline.inputValue()).toBe('One');
  renameSync(join(stet.library, 'articles'), join(stet.library, '..', 'articles'));
  await lookAgain(stet);
  await banner(stet).getByText('and none of them is here').waitFor();
  expect(existsSync(join(stet.library, 'articles'))).toBe(false);
  expect(await stet.desk.body.isEditable()).toBe(false);
  await stet.close();
});

it('a conflict copy beside a draft is said, is a revision, and is in quarantine; ours goes on', async () => {
  const stet = await start();
  await startWriting(stet, HEADLINE);
  await stet.desk.writeAtEnd('It cost £2.7m.');
  await stet.desk.untilSaved();
  const [id = ''] = readdirSync(join(stet.library, 'articles'));
  const folder = join(stet.library, 'articles', id);
  const { check: _check, ...draft } = JSON.parse(readFileSync(join(folder, 'draft.json'), 'utf8'));
  const copy = join(folder, 'draft (conflicted copy 2026-11-20).json');
  writeFileSync(copy, JSON.stringify(draft).replace('It cost £2.7m.', 'It cost £3.1m, they say.'));
  await lookAgain(stet);
  const said = stet.page.getByRole('region', { name: 'What went wrong' });
  await said.getByText('A sync program had left a second copy beside an article').waitFor();
  await said.getByText('Nothing was merged.').waitFor();
  expect(existsSync(copy)).toBe(false);
  expect(readdirSync(join(stet.library, 'quarantine')).length).toBeGreaterThan(0);
  expect(storedText(stet.library)).toBe('It cost £2.7m.');

  const history = await stet.desk.showTab('History');
  await history
    .getByRole('button', { name: /elsewhere|conflict/i })
    .first()
    .click();
  await history.getByRole('button', { name: 'Compare with now' }).click();
  await stet.desk.article.getByText('they say').first().waitFor();
  await stet.close();
});
