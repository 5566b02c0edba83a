// Two whole Stets on one library, as when she forgets that it is open in the other session, or on the other computer.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { thisProcess } from '../../main/storage/lockHolder';
import type { RunningStet } from './support/stet';
import { startWriting, stets } from './support/stets';

const { start, follow } = stets({ per: 'test' });

const HEADLINE = 'The bridge that nobody was mending';
const banner = (stet: RunningStet) => stet.page.getByRole('region', { name: 'Read only' });

async function writer(): Promise<RunningStet> {
  const stet = await start();
  await startWriting(stet, HEADLINE);
  await stet.desk.writeAtEnd('It cost £2.7m.');
  await stet.desk.untilSaved();
  return stet;
}

/** A second Stet with an app folder of its own, on the library of the first. */
async function reader({ library }: RunningStet): Promise<RunningStet> {
  const stet = await start({ library, userData: join(library, '..', 'other-app') });
  await stet.page.getByRole('button', { name: /^Start writing/ }).click();
  await banner(stet).waitFor();
  return stet;
}

it('the second reads, searches, compares and verifies, writes nothing, and writes on when the first is closed', async () => {
  const first = await writer();
  const second = await reader(first);
  expect(await banner(second).textContent()).toContain('another Stet on this computer');
  expect(await banner(second).getByRole('button').count()).toBe(0);
  await second.desk.library.getByRole('link', { name: HEADLINE }).click();
  await second.desk.body.getByText('It cost £2.7m.').waitFor();

  for (const name of ['New article', 'Import…', 'Publish…']) {
    expect(await second.page.getByRole('button', { name }).isDisabled()).toBe(true);
  }
  expect(await second.desk.headline.isDisabled()).toBe(true);
  expect(await second.desk.body.isEditable()).toBe(false);
  await second.page.getByRole('searchbox', { name: 'Search library' }).fill('bridge');
  await second.desk.library.getByRole('link', { name: HEADLINE }).waitFor();
  await second.page.getByRole('searchbox', { name: 'Search library' }).fill('');
  const history = await second.desk.showTab('History');
  await history.getByRole('button', { name: /started/ }).click();
  expect(await history.getByRole('button', { name: 'Restore…' }).isDisabled()).toBe(true);
  await history.getByRole('button', { name: 'Compare with now' }).click();
  await second.desk.article.getByRole('button', { name: /^(Back|Close)/ }).click();
  const verified = await second.page.evaluate(() => window.stet.ask['library.verify']({}));
  expect(verified.ok && verified.value.ok).toBe(true);

  // What the first writes comes in by itself.
  await first.desk.writeAtEnd(' The council had said three.');
  await first.desk.untilSaved();
  await second.desk.body.getByText('The council had said three.').waitFor();

  await first.close();
  await banner(second).getByRole('button', { name: 'Open for writing' }).click();
  await banner(second).waitFor({ state: 'detached' });
  await second.desk.body.getByText('The council had said three.').waitFor();
  await second.desk.writeAtEnd(' So it did.');
  await second.desk.untilSaved();
  await second.close();
});

it('a library that was last open on another computer is taken over on her word alone', async () => {
  const first = await writer();
  await first.kill();
  const lock = join(first.library, 'library.lock');
  const held: object = JSON.parse(readFileSync(lock, 'utf8'));
  writeFileSync(lock, JSON.stringify({ ...held, host: 'study.example' }));
  const second = follow(await first.startAgain());
  await banner(second).getByText('The library was last open on study.example').waitFor();
  await banner(second).getByRole('button', { name: 'Open for writing' }).click();
  await banner(second).waitFor({ state: 'detached' });
  await second.desk.writeAtEnd(' Taken over.');
  await second.desk.untilSaved();
  await second.close();
});

it('one that finds another in the midst of saving waits, says so, and opens when it is tried again', async () => {
  const first = await writer();
  await first.close();
  const turn = join(first.library, 'library.lock.turn');
  writeFileSync(turn, JSON.stringify({ ...thisProcess(), since: null, token: 'of this test' }));
  const second = follow(await first.startAgain());
  await banner(second).getByText('is in the midst of saving in this library').waitFor();
  rmSync(turn);
  await banner(second).getByRole('button', { name: 'Try again' }).click();
  await banner(second).waitFor({ state: 'detached' });
  await second.desk.writeAtEnd(' It goes on.');
  await second.desk.untilSaved();
  await second.close();
});

it('a text that was changed elsewhere meanwhile is not written over: both are there', async () => {
  const stet = await writer();
  const [id] = await stet.page.evaluate(async () => {
    const listed = await window.stet.ask['library.list']({ since: 0 });
    return listed.ok ? listed.value.changed.map((article) => article.id) : [];
  });
  const draft = join(stet.library, 'articles', String(id), 'draft.json');
  const { check: _check, ...stored } = JSON.parse(readFileSync(draft, 'utf8')) as Record<string, unknown>;
  writeFileSync(draft, JSON.stringify(stored).replace('It cost £2.7m.', 'It cost £3.1m, they say.'));
  await stet.desk.writeAtEnd(' Mine.');
  await stet.desk.body.getByText('It cost £3.1m, they say.').waitFor();
  await stet.desk.untilSaved();
  const history = await stet.desk.showTab('History');
  await history
    .getByText(/elsewhere|both|conflict/i)
    .first()
    .waitFor();
  await stet.close();
});
