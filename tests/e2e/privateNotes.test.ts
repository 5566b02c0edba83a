// She notes on passages what nobody else may read: it stays with the draft, and goes nowhere with the article.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { filesWith } from '../support/canaries';
import { violations } from './support/axe';
import { chromiumReachedOut, hostsTurnedTo } from './support/network';
import type { RunningStet } from './support/stet';
import { startWriting, stets, storedDraft } from './support/stets';

const { start, follow } = stets({ per: 'file' });
const HEADLINE = 'The minutes';
const CANARY = 'zanzibarquokka';
const networkLog = join(tmpdir(), `stet-network-notes-${process.pid}.log`);
let stet: RunningStet;
beforeAll(async () => {
  stet = await start({ env: { STET_NETWORK_LOG: networkLog } });
  await startWriting(stet, HEADLINE);
  await stet.desk.writeAtEnd('The council says so in its minutes. Nobody has seen them, and TK have asked.');
});

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await stet.page.keyboard.press(key);
};
const draft = () => storedDraft(stet.library, HEADLINE);
const panel = () => stet.desk.inspector.getByRole('tabpanel', { name: 'Notes' });
const note = () => panel().getByRole('textbox', { name: 'Private note on “its minutes”' });

it('is begun on the selected words, and written beside them', async () => {
  await stet.desk.selectInBody('its minutes');
  await press('ControlOrMeta+Alt+m');
  await stet.page.waitForFunction(() => document.activeElement?.closest('.private-note') !== null);
  await stet.page.keyboard.type(`Ask Jo ${CANARY}.`);
  await note().waitFor();
  await stet.desk.untilSaved();
  const { privateNotes, snapshot } = draft();
  expect(privateNotes).toMatchObject([{ text: `Ask Jo ${CANARY}.` }]);
  expect(snapshot.body[0]?.content).toMatchObject({
    inline: [{ text: 'The council says so in ' }, { text: 'its minutes', notes: [privateNotes[0]?.id] }, {}],
  });
  expect(await violations(stet.page)).toEqual([]);
});

it('leads to its passage, and grows with it', async () => {
  await panel().getByRole('button', { name: 'its minutes' }).click();
  await stet.desk.body.locator('.prose__noted.body-editor__revealed').waitFor();
  await stet.page.keyboard.type(' Always.');
  await stet.desk.body.getByText('its minutes Always.').waitFor();
  await press('ControlOrMeta+z');
});

it('says when its passage is gone, and is kept; an undo brings the passage back', async () => {
  await stet.desk.typeOver('its minutes', 'a letter');
  await panel().getByText('The passage is not in the text any more.').waitFor();
  await stet.desk.untilSaved();
  expect(draft().privateNotes).toMatchObject([{ text: `Ask Jo ${CANARY}.` }]);
  await stet.desk.body.focus();
  const noted = stet.desk.body.locator('.prose__noted');
  while ((await noted.count()) === 0) await press('ControlOrMeta+z');
  await note().waitFor();
});

it('takes the word at the caret where none is selected, and says what to do where there is no word', async () => {
  const { page, desk } = stet;
  await desk.selectInBody('seen');
  await press('ArrowLeft', 'ArrowRight', 'ControlOrMeta+Alt+m');
  const onWord = panel().getByRole('textbox', { name: 'Private note on “seen”' });
  await onWord.waitFor();
  await page.waitForFunction(() => document.activeElement?.closest('.private-note') !== null);
  await panel()
    .getByRole('listitem')
    .filter({ hasText: 'seen' })
    .getByRole('button', { name: 'Delete note' })
    .click();
  await onWord.waitFor({ state: 'detached' });

  await desk.writeAtEnd('\n');
  await press('ControlOrMeta+Alt+m');
  const sentence = page.getByRole('alert').filter({ hasText: 'Select them, or put the caret into a word.' });
  await sentence.waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.type('word');
  await press('ControlOrMeta+Alt+m');
  await panel().getByRole('textbox', { name: 'Private note on “word”' }).waitFor();
  await sentence.waitFor({ state: 'detached' });
  await desk.body.focus();
  while ((await desk.body.getByText('word').count()) > 0) await press('ControlOrMeta+z');
  await panel().getByRole('button', { name: 'Delete note' }).last().click();
});

it('shows what is still to come', async () => {
  const shown = await stet.page.evaluate(() =>
    [...(CSS.highlights.get('placeholders') ?? [])].map((range) => String(range)),
  );
  expect(shown).toEqual(['TK']);
  await stet.desk.typeOver('TK', 'we');
  await stet.page.waitForFunction(() => CSS.highlights.get('placeholders')?.size === 0);
});

it('goes where its passage is cut out and pasted, and comes back with an undo', async () => {
  const { desk } = stet;
  const placeOfNote = (): unknown => {
    const block = draft().snapshot.body.find(({ content }) => JSON.stringify(content).includes('"notes"'));
    return block?.content.kind === 'paragraph'
      ? block.content.inline.map((one) => (one.kind === 'text' ? [one.text, one.notes] : one))
      : null;
  };
  await desk.untilSaved();
  const [id] = draft().privateNotes.map((one) => one.id);
  const before = placeOfNote();
  await desk.selectInBody('its minutes');
  await press('ControlOrMeta+x', 'ControlOrMeta+End', 'Enter', 'ControlOrMeta+v');
  await note().waitFor();
  await desk.body.locator('p').last().locator('.prose__noted').getByText('its minutes').waitFor();
  await expect.poll(placeOfNote).toEqual([['its minutes', [id]]]);
  expect(await note().inputValue()).toBe(`Ask Jo ${CANARY}.`);
  while ((await desk.body.locator('p').first().locator('.prose__noted').count()) === 0)
    await press('ControlOrMeta+z');
  await expect.poll(placeOfNote).toEqual(before);
});

it('is on no clipboard, in no form, when its passage is copied', async () => {
  await stet.desk.body.focus();
  await press('ControlOrMeta+a', 'ControlOrMeta+c');
  const copied = stet.page.evaluate(
    () =>
      new Promise<Readonly<Record<string, string>>>((done) => {
        const read = (event: ClipboardEvent): void => {
          const { clipboardData } = event;
          event.preventDefault();
          event.stopImmediatePropagation();
          const types = clipboardData?.types ?? [];
          done(Object.fromEntries(types.map((type) => [type, clipboardData?.getData(type) ?? ''])));
        };
        document.addEventListener('paste', read, { capture: true, once: true });
      }),
  );
  await press('ControlOrMeta+v');
  const forms = await copied;
  expect(forms).toMatchObject({
    'text/plain': expect.stringContaining('in its minutes.'),
    'text/html': expect.stringContaining('in its minutes.'),
  });
  expect(JSON.stringify(forms)).not.toContain(CANARY);
  const id = draft().privateNotes[0]?.id ?? '';
  expect(`${forms['text/plain']}${forms['text/html']}`).not.toContain(id);
});

it('is in nothing that is published or kept', async () => {
  const { desk, library, userData } = stet;
  await desk.openPublishDialog();
  await desk.confirmPublication();
  await press('Escape');
  const id = draft().privateNotes[0]?.id ?? '';
  const places = await filesWith(CANARY, library);
  expect(places).toEqual([join(library, 'articles', draft().id, 'draft.json')]);
  expect(await filesWith(id, join(library, 'site'))).toEqual([]);
  expect(await filesWith(CANARY, userData)).toEqual([]);
});

it('is there after a restart, until she deletes it', async () => {
  stet = follow(await stet.restart());
  await stet.desk.body.locator('.prose__noted').waitFor();
  await stet.desk.showTab('Notes');
  expect(await note().inputValue()).toBe(`Ask Jo ${CANARY}.`);
  await panel().getByRole('button', { name: 'Delete note' }).click();
  await stet.desk.body.locator('.prose__noted').waitFor({ state: 'detached' });
  await stet.desk.untilSaved();
  expect(draft().privateNotes).toEqual([]);
  expect(JSON.stringify(draft().snapshot.body)).not.toContain('notes');
  await stet.close();
  expect(hostsTurnedTo(networkLog).filter((host) => !host.startsWith('127.0.0.1'))).toEqual([]);
  expect(chromiumReachedOut(networkLog)).toEqual([]);
});
