// The card at a link: by keys and by the mouse she makes one, changes it, opens it and takes it away, and an undo brings it back.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Inline } from '../../shared/domain/body';
import { violations } from './support/axe';
import type { RunningStet } from './support/stet';
import { newArticle, startWriting, stets, storedDraft } from './support/stets';

const { start } = stets({ per: 'file' });
let stet: RunningStet;
let headline = '';
beforeAll(async () => {
  stet = await start();
  await startWriting(stet, 'First');
  // What would be handed to the system is told instead: nothing leaves.
  await stet.app.evaluate(({ shell }) => {
    Reflect.set(globalThis, 'opened', []);
    shell.openExternal = async (address) => {
      (Reflect.get(globalThis, 'opened') as string[]).push(address);
    };
  });
});
beforeEach(async ({ task }) => {
  headline = task.name;
  await newArticle(stet, headline);
  await stet.page.keyboard.type('See the report of 2011.');
});

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await stet.page.keyboard.press(key);
};
const opened = (): Promise<string[]> =>
  stet.app.evaluate(() => (Reflect.get(globalThis, 'opened') as string[]).splice(0));
const card = () => stet.desk.article.getByRole('form', { name: 'Link' });
const address = () => card().getByRole('textbox');
const button = (name: string) => card().getByRole('button', { name, exact: true });
const link = () => stet.desk.body.getByRole('link', { name: 'report' });
const gone = (): Promise<void> => card().waitFor({ state: 'detached' });

/** Of the one paragraph: its words, and the links among them. */
function stored(): readonly Inline[] {
  const [block] = storedDraft(stet.library, headline).snapshot.body;
  return block?.content.kind === 'paragraph' ? block.content.inline : [];
}
const untilLinkedTo = (...addresses: readonly string[]): Promise<void> =>
  expect
    .poll(() => stored().flatMap((inline) => (inline.kind === 'link' ? [inline.address] : [])))
    .toEqual(addresses);
const FIRST = 'https://records.example/report';
const SECOND = 'https://records.example/second';

describe('a link', () => {
  it('by keys alone', async () => {
    const { page, desk } = stet;
    await desk.selectInBody('report');
    await press('ControlOrMeta+Shift+k');
    await address().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.type('records.example/report');
    await press('Enter');
    await gone();
    await untilLinkedTo(FIRST);
    // The keys are in the text again, behind the link.
    await page.keyboard.type('s');
    await desk.body.getByText('See the reports of 2011.').waitFor();
    await press('Backspace');

    await press('ArrowLeft', 'ControlOrMeta+Shift+k');
    await expect.poll(() => address().inputValue()).toBe(FIRST);
    await press('Tab', 'Tab');
    await press('Enter');
    await expect.poll(opened).toEqual([FIRST]);

    await address().focus();
    await press('ControlOrMeta+a');
    await page.keyboard.type('records.example/second');
    await press('Enter');
    await gone();
    await untilLinkedTo(SECOND);
    await press('ControlOrMeta+z');
    await untilLinkedTo(FIRST);
    await press('ControlOrMeta+Shift+z');
    await untilLinkedTo(SECOND);

    await press('ControlOrMeta+Shift+k');
    await address().waitFor();
    await press('Tab', 'Tab', 'Tab', 'Enter');
    await gone();
    await untilLinkedTo();
    await press('ControlOrMeta+z');
    await untilLinkedTo(SECOND);
  });

  it('by the mouse', async () => {
    const { page, desk } = stet;
    const tool = desk.article
      .getByRole('toolbar', { name: 'Formatting' })
      .getByRole('button', { name: 'Link' });
    const word = await page.evaluateHandle(() => {
      const text = document
        .createTreeWalker(document.querySelector('#article-body') ?? document, NodeFilter.SHOW_TEXT)
        .nextNode();
      const range = document.createRange();
      if (text) range.setStart(text, 8);
      if (text) range.setEnd(text, 14);
      return range;
    });
    const { x, y } = await word.evaluate((range) => {
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    await page.mouse.dblclick(x, y);
    await expect.poll(() => page.evaluate(() => String(getSelection()).trim())).toBe('report');
    await tool.click();
    await address().fill(FIRST);
    await button('Save').click();
    await gone();
    await untilLinkedTo(FIRST);

    await link().click();
    await button('Open').click();
    await expect.poll(opened).toEqual([FIRST]);
    await address().fill(SECOND);
    await button('Save').click();
    await gone();
    await untilLinkedTo(SECOND);
    await link().click({ modifiers: ['ControlOrMeta'] });
    await expect.poll(opened).toEqual([SECOND]);

    await link().click();
    await button('Remove').click();
    await gone();
    await untilLinkedTo();
    await press('ControlOrMeta+z');
    await untilLinkedTo(SECOND);
    await press('ControlOrMeta+z');
    await untilLinkedTo(FIRST);
  });

  it('is left as it was by Escape, which leads back to the words, and by a click elsewhere', async () => {
    const { page, desk } = stet;
    await desk.selectInBody('report');
    await press('ControlOrMeta+Shift+k');
    await address().fill('records.example/never');
    await press('Escape');
    await gone();
    await page.keyboard.type('minutes');
    await desk.body.getByText('See the minutes of 2011.').waitFor();
    await desk.selectInBody('minutes');
    await press('ControlOrMeta+Shift+k');
    await address().waitFor();
    await desk.headline.click();
    await gone();
    await desk.untilSaved();
    await untilLinkedTo();
    expect(await opened()).toEqual([]);
    expect(stet.problems).toEqual([]);
  });
});
