// An article with every kind of block and mark in it, written as she writes: by keys, by Markdown's signs, by the menu on "/".
import { DESK_SIZE, SMALLEST_SIZE } from './camera';
import type { Journey } from './journey';
import { photograph } from './photograph';

export const EVERY_KIND = 'Three firms were paid to inspect a bridge';
const BOTH = [SMALLEST_SIZE, DESK_SIZE];

/** Writes it into a new article, with pictures of what opens meanwhile. */
export async function writeEveryKind(journey: Journey): Promise<void> {
  await begin(journey);
  await writeWords(journey);
  await writeQuotesAndLists(journey);
  await writeTable(journey);
  await putInPicture(journey);
  await putInEmbed(journey);
  await type(journey, 'Until then, the weight limit stands.');
  await writePrivateNote(journey);
  await journey.desk.untilSaved();
}

async function begin(journey: Journey): Promise<void> {
  const { desk } = journey;
  await journey.newArticle();
  await journey.camera.take('empty-article', BOTH);
  await desk.article.getByRole('textbox', { name: 'Kicker' }).fill('Public works');
  await desk.headline.fill(EVERY_KIND);
  await desk.article
    .getByRole('textbox', { name: 'Standfirst' })
    .fill('Three firms were paid to inspect it. Papers seen by us show that none of them went there.');
  await desk.body.click();
}

async function writeWords(journey: Journey): Promise<void> {
  await type(
    journey,
    'The council paid for **three inspections** of the bridge at Leddy, and has *one* report',
  );
  await footnote(journey, 'Obtained under the Freedom of Information Act on 3 March.');
  await type(
    journey,
    '. It says so in [the minutes of its roads committee](https://council.example/minutes), ',
  );
  await type(journey, 'and "--" it adds -- nobody had asked.\n');
  await type(journey, 'Salt eats concrete by way of Cl');
  await marked(journey, 'ControlOrMeta+.', '-');
  await type(journey, ' in H');
  await marked(journey, 'ControlOrMeta+Shift+.', '2');
  await type(journey, 'O; the ');
  await marked(journey, 'ControlOrMeta+u', 'only');
  await type(journey, ' figure, ');
  await marked(journey, 'ControlOrMeta+Shift+x', '£27m');
  await type(journey, ' £31m, was ');
  await marked(journey, 'ControlOrMeta+Alt+h', 'never published');
  await type(journey, ', and lies in `roads/2019/B4.xls`. The contractor TK.\n');
}

async function writeQuotesAndLists(journey: Journey): Promise<void> {
  await type(journey, '# What the inspectors saw\n');
  await slash(journey, 'quote');
  await type(journey, 'We looked at it from the road. From the road it looked like a bridge.\n');
  await type(journey, 'Ada Example, inspector\n');
  await slash(journey, 'pull');
  await type(journey, 'From the road it looked like a bridge.\n\n');
  await type(journey, '## In their own order\n- Two piers, of which\n');
  await press(journey, 'Tab');
  await type(journey, 'one moved\n');
  await type(journey, 'one did not\n');
  await press(journey, 'Shift+Tab');
  await type(journey, 'No railing\n\n1. Ask the council\nAsk again\n\n');
  await slash(journey, 'minor');
  await type(journey, 'In another hand\n');
  await journey.running.page.keyboard.insertText('איש לא שאל אותנו על הגשר של Leddy.');
  await press(journey, 'Enter');
  await slash(journey, 'divider');
}

async function writeTable(journey: Journey): Promise<void> {
  await slash(journey, 'table');
  const cells = ['Year', 'Paid', 'To whom', '2019', '£27m', 'Grey & Co', '2020', '£3m'];
  for (const cell of cells) {
    await type(journey, cell);
    await press(journey, 'Tab');
  }
  await type(journey, 'Leddy Roads and Bridges Maintenance');
  await journey.camera.takeOpened('table-menu', {
    open: async () => {
      await journey.desk.article.getByRole('button', { name: 'Table', exact: true }).click();
      await journey.running.page.getByRole('menu').waitFor();
    },
    close: async () => {
      await press(journey, 'Escape');
      await journey.running.page.getByRole('menu').waitFor({ state: 'detached' });
    },
  });
  await journey.desk.selectInBody('Maintenance');
  await press(journey, 'ArrowRight');
  await press(journey, 'ArrowDown');
}

async function putInPicture(journey: Journey): Promise<void> {
  const { page } = journey.running;
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), slash(journey, 'picture')]);
  await chooser.setFiles(await photograph(page, 'bridge.jpg'));
  const picture = journey.desk.body.locator('.picture-block');
  await picture.locator('img').click();
  await journey.camera.take('picture', BOTH);
  await picture.getByRole('textbox', { name: 'Caption' }).fill('The bridge at Leddy, from the road.');
  const details = page.getByRole('dialog', { name: 'Picture details' });
  await journey.camera.takeOpened('picture-details', {
    open: async () => {
      await picture.getByRole('button', { name: /^No / }).click();
      await details.getByLabel('Alternative text').fill('Five dark arches over a river at dusk');
    },
    close: () => press(journey, 'Escape'),
  });
  await picture.locator('img').click();
  await picture.getByRole('button', { name: 'Crop…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Crop picture' });
  await dialog.getByRole('slider', { name: 'Bottom edge' }).focus();
  for (let step = 0; step < 3; step += 1) await press(journey, 'Shift+ArrowUp');
  await journey.camera.take('crop', BOTH);
  await dialog.getByRole('button', { name: 'Crop', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await picture.getByText('Working…').waitFor({ state: 'detached' });
  await journey.desk.body.focus();
  await press(journey, 'ControlOrMeta+End');
}

async function putInEmbed(journey: Journey): Promise<void> {
  const { page } = journey.running;
  await slash(journey, 'embed');
  const dialog = page.getByRole('dialog', { name: 'Embed a page' });
  await dialog.getByLabel('Address').fill('https://www.youtube.com/watch?v=abcdef12345');
  await journey.camera.take('embed-dialog');
  await dialog.getByRole('button', { name: 'Embed' }).click();
  await journey.desk.body
    .getByRole('textbox', { name: 'Heading' })
    .fill('The committee sits: the whole hearing');
  await journey.desk.body.focus();
  await press(journey, 'ControlOrMeta+End');
}

async function writePrivateNote(journey: Journey): Promise<void> {
  await journey.desk.selectInBody('the weight limit');
  await press(journey, 'ControlOrMeta+Alt+m');
  await journey.running.page.waitForFunction(() => document.activeElement?.closest('.private-note') !== null);
  await type(journey, 'Jo says it was lifted for one weekend in May. Ask for the order.');
  await journey.camera.take('private-note', BOTH);
}

/** Chooses from the menu on "/", by what it is called. */
async function slash(journey: Journey, name: string): Promise<void> {
  await type(journey, `/${name}`);
  const menu = journey.running.page.getByRole('listbox', { name: 'Insert' });
  await menu.getByRole('option').first().waitFor();
  await press(journey, 'Enter');
  await menu.waitFor({ state: 'detached' });
}

async function footnote(journey: Journey, note: string): Promise<void> {
  const field = journey.running.page.getByRole('textbox', { name: 'Note' });
  await press(journey, 'ControlOrMeta+Alt+f');
  await field.waitFor();
  await type(journey, note);
  await press(journey, 'Enter');
  await field.waitFor({ state: 'detached' });
}

async function marked(journey: Journey, key: string, words: string): Promise<void> {
  await press(journey, key);
  await type(journey, words);
  await press(journey, key);
}

const type = ({ running }: Journey, text: string): Promise<void> => running.page.keyboard.type(text);
const press = ({ running }: Journey, key: string): Promise<void> => running.page.keyboard.press(key);
