// What the record shows of it afterwards: what changed, what it said, and that it is whole.
import { DESK_SIZE, SMALLEST_SIZE } from './camera';
import type { Journey } from './journey';
import { verifyLibrary, type FoundByVerify } from './verifying';

/** Compares the published text with now, and asks what it said at an earlier moment. */
export async function lookBack(journey: Journey): Promise<void> {
  const panel = await journey.desk.showTab('History');
  await journey.camera.take('history');
  await panel
    .getByRole('button', { name: /before publishing/ })
    .last()
    .click();
  await journey.camera.takeOpened('compare', {
    open: async () => {
      await panel.getByRole('button', { name: 'Compare with now' }).click();
      await journey.running.page.locator('del, ins').first().waitFor();
    },
    close: () => journey.running.page.getByRole('button', { name: 'Back to writing' }).click(),
  });
}

/** What did it say between the first publication and the correction? The figure that was wrong then. */
export async function askWhatItSaid(journey: Journey, publishedAt: Date, wrongFigure: string): Promise<void> {
  const panel = await journey.desk.showTab('History');
  await journey.desk.askWhatItSaid(panel, publishedAt, 'Built-in site');
  const stage = journey.running.page.getByRole('region', { name: 'Looking back' });
  await stage.getByText(/^What it said on/).waitFor();
  const wrong = stage.getByText(wrongFigure).first();
  await wrong.waitFor();
  await journey.camera.take('what-did-it-say-on', [SMALLEST_SIZE, DESK_SIZE]);
  await journey.running.page.getByRole('button', { name: 'Back to writing' }).click();
}

/** Closes and starts Stet again; the number of characters of the body that did not come back. */
export async function restart(journey: Journey): Promise<number> {
  const before = await journey.desk.body.innerText();
  await journey.restart();
  await journey.desk.body.waitFor();
  const after = await journey.desk.body.innerText();
  await journey.camera.take('after-restart');
  return after === before ? 0 : Math.max(1, Math.abs(before.length - after.length));
}

/** Verifies from within the app, closes it, and verifies from outside. */
export async function verify(journey: Journey): Promise<FoundByVerify> {
  await journey.running.page.keyboard.press('ControlOrMeta+k');
  const palette = journey.desk.dialog('Command palette');
  await journey.camera.take('command-palette');
  await palette.getByRole('option', { name: /^Verify/ }).click();
  await journey.desk
    .dialog(/Verify/)
    .getByText(/as it was written/)
    .first()
    .waitFor();
  await journey.camera.take('verify');
  await journey.running.page.keyboard.press('Escape');
  const revisions = await (await journey.desk.showTab('History')).locator('[data-revision]').count();
  const corrections = await (await journey.desk.showTab('Corrections')).getByRole('article').count();
  return { ...(await verifyLibrary(journey.running.library)), revisions, corrections };
}
