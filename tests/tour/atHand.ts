// What opens beside the text while she writes, and goes again: menus, cards, bars, sheets.
import { DESK_SIZE, SMALLEST_SIZE } from './camera';
import type { Journey } from './journey';

const BOTH = [SMALLEST_SIZE, DESK_SIZE];

/** Walks over the article from its head to its foot. */
export async function seeEveryKind(journey: Journey): Promise<void> {
  const places = ['The council paid', 'In their own order', 'Paid', 'The bridge at Leddy, from'];
  for (const [at, words] of places.entries()) {
    await scrollTo(journey, words);
    await journey.camera.take(`every-kind-${at + 1}`, BOTH);
  }
  await journey.desk.article.getByRole('region', { name: 'Footnotes' }).scrollIntoViewIfNeeded();
  await journey.camera.take('every-kind-foot', BOTH);
}

export async function openMenusAndCards(journey: Journey): Promise<void> {
  const { desk, running, camera } = journey;
  const { page } = running;
  const escape = () => page.keyboard.press('Escape');
  await camera.takeOpened('slash-menu', {
    open: async () => {
      await desk.writeAtEnd('\n/');
      await page.getByRole('listbox', { name: 'Insert' }).waitFor();
    },
    close: async () => {
      await escape();
      await page.keyboard.press('ControlOrMeta+z');
      await page.keyboard.press('ControlOrMeta+z');
    },
  });
  await camera.takeOpened('block-menu', {
    open: async () => {
      await desk.selectInBody('Salt eats');
      await page.keyboard.press('Alt+Enter');
      await page.getByRole('menu').waitFor();
    },
    close: escape,
  });
  await camera.takeOpened('link-card', {
    open: async () => {
      await desk.selectInBody('the minutes of its');
      await page.keyboard.press('ControlOrMeta+Shift+k');
      await page.getByRole('form', { name: 'Link' }).waitFor();
    },
    close: escape,
  });
  await camera.takeOpened('footnote-card', {
    open: async () => {
      await desk.body.getByLabel('Footnote 1', { exact: true }).click();
      await page.getByRole('dialog', { name: 'Footnote 1' }).waitFor();
    },
    close: escape,
  });
  await camera.takeOpened('more-formatting', {
    open: () => desk.article.getByRole('button', { name: 'More formatting' }).click(),
    close: escape,
  });
}

export async function findAndReplace(journey: Journey): Promise<void> {
  const { page } = journey.running;
  await journey.desk.selectInBody('Salt eats');
  await page.keyboard.press('ControlOrMeta+h');
  const bar = page.getByRole('search', { name: 'Find in the article' });
  await bar.getByRole('textbox', { name: 'Find', exact: true }).fill('bridge');
  await bar.getByRole('textbox', { name: 'Replace with' }).fill('viaduct');
  await bar.getByRole('status').getByText(/ of /).waitFor();
  await journey.camera.take('find-and-replace', BOTH);
  await bar.getByRole('button', { name: 'Regular expression' }).click();
  await bar.getByRole('textbox', { name: 'Find', exact: true }).fill('(');
  await bar
    .getByRole('status')
    .getByText(/^Not a regular/)
    .waitFor();
  await journey.camera.take('find-wrong-expression', BOTH);
  await bar.getByRole('button', { name: 'Regular expression' }).click();
  await page.keyboard.press('Escape');
}

export async function goThroughTheText(journey: Journey): Promise<void> {
  const { page } = journey.running;
  await journey.camera.takeOpened('outline', {
    open: async () => {
      await journey.desk.selectInBody('Salt eats');
      await page.keyboard.press('ControlOrMeta+Shift+o');
      await page.getByPlaceholder('Go to a heading').waitFor();
    },
    close: () => page.keyboard.press('Escape'),
  });
  await journey.desk.selectInBody('Salt eats');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ControlOrMeta+d');
  await journey.desk.inspector.waitFor({ state: 'hidden' });
  await journey.camera.take('focus-mode', BOTH);
  await page.keyboard.press('ControlOrMeta+d');
  await journey.desk.inspector.waitFor();
  await page.keyboard.press('ControlOrMeta+/');
  await journey.desk.dialog('Keyboard shortcuts').waitFor();
  await journey.camera.take('help-sheet', BOTH);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('block');
  await journey.camera.take('palette-of-blocks', BOTH);
  await page.keyboard.press('Escape');
}

/** The check names the picture that has no credit; then she says whose it is, and fills in what was still to come. */
export async function heedTheChecks(journey: Journey): Promise<void> {
  const { desk, running } = journey;
  const checks = await desk.showTab('Checks');
  await checks.getByText(/^The picture .* names no/).waitFor();
  await journey.camera.take('checks-of-the-article', BOTH);
  const dialog = await desk.openPublishDialog();
  await dialog.getByText(/TK/).first().waitFor();
  await journey.camera.take('not-published-yet', BOTH);
  await running.page.keyboard.press('Escape');
  await desk.typeOver('The contractor TK', 'The contractor has not answered');
  const picture = desk.body.locator('.picture-block');
  await picture.getByRole('textbox', { name: 'Credit' }).fill('Ada Marsh');
  await desk.untilSaved();
}

const scrollTo = ({ desk }: Journey, words: string): Promise<void> =>
  desk.body.evaluate((body, wanted) => {
    const holder = [...body.children].find(
      (block) =>
        block.textContent?.includes(wanted) ||
        [...block.querySelectorAll('textarea')].some(({ value }) => value.includes(wanted)),
    );
    if (!holder) throw new Error(`"${wanted}" is not in the body`);
    holder.scrollIntoView({ block: 'start' });
  }, words);
