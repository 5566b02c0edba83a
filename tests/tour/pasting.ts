// What is said of things pasted: what stayed behind, which links follow their readers, and how far a long one is.
import { pasteFromElsewhere } from '../e2e/support/clipboard';
import { DESK_SIZE, SMALLEST_SIZE } from './camera';
import type { Journey } from './journey';

const PARAGRAPHS = 40_000;
/** It finds every place that cuts or overlaps. */
const LONG_WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const COLUMNS = ['Constabulary', 'Commissioned', 'Contractor', 'Estimated', 'Delivered', 'Outstanding'];
const WIDE_TABLE = `<table><tr>${COLUMNS.map((name) => `<th>${name}</th>`).join('')}</tr></table>`;

export async function paste(journey: Journey): Promise<void> {
  const { desk, running } = journey;
  const { page } = running;
  await journey.newArticle();
  await desk.headline.fill(LONG_WORD);
  await desk.body.click();
  await pasteFromElsewhere(running, {
    text: 'The minutes',
    html:
      `<h2>${LONG_WORD}</h2>${WIDE_TABLE}` +
      '<p>See <a href="https://paper.example/a?utm_source=mail&id=7">the paper</a> and ' +
      '<a href="https://paper.example/b?fbclid=x">its reply</a>.</p><script>0</script>' +
      '<img src="https://paper.example/a.jpg"><svg></svg><iframe src="https://paper.example/"></iframe>',
  });
  await desk.article.getByRole('button', { name: 'Remove tracking' }).waitFor();
  await journey.camera.take('paste-notice', [SMALLEST_SIZE, DESK_SIZE]);
  await desk.article.getByRole('button', { name: 'Remove tracking' }).click();
  await desk.body.click();
  await page.keyboard.press('ControlOrMeta+End');
  const words = 'The council paid three times what the bridge was worth, papers seen by us show. ';
  const html = Array.from({ length: PARAGRAPHS }, (_, at) => `<p>${at + 1}. ${words}</p>`).join('');
  await pasteFromElsewhere(running, { text: words, html });
  await desk.article.getByRole('progressbar').waitFor();
  await journey.camera.take('long-paste');
  await desk.article.getByRole('button', { name: 'Cancel' }).click();
  await desk.article.getByRole('progressbar').waitFor({ state: 'detached' });
  await desk.untilSaved();
}
