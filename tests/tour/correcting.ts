// How an error in it is put right, in the open.
import { DESK_SIZE, SMALLEST_SIZE } from './camera';
import type { Journey } from './journey';
import { publishThere } from './publishing';
import { newFigure, type NewFigure } from './story';

/** A reader says that a figure is wrong: put it right, log it, and have it live on both; seconds until it is. */
export async function correct(
  journey: Journey,
): Promise<{ readonly figure: NewFigure; readonly seconds: number }> {
  const began = Date.now();
  const figure = newFigure(await journey.desk.body.innerText());
  await journey.desk.typeOver(figure.wrong, figure.right);
  await journey.desk.untilSaved();
  const panel = await journey.desk.showTab('Corrections');
  await panel
    .getByRole('button', { name: /Log a correction/ })
    .first()
    .click();
  await journey.desk.logCorrection({
    why: 'The figure was read from the wrong column.',
    noticedBy: 'A reader',
  });
  await journey.camera.take('log-a-correction', [SMALLEST_SIZE, DESK_SIZE]);
  await journey.desk.dialog('Log a correction').getByRole('button', { name: 'Log correction' }).click();
  await journey.camera.take('correction-logged');
  await journey.desk.dialog('Log a correction').getByRole('button', { name: 'Update…' }).click();
  await update(journey, /Built-in site/);
  const seconds = Math.round((Date.now() - began) / 100) / 10;
  await publishThere(journey);
  await journey.desk.takeLiveAddress();
  await journey.desk.showTab('Corrections');
  await journey.camera.take('correction-published');
  return { figure, seconds };
}

async function update(journey: Journey, target: RegExp): Promise<void> {
  await journey.desk.dialog('Publish').waitFor();
  await journey.desk.chooseTarget(target);
  await journey.camera.take('update-dialog');
  await journey.desk.confirmPublication();
  await journey.desk.takeLiveAddress();
}
