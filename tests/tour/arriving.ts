// How the article comes to the desk: from a file, with its links mended.
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { DESK_SIZE, SMALLEST_SIZE } from './camera';
import type { Journey } from './journey';
import { inventedAddress } from './story';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.txt': 'text/plain',
  '.html': 'text/html',
  '.md': 'text/markdown',
};
const ADDED_SENTENCE = 'This sentence was added at the desk before publication.';

export async function firstRun(journey: Journey): Promise<void> {
  await journey.running.page.getByRole('button', { name: /^Start writing/ }).waitFor();
  await journey.camera.take('first-run', [SMALLEST_SIZE, DESK_SIZE]);
}

/** Opens the file from the first page, sees what would be left out, and imports it. */
export async function importArticle(journey: Journey): Promise<{ readonly vagueLinks: number }> {
  const { input } = journey.setting;
  const file = {
    name: basename(input),
    mimeType: MEDIA_TYPES[extname(input)] ?? 'text/plain',
    buffer: readFileSync(input),
  };
  await journey.desk.chooseFile(
    () => journey.running.page.getByRole('button', { name: /^Open a file/ }).click(),
    file,
  );
  const dialog = journey.desk.dialog(/Import/);
  await dialog.waitFor();
  await journey.camera.take('import');
  await dialog.getByText('Leave a Reply').first().scrollIntoViewIfNeeded();
  await journey.camera.take('import-left-out');
  const notices = dialog.getByRole('checkbox', { name: /^Turn into a notice/ });
  for (let at = 0; at < (await notices.count()); at += 1) await notices.nth(at).check();
  await dialog.getByRole('button', { name: 'Import article' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await journey.desk.body.waitFor();
  await journey.desk.untilSaved();
  return { vagueLinks: await vagueLinks(journey) };
}

export async function write(journey: Journey): Promise<void> {
  await journey.camera.take('article-imported', [SMALLEST_SIZE, DESK_SIZE]);
  await journey.desk.writeAtEnd(` ${ADDED_SENTENCE}`);
  await journey.desk.untilSaved();
  const notes = await journey.desk.showTab('Notes');
  await notes.getByRole('textbox').first().fill('Ask the press office again before Friday.');
  await journey.desk.untilSaved();
  await journey.camera.take('notes');
}

/** Fills every missing link with a page of the tour's own, and repairs one label that says nothing. */
export async function mendLinks(journey: Journey): Promise<void> {
  const panel = await journey.desk.showTab('Sources');
  await journey.camera.take('sources-missing');
  const missing = panel.getByRole('region', { name: 'Missing links' }).getByRole('listitem');
  for (let left = await missing.count(); left > 0; left -= 1) {
    await missing.first().getByLabel('Address').fill(inventedAddress(left));
    await missing.first().getByRole('button', { name: 'Fill in' }).click();
    await missing.nth(left - 1).waitFor({ state: 'detached' });
  }
  const vague = panel.getByRole('region', { name: 'Labels that say nothing' }).getByRole('listitem');
  const before = await vague.count();
  await vague.first().getByLabel('Better label').fill('the regional broadcast');
  await vague.first().getByRole('button', { name: 'Change label' }).click();
  await vague.nth(before - 1).waitFor({ state: 'detached' });
  await journey.desk.untilSaved();
  await journey.camera.take('sources-mended');
  await journey.desk.showTab('Checks');
  await journey.camera.take('checks');
}

/** Links whose label says nothing and links without an address, as the panel counts them. */
async function vagueLinks(journey: Journey): Promise<number> {
  const panel = await journey.desk.showTab('Sources');
  const lists = panel.getByRole('region', { name: /^(Labels that say nothing|Missing links)$/ });
  await lists.first().waitFor();
  return lists.getByRole('listitem').count();
}
