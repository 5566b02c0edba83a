// The rest of the house: stages, a legal letter, the settings, a backup.
import { DESK_SIZE, SMALLEST_SIZE } from './camera';
import type { Journey } from './journey';

const BOTH = [SMALLEST_SIZE, DESK_SIZE];
const SECTIONS = ['Appearance', 'Writing', 'You', 'Sites', 'Library', 'About'];

export async function seeStagesAndLetters(journey: Journey): Promise<void> {
  const { desk, running } = journey;
  await running.page
    .getByRole('banner')
    .getByRole('button', { name: /^Stage/ })
    .click();
  await running.page.getByRole('menu', { name: 'Stage' }).waitFor();
  await journey.camera.take('stage-menu', BOTH);
  await running.page.keyboard.press('Escape');
  await desk.showTab('Right of reply');
  await journey.camera.take('right-of-reply', BOTH);
  await desk.inspector.getByRole('button', { name: 'Log a legal letter…' }).click();
  const dialog = desk.dialog('Log a legal letter');
  await dialog.getByLabel('From').fill('Grey & Co, for the contractor');
  await dialog.getByLabel('What it asks for').fill('That the second paragraph be taken down.');
  await journey.camera.take('legal-letter', BOTH);
  await running.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await desk.showTab('Claims');
  await journey.camera.take('claims');
}

export async function seeSettings(journey: Journey): Promise<void> {
  const { page } = journey.running;
  await page.keyboard.press('ControlOrMeta+,');
  const settings = journey.desk.dialog('Settings');
  for (const section of SECTIONS) {
    await settings.getByRole('tab', { name: section }).click();
    await journey.camera.take(`settings-${section.toLowerCase()}`, BOTH);
  }
  await settings.getByRole('tab', { name: 'Library' }).click();
  await settings.getByRole('button', { name: 'Back up library…' }).click();
  const backup = journey.desk.dialog('Back up library');
  await backup.getByLabel('Passphrase', { exact: true }).fill('short');
  await backup.getByRole('button', { name: 'Choose where…' }).click();
  await backup.getByText('Use at least 12 characters.').waitFor();
  await journey.camera.take('backup', BOTH);
  await page.keyboard.press('Escape');
  await backup.waitFor({ state: 'hidden' });
}
