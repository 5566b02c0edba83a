// She starts on a fresh machine, and writes.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Locator } from 'playwright';
import type { ArticleId } from '../../shared/domain/ids';
import type { RunningStet } from './support/stet';
import {
  kindsOf,
  newArticle,
  startWriting,
  stets,
  storedDraft,
  storedDrafts,
  storedText,
} from './support/stets';

const { start, follow } = stets({ per: 'file' });
let stet: RunningStet;
beforeAll(async () => {
  stet = await start();
});

const tool = (name: string): Locator =>
  stet.desk.article.getByRole('toolbar', { name: 'Formatting' }).getByRole('button', { name, exact: true });

describe('the first article', () => {
  it('is begun from the keyboard, in the folder that was proposed', async () => {
    const { page, desk, library } = stet;
    await page.getByText(library, { exact: true }).waitFor();
    expect(existsSync(library)).toBe(false);
    await startWriting(stet);
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Headline');
    await page.keyboard.type('The bridge that nobody was mending');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Twelve years of reports lay in a cupboard.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Leddy Bridge was last inspected in 2011.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('The council says “nobody asked”.');
    await page.getByRole('textbox', { name: 'Kicker' }).fill('Roads');
    await desk.untilSaved();
    expect(existsSync(join(library, 'library.json'))).toBe(true);
    const { snapshot } = storedDraft(library);
    expect(snapshot.fields).toMatchObject({
      kicker: 'Roads',
      headline: 'The bridge that nobody was mending',
      standfirst: 'Twelve years of reports lay in a cupboard.',
    });
    expect(storedText(library)).toBe(
      'Leddy Bridge was last inspected in 2011.\n\nThe council says “nobody asked”.',
    );
  });

  it('says how many words it has, and says it again when there are more', async () => {
    const { page, desk } = stet;
    const bar = page.getByRole('contentinfo');
    await bar.getByText('12 words', { exact: true }).waitFor();
    await desk.writeAtEnd(' Three words more.');
    await bar.getByText('15 words', { exact: true }).waitFor();
  });

  it('is in the library under its headline, as it is typed', async () => {
    await stet.desk.headline.fill('The bridge nobody mends');
    const line = stet.desk.library.getByRole('link', { name: 'The bridge nobody mends' });
    await line.waitFor();
    expect(await line.getAttribute('aria-current')).toBe('page');
    await stet.desk.headline.fill('The bridge that nobody was mending');
  });
});

describe('the toolbar', () => {
  it('makes headings, lists, quotes, bold and italic, and says which is on', async () => {
    const { page, desk, library } = stet;
    await newArticle(stet, 'Tools');
    for (const line of ['What was found', 'Rust', 'Nobody asked', 'A very plain end']) {
      await page.keyboard.type(line);
      await page.keyboard.press('Enter');
    }
    await desk.selectInBody('What was found');
    await tool('Heading').click();
    await desk.body.getByRole('heading', { name: 'What was found', level: 2 }).waitFor();
    expect(await tool('Heading').getAttribute('aria-pressed')).toBe('true');
    await desk.selectInBody('Rust');
    await tool('Bulleted list').click();
    await desk.body.getByRole('listitem').getByText('Rust').waitFor();
    await desk.selectInBody('Nobody asked');
    await tool('Quote').click();
    await desk.body.locator('blockquote', { hasText: 'Nobody asked' }).waitFor();
    await desk.selectInBody('very');
    await tool('Bold').click();
    await desk.body.locator('strong', { hasText: 'very' }).waitFor();
    await desk.selectInBody('plain');
    await tool('Italic').click();
    await desk.body.locator('em', { hasText: 'plain' }).waitFor();
    expect(await tool('Italic').getAttribute('aria-pressed')).toBe('true');
    expect(await tool('Bold').getAttribute('aria-pressed')).toBe('false');
    await desk.untilSaved();
    const { body } = storedDraft(library, 'Tools').snapshot;
    expect(kindsOf(body).slice(0, 4)).toEqual(['heading 2', 'list', 'quote', 'paragraph']);
    expect(body[3]?.content).toMatchObject({
      inline: [
        { text: 'A ' },
        { text: 'very', marks: ['bold'] },
        { text: ' ' },
        { text: 'plain', marks: ['italic'] },
        { text: ' end' },
      ],
    });
  });

  it('makes a paragraph of it again, and the block stays the same one', async () => {
    const { desk, library } = stet;
    const idOf = () => storedDraft(library, 'Tools').snapshot.body[0];
    const before = idOf();
    await desk.selectInBody('What was found');
    await tool('Heading').click();
    await desk.body.locator('p', { hasText: 'What was found' }).waitFor();
    await desk.untilSaved();
    expect(idOf()?.content.kind).toBe('paragraph');
    expect(idOf()?.id).toBe(before?.id);
  });

  it('undoes and does again, by button and by key', async () => {
    const { page, desk } = stet;
    await newArticle(stet, 'Second thoughts');
    await page.keyboard.type('First thought.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Second.');
    await desk.selectInBody('First');
    await tool('Bold').click();
    await desk.body.locator('strong').waitFor();
    await tool('Undo').click();
    await desk.body.locator('strong').waitFor({ state: 'detached' });
    await tool('Redo').click();
    await desk.body.locator('strong').waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    await desk.body.locator('strong').waitFor({ state: 'detached' });
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await desk.body.locator('strong').waitFor();
    expect(await desk.body.innerText()).toContain('Second.');
  });
});

describe('a link', () => {
  it('is made without the mouse, and is a source at once', async () => {
    const { page, desk, library } = stet;
    await newArticle(stet, 'Cited');
    await page.keyboard.type('See the inspection report');
    for (let word = 0; word < 2; word += 1) await page.keyboard.press('ControlOrMeta+Shift+ArrowLeft');
    await page.keyboard.press('ControlOrMeta+Shift+k');
    const card = desk.article.getByRole('form', { name: 'Link' });
    await card.waitFor();
    await page.keyboard.type('records.example/report');
    await page.keyboard.press('Enter');
    await desk.body.getByRole('link', { name: 'inspection report' }).waitFor();
    await page.keyboard.type(' of 2011.');
    await desk.untilSaved();
    const [block] = storedDraft(library, 'Cited').snapshot.body;
    expect(block?.content).toMatchObject({
      inline: [
        { text: 'See the ' },
        { kind: 'link', address: 'https://records.example/report', label: [{ text: 'inspection report' }] },
        { text: ' of 2011.' },
      ],
    });
    const sources = await desk.showTab('Sources');
    await sources.getByText('records.example').first().waitFor();
    await page.getByRole('contentinfo').getByText('1 source', { exact: true }).waitFor();
  });

  it('is made of all that is selected, however fast the key follows', async () => {
    const { page, desk } = stet;
    await newArticle(stet, 'In haste');
    await page.keyboard.type('See the inspection report');
    await page.evaluate(() => {
      // At the key itself: the browser tells nobody of it before the key has done its work.
      const select = ({ code }: KeyboardEvent): void => {
        if (code !== 'KeyK') return;
        removeEventListener('keydown', select, { capture: true });
        for (const _ of [1, 2]) document.getSelection()?.modify('extend', 'backward', 'word');
      };
      addEventListener('keydown', select, { capture: true });
    });
    await page.keyboard.press('ControlOrMeta+Shift+k');
    await desk.article.getByRole('form', { name: 'Link' }).waitFor();
    await page.keyboard.type('records.example/report');
    await page.keyboard.press('Enter');
    await desk.body.getByRole('link', { name: 'inspection report', exact: true }).waitFor();
  });

  it('is refused an address that would run something', async () => {
    const { page, desk } = stet;
    await desk.selectInBody('See');
    await page.keyboard.press('ControlOrMeta+Shift+k');
    const card = desk.article.getByRole('form', { name: 'Link' });
    await card.getByLabel('Address').fill('javascript:alert(1)');
    await page.keyboard.press('Enter');
    await card.getByRole('alert').waitFor();
    await page.keyboard.press('Escape');
    expect(await desk.body.getByRole('link').count()).toBe(1);
  });
});

describe('leaving and coming back', () => {
  const NOTE = 'Ring the engineer before Friday.';

  it('keeps the notes on disk, and out of every revision', async () => {
    const { page, desk, library } = stet;
    await newArticle(stet, 'With notes');
    await page.keyboard.type('What readers may see.');
    const notes = await desk.showTab('Notes');
    await notes.getByRole('textbox', { name: 'Notes' }).fill(NOTE);
    await desk.untilSaved();
    const { id, notes: stored } = storedDraft(library, 'With notes');
    expect(stored).toBe(NOTE);
    await newArticle(stet, 'Another');
    const revision = await newestRevision(id);
    expect(revision).toContain('What readers may see.');
    expect(revision).not.toContain(NOTE);
  });

  it('keeps a revision of the article that is left', async () => {
    const { desk } = stet;
    await desk.library.getByRole('link', { name: 'With notes' }).click();
    await desk.body.getByText('What readers may see.').waitFor();
    const history = await desk.showTab('History');
    await history.getByRole('button', { name: /on leaving the article/ }).waitFor();
  });

  it('brings everything back after a restart', async () => {
    const before = stet.desk;
    await before.writeAtEnd(' And a last sentence.');
    await before.body.getByText('And a last sentence.').waitFor();
    const count = storedDrafts(stet.library).length;
    stet = follow(await stet.restart());
    const { desk, library } = stet;
    await desk.body.getByText('What readers may see. And a last sentence.').waitFor();
    expect(await desk.headline.inputValue()).toBe('With notes');
    const notes = await desk.showTab('Notes');
    expect(await notes.getByRole('textbox', { name: 'Notes' }).inputValue()).toBe(NOTE);
    expect(await desk.library.getByRole('link').count()).toBe(count);
    await desk.library.getByRole('link', { name: 'Tools' }).click();
    await desk.body.locator('blockquote', { hasText: 'Nobody asked' }).waitFor();
    await desk.body.locator('strong', { hasText: 'very' }).waitFor();
    expect(kindsOf(storedDraft(library, 'Tools').snapshot.body)).toContain('list');
    await stet.close();
  });
});

async function newestRevision(articleId: ArticleId): Promise<string> {
  return stet.page.evaluate(async (id) => {
    const history = await window.stet.ask['record.history']({ articleId: id });
    const seqs = history.ok ? history.value.items.map(({ seq }) => seq) : [];
    const newest = seqs.reduce((latest, seq) => (seq > latest ? seq : latest));
    const revision = await window.stet.ask['record.revision']({ articleId: id, seq: newest });
    return revision.ok ? JSON.stringify(revision.value) : '';
  }, articleId);
}
