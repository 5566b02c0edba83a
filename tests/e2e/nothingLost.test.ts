// What could cost her words: a kill, a full disk, somebody else's save, a damaged file.
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { verifyLibrary } from '../tour/verifying';
import type { RunningStet } from './support/stet';
import { newArticle, startWriting, stets, storedDraft, storedText } from './support/stets';

const { start, follow } = stets({ per: 'test' });
const fault = join(tmpdir(), `stet-fault-${process.pid}`);
afterEach(() => rmSync(fault, { force: true }));

/** The body as it stood in the very moment in which the window said "Saved". */
async function textThatSavedCovers({ page }: RunningStet): Promise<string> {
  const seen = await page.waitForFunction(() => {
    const state = document.querySelector('[role=status][aria-label="Save state"]')?.textContent;
    const body = document.querySelector<HTMLElement>('[role=textbox][aria-label="Article body"]');
    return state === 'Saved' && body?.innerText;
  });
  return String(await seen.jsonValue());
}

describe('a kill while she types', () => {
  it('costs nothing of what "Saved" covered, time and again, and the record stays whole', async () => {
    let stet = await start();
    await startWriting(stet, 'Killed in mid-word');
    for (const sentence of ['The first is safe. ', 'So is the second. ', 'And the third. ']) {
      await stet.desk.writeAtEnd(sentence);
      const saved = await textThatSavedCovers(stet);
      expect(saved).toContain(sentence.trim());
      await stet.page.keyboard.type('Words that no save has reached yet');
      await stet.desk.saveState.getByText('Saving…').waitFor();
      await stet.kill();
      stet = follow(await stet.startAgain());
      await stet.desk.body.getByText(saved.trim()).waitFor();
    }
    await stet.close();
    expect(storedText(stet.library)).toContain('The first is safe.');
    expect(verifyLibrary(stet.library)).toEqual({ verify: 'ok' });
  });
});

describe('going to another article while she types', () => {
  it('keeps each letter that was still shown in the first', async () => {
    const stet = await start();
    await startWriting(stet, 'First');
    await newArticle(stet, 'Second');
    await stet.desk.headline.click();
    const shown = await stet.page.evaluate(() => {
      const field = document.activeElement;
      const link = [...document.querySelectorAll<HTMLElement>('nav a')].find(
        ({ textContent }) => textContent === 'First',
      );
      if (!(field instanceof HTMLTextAreaElement) || !link) throw new Error('The desk is not as expected.');
      return new Promise<string>((done) => {
        let text = field.value;
        const gone = new MutationObserver(() => {
          if (!field.isConnected) done(text);
        });
        gone.observe(document.body, { childList: true, subtree: true });
        const type = (): void => {
          if (!field.isConnected) return;
          document.execCommand('insertText', false, 'x');
          text = field.value;
          setTimeout(type, 1);
        };
        type();
        link.click();
      });
    });
    await expect.poll(() => stet.desk.headline.inputValue()).toBe('First');
    await stet.desk.library.getByRole('link', { name: shown }).waitFor();
    await stet.close();
    expect(storedDraft(stet.library, shown).snapshot.fields.headline).toBe(shown);
  });
});

describe('a full disk', () => {
  it('is said, holds no key up, lets her copy everything, and is over when there is room again', async () => {
    const stet = await start({ env: { STET_DISK_FAULT: fault } });
    const { app, page, desk, library } = stet;
    await startWriting(stet, 'No room');
    await desk.writeAtEnd('There was room for this.');
    await desk.untilSaved();
    writeFileSync(fault, 'ENOSPC');
    await page.keyboard.type(' There was none for that');
    await desk.saveState.getByText('Not saved: The disk is full.').waitFor();
    await page.keyboard.type(', and she wrote on.');
    const banner = page.getByRole('region', { name: 'What went wrong' });
    await banner.getByText('The disk is full.').waitFor();
    await banner.getByRole('button', { name: 'Copy all text' }).click();
    await banner.getByRole('button', { name: 'All text copied' }).waitFor();
    const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied).toContain('No room');
    expect(copied).toContain('There was none for that, and she wrote on.');
    expect(storedText(library)).toBe('There was room for this.');
    rmSync(fault);
    await desk.untilSaved();
    await banner.waitFor({ state: 'detached' });
    expect(storedText(library)).toBe('There was room for this. There was none for that, and she wrote on.');
    await stet.close();
  });
});

describe('a save from elsewhere', () => {
  it('leaves both texts: the other one on the desk, hers as the newest revision', async () => {
    const stet = await start();
    const { page, desk, library } = stet;
    await startWriting(stet, 'Two hands');
    await desk.writeAtEnd('Hers so far.');
    await desk.untilSaved();
    const { id } = storedDraft(library);
    const wasSaved = await page.evaluate(async (articleId) => {
      const opened = await window.stet.ask['drafts.open']({ articleId });
      if (!opened.ok) return false;
      const { version, snapshot } = opened.value;
      const [block] = snapshot.body;
      if (!block || block.content.kind !== 'paragraph') return false;
      const inline = [{ kind: 'text' as const, text: 'The other hand’s text.', marks: [] }];
      const changed = [{ ...block, content: { ...block.content, inline } }];
      return (await window.stet.ask['drafts.save']({ articleId, base: version, changed })).ok;
    }, id);
    expect(wasSaved).toBe(true);
    await page.keyboard.type(' And hers to come.');
    await page
      .getByRole('region', { name: 'What went wrong' })
      .getByText('This article was changed elsewhere while you were writing.')
      .waitFor();
    await desk.body.getByText('The other hand’s text.').waitFor();
    const history = await desk.showTab('History');
    await history.getByRole('button', { name: /the other text of a conflict/ }).click();
    await history.getByRole('button', { name: 'Read', exact: true }).click();
    await desk.article
      .getByRole('region', { name: 'Looking back' })
      .getByText(/^Hers so far\. /)
      .waitFor();
    await stet.close();
  });
});

describe('a damaged draft', () => {
  it('keeps the library open, says so, and brings the newest revision', async () => {
    const first = await start();
    await startWriting(first, 'Cut in half');
    await first.desk.writeAtEnd('All of this was kept as a revision.');
    await newArticle(first, 'Unharmed');
    const { id } = storedDraft(first.library, 'Cut in half');
    await first.close();
    const file = join(first.library, 'articles', id, 'draft.json');
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, whole.slice(0, whole.length / 2));

    const { page, desk, library, close } = follow(await first.startAgain());
    const troubles = page.getByRole('region', { name: 'What went wrong' });
    await troubles.getByText(/could not be read/).waitFor();
    await troubles.getByText(/newest revision/).waitFor();
    await desk.library.getByRole('link', { name: 'Unharmed' }).waitFor();
    await desk.library.getByRole('link', { name: 'Cut in half' }).click();
    await desk.body.getByText('All of this was kept as a revision.').waitFor();
    await desk.writeAtEnd(' And it goes on.');
    await desk.untilSaved();
    expect(storedText(library, 'Cut in half')).toBe('All of this was kept as a revision. And it goes on.');
    const [kept = ''] = readdirSync(join(library, 'quarantine'));
    expect(readFileSync(join(library, 'quarantine', kept), 'utf8')).toBe(whole.slice(0, whole.length / 2));
    await close();
  });
});
