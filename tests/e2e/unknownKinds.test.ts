// A newer Stet wrote one of her articles: this one says so by its name, leaves it alone, and goes on with the others.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { withCheck } from '../../main/storage/checkedJson';
import { violations } from './support/axe';
import { newArticle, startWriting, stets, storedDraft, storedText } from './support/stets';

const { start, follow } = stets({ per: 'test' });

it('is named, kept to the letter, and keeps nothing else from being written', async () => {
  const first = await start();
  await startWriting(first, 'The bridge');
  await first.desk.writeAtEnd('The pier moved.');
  await newArticle(first, 'The school');
  await first.page.keyboard.type('No pupils.');
  await first.desk.untilSaved();
  await first.close();

  const bridge = storedDraft(first.library, 'The bridge');
  const file = join(first.library, 'articles', bridge.id, 'draft.json');
  const { snapshot } = bridge;
  const timeline = { id: 'later', content: { kind: 'timeline', steps: [{ year: 1890 }] } };
  const { check: _old, ...rest } = { check: '', ...bridge };
  writeFileSync(file, withCheck({ ...rest, snapshot: { ...snapshot, body: [...snapshot.body, timeline] } }));
  const bytes = readFileSync(file);

  const { page, desk, library, close } = follow(await first.startAgain());
  await page.getByText('“The bridge” was written by a newer Stet').first().waitFor();
  expect(await violations(page)).toEqual([]);
  await desk.library.getByRole('link', { name: /The school/ }).click();
  await desk.writeAtEnd(' And no teachers.');
  await desk.untilSaved();
  expect(storedText(library, 'The school')).toBe('No pupils. And no teachers.');
  await close();
  expect(readFileSync(file).equals(bytes)).toBe(true);
  expect(existsSync(join(library, 'quarantine'))).toBe(false);
});

it('gives its words where it is pasted, and what is left out is said', async () => {
  const stet = await start();
  const { page, desk, library } = stet;
  await startWriting(stet, 'Pasted');
  await desk.body.click();
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.setData('application/x-stet-body', '[{"id":"a","content":{"kind":"timeline","steps":[1890]}}]');
    transfer.setData('text/html', '<p>1890: <b>opened</b></p>');
    transfer.setData('text/plain', '1890: opened');
    const event = new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  });
  await desk.body.locator('strong', { hasText: 'opened' }).waitFor();
  await desk.article.getByText('Left out: what only a newer Stet knows.').waitFor();
  await desk.untilSaved();
  expect(storedText(library, 'Pasted')).toBe('1890: opened');
});
