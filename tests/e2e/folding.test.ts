// Old autosaves, folded by the real app at a quiet moment after it opened, because she asked for it.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { verifyLibrary } from '../../scripts/verify/verifyLibrary.mjs';
import { block, paragraph } from '../support/bodies';
import { filesWith } from '../support/canaries';
import { snapshotOf, tryOpen, valueOf } from '../support/temporaryLibrary';
import { violations } from './support/axe';
import { stets } from './support/stets';

const { start, follow } = stets({ per: 'test' });

/** A library of years ago, with an article that was saved four times in one sitting. */
async function oldLibrary(path: string): Promise<void> {
  let at = Date.parse('2020-12-11T06:45:00.000Z');
  const library = valueOf(await tryOpen(path, { now: () => new Date((at += 1000)) }));
  const body = [block('b1', paragraph('The bridge.'))];
  const { id } = await library.createArticle({
    snapshot: snapshotOf('Bridge', body),
    isSample: false,
    importedFrom: null,
  });
  const article = valueOf(await library.article(id));
  for (const text of ['Quillfeather.', 'Quillfeather, still.', 'Nobody.', 'Nobody, as it stayed.']) {
    const changed = [block('b1', paragraph(text))];
    valueOf(await article.save({ articleId: id, base: article.draft().version, changed }));
    await article.inTurn(() => article.keepRevision('autosave'));
  }
  await library.close();
}

it('folds a sitting of years ago into its last revision, and the history shows it as one', async () => {
  const home = mkdtempSync(join(tmpdir(), 'stet-e2e-'));
  const library = join(home, 'library');
  await oldLibrary(library);
  let stet = await start({ library, userData: join(home, 'app') });
  await stet.page.evaluate((path) => window.stet.ask['library.open']({ path }), library);
  await stet.page.evaluate(() => window.stet.ask['folding.choose']({ afterDays: 30 }));
  expect((await filesWith('Quillfeather', library)).length).toBeGreaterThan(0);
  stet = follow(await stet.restart());
  await expect.poll(() => filesWith('Quillfeather', library), { timeout: 30_000 }).toEqual([]);
  await stet.desk.library.getByRole('link', { name: /Bridge/ }).click();
  const history = await stet.desk.showTab('History');
  await history.getByText('with 3 autosaves folded into it').waitFor();
  expect(await violations(stet.page)).toEqual([]);
  await stet.close();
  const { ok, findings } = await verifyLibrary(library);
  expect([ok, findings.map(({ kind }) => kind)]).toEqual([true, ['folded', 'folded', 'folded']]);
});
