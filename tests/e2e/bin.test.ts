// What she puts aside, takes back, and lets go; and what she cannot let go.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyLibrary } from '../tour/verifying';
import { newArticle, startWriting, stets, storedDraft } from './support/stets';

const { start } = stets({ per: 'test' });

describe('the Bin', () => {
  it('holds a draft until she takes it back or lets it go for good', async () => {
    const stet = await start();
    const { page, desk, library } = stet;
    await startWriting(stet, 'Not to be kept');
    await desk.writeAtEnd('A thought.');
    await newArticle(stet, 'To be kept');
    const { id } = storedDraft(library, 'Not to be kept');
    const link = desk.library.getByRole('link', { name: 'Not to be kept' });
    const bin = desk.library.getByRole('button', { name: /^Bin/ });
    const throwAway = async () => {
      await link.click();
      await desk.body.getByText('A thought.').waitFor();
      await desk.article.getByRole('button', { name: 'More for this article' }).click();
      await page.getByRole('menuitem', { name: 'Move to Bin' }).click();
      await bin.waitFor();
      await link.waitFor({ state: 'detached' });
    };

    await throwAway();
    expect(storedDraft(library, 'Not to be kept').binnedAt).not.toBeNull();
    await bin.click();
    await desk.library.getByRole('button', { name: 'Put back “Not to be kept”' }).click();
    await link.waitFor();
    await bin.waitFor({ state: 'detached' });

    await throwAway();
    if ((await bin.getAttribute('aria-expanded')) === 'false') await bin.click();
    await desk.library.getByRole('button', { name: 'Delete “Not to be kept” for good' }).click();
    const question = desk.dialog('Delete for good');
    await question.getByRole('button', { name: 'Keep it' }).click();
    expect(existsSync(join(library, 'articles', id))).toBe(true);
    await desk.library.getByRole('button', { name: 'Delete “Not to be kept” for good' }).click();
    await question.getByRole('button', { name: 'Delete', exact: true }).click();
    await bin.waitFor({ state: 'detached' });
    expect(readdirSync(join(library, 'articles'))).toEqual([storedDraft(library).id]);
    expect(storedDraft(library).snapshot.fields.headline).toBe('To be kept');
    await stet.close();
    expect(verifyLibrary(library)).toEqual({ verify: 'ok' });
  });

  it('does not take what was published, by no way', async () => {
    const stet = await start();
    const { page, desk, library } = stet;
    await startWriting(stet, 'Out for good');
    await desk.writeAtEnd('It stands.');
    await desk.openPublishDialog();
    await desk.confirmPublication();
    await desk.takeLiveAddress();
    await desk.article.getByRole('button', { name: 'More for this article' }).click();
    const item = page.getByRole('menuitem', { name: 'Published, so it stays' });
    await item.waitFor();
    expect(await item.getAttribute('aria-disabled')).toBe('true');
    await page.keyboard.press('Escape');
    const { id } = storedDraft(library);
    const answers = await page.evaluate(
      async (articleId) => [
        await window.stet.ask['articles.bin']({ articleId }),
        await window.stet.ask['articles.deleteForGood']({ articleId }),
      ],
      id,
    );
    expect(answers).toMatchObject([{ ok: false, failure: { code: 'articleWasPublished' } }, { ok: false }]);
    expect(existsSync(join(library, 'articles', id, 'record.jsonl'))).toBe(true);
    await stet.close();
  });
});
