// What she has written elsewhere: opened or dropped, seen before it is made, and refused with a reason.
import type { Locator } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { tinyPicture } from '../integration/wordpress/tinyPicture';
import { verifyLibrary } from '../tour/verifying';
import type { RunningStet } from './support/stet';
import { kindsOf, stets, storedDraft, storedDrafts, storedText } from './support/stets';

const { start } = stets({ per: 'file' });
let stet: RunningStet;
beforeAll(async () => {
  stet = await start();
});

const BLOG_POST = `Salt in the river

The harbour ran out of salt in January (read more here).

The council says that nobody had ordered any.

This is a developing story.

Share this:

Leave a Reply

Your email address will not be published.
`;

const MARKDOWN = `# Three bridges\n\nOne is **shut**, see the [report](https://records.example/report).\n\n- Leddy\n- Quay\n`;
const PAGE = `<!doctype html><html><head><title>Blog</title><script>window.name='ran'</script></head><body>
<nav><a href="/">Home</a></nav><main><h1>The ferry</h1><p>It sails <em>again</em>.</p><blockquote>At last</blockquote></main>
<footer>Powered by somebody</footer></body></html>`;

const file = (name: string, mimeType: string, content: string | Uint8Array) => ({
  name,
  mimeType,
  buffer: Buffer.from(content),
});

/** Opens a file from the desk: by the library's own button, or by its key and the dialog. */
async function open(chosen: ReturnType<typeof file>, by: 'button' | 'key' = 'button'): Promise<Locator> {
  const { page, desk } = stet;
  const dialog = desk.dialog('Import');
  if (by === 'key') await page.keyboard.press('ControlOrMeta+o');
  const button =
    by === 'key'
      ? dialog.getByRole('button', { name: 'Choose a file' })
      : desk.library.getByRole('button', { name: 'Import…' });
  await desk.chooseFile(() => button.click(), chosen);
  await dialog.waitFor();
  await page.getByText(/^Reading /).waitFor({ state: 'detached' });
  return dialog;
}

async function accept(dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: 'Import article' }).click();
  await dialog.waitFor({ state: 'detached' });
  await stet.desk.body.waitFor();
}

describe('a text from the old blog', () => {
  it('is shown first, with what is not the article struck out, and nothing is made before her yes', async () => {
    const { page, desk, library } = stet;
    await desk.chooseFile(
      () => page.getByRole('button', { name: /^Open a file/ }).click(),
      file('salt.txt', 'text/plain', BLOG_POST),
    );
    const dialog = desk.dialog('Import');
    await dialog.getByRole('heading', { name: 'Salt in the river' }).waitFor();
    await dialog.getByText(/^1 link has no address/).waitFor();
    const pieces = dialog.getByRole('list', { name: 'Pieces of the file' }).getByRole('listitem');
    await pieces.filter({ hasText: 'Leave a Reply' }).getByText('Left out:').waitFor();
    await pieces.filter({ hasText: 'Share this' }).getByText('Share links').waitFor();
    await dialog.getByRole('checkbox', { name: 'Turn into a notice: Developing story' }).check();
    expect(storedDrafts(library)).toEqual([]);
    await accept(dialog);
  });

  it('has its notice, its missing link, and neither form nor share links', async () => {
    const { desk, library } = stet;
    await desk.untilSaved();
    const { snapshot } = storedDraft(library);
    expect(snapshot.fields.headline).toBe('Salt in the river');
    expect(storedText(library)).toBe(
      'The harbour ran out of salt in January (read more here).\n\nThe council says that nobody had ordered any.',
    );
    expect(snapshot.notices.map(({ kind }) => kind)).toEqual(['developing']);
    await desk.article
      .getByRole('region', { name: 'Notices' })
      .getByText('Developing story', { exact: true })
      .waitFor();
    const sources = await desk.showTab('Sources');
    const missing = sources.getByRole('region', { name: 'Missing links' });
    await missing.getByLabel('Address').fill('records.example/salt');
    await missing.getByRole('button', { name: 'Fill in' }).click();
    await missing.waitFor({ state: 'detached' });
    await desk.body.getByRole('link', { name: 'read more here' }).waitFor();
  });

  it('keeps a piece that she wants after all', async () => {
    const dialog = await open(file('again.txt', 'text/plain', BLOG_POST.replace('Salt in', 'Sand in')));
    await dialog.getByRole('checkbox', { name: /^Keep “Leave a Reply/ }).check();
    await accept(dialog);
    await stet.desk.body.getByText('Leave a Reply').waitFor();
    expect(storedText(stet.library, 'Sand in the river')).toContain('Leave a Reply');
  });
});

describe('other files', () => {
  it('come in from Markdown with their kinds', async () => {
    await accept(await open(file('bridges.md', 'text/markdown', MARKDOWN)));
    const { desk, library } = stet;
    await desk.body.locator('strong', { hasText: 'shut' }).waitFor();
    const { body } = storedDraft(library, 'Three bridges').snapshot;
    expect(kindsOf(body)).toEqual(['paragraph', 'list']);
    expect(JSON.stringify(body)).toContain('https://records.example/report');
  });

  it('come in from a web page without what stands around the article', async () => {
    const dialog = await open(file('ferry.html', 'text/html', PAGE), 'key');
    await dialog.getByRole('heading', { name: 'The ferry' }).waitFor();
    await accept(dialog);
    await stet.desk.body.getByText('It sails again.').waitFor();
    expect(storedText(stet.library, 'The ferry')).toBe('It sails again.\n\nAt last');
    expect(await stet.page.evaluate(() => window.name)).toBe('');
  });

  it('may be dropped anywhere on the window', async () => {
    const { page, desk, library } = stet;
    const transfer = await page.evaluateHandle(() => {
      const dropped = new DataTransfer();
      dropped.items.add(new File(['Dropped here\n\nAnd read.'], 'dropped.txt', { type: 'text/plain' }));
      return dropped;
    });
    await desk.body.dispatchEvent('dragover', { dataTransfer: transfer });
    await page.getByText('Drop the file to open it').waitFor();
    await desk.body.dispatchEvent('drop', { dataTransfer: transfer });
    const dialog = desk.dialog('Import');
    await dialog.getByRole('heading', { name: 'Dropped here' }).waitFor();
    expect(storedText(library, 'The ferry')).not.toContain('Dropped');
    await accept(dialog);
    await desk.body.getByText('And read.').waitFor();
  });
});

describe('a file that is no article', () => {
  it.each([
    ['photo.txt', tinyPicture(), 'This file could not be read'],
    ['budget.docx', 'PK', 'Stet cannot read this kind of file'],
    ['empty.txt', ' \n\n', 'There is no text in this file'],
  ])('is refused with a reason: %s', async (name, content, sentence) => {
    const { page, library } = stet;
    const before = storedDrafts(library).length;
    const dialog = await open(file(name, 'application/octet-stream', content));
    await dialog.getByText(`${sentence} (${name}).`).waitFor();
    expect(await dialog.getByRole('button', { name: 'Import article' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(storedDrafts(library)).toHaveLength(before);
  });

  it('leaves the library whole', async () => {
    await stet.close();
    expect(verifyLibrary(stet.library)).toEqual({ verify: 'ok' });
  });
});
