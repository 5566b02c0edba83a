// How the article goes out: to the built-in site, to a blog, and with copies of its sources.
import { DESK_SIZE, SMALLEST_SIZE } from './camera';
import type { Journey } from './journey';

const CAPTURES_MS = 120_000;

/** Answers where it is live, and since when. */
export async function publishToSite(
  journey: Journey,
): Promise<{ readonly siteAddress: string; readonly publishedAt: Date }> {
  const dialog = await journey.desk.openPublishDialog();
  const name = dialog.getByLabel(/^Your name/);
  if (await name.count()) await name.fill('Ada Marsh');
  await journey.camera.take('publish-dialog', [SMALLEST_SIZE, DESK_SIZE]);
  await journey.desk.confirmPublication();
  const publishedAt = new Date();
  await journey.camera.take('published');
  return { siteAddress: await journey.desk.takeLiveAddress(), publishedAt };
}

export async function connectWordPress(journey: Journey): Promise<void> {
  const { url, users } = journey.setting.wordpress;
  const panel = await journey.desk.showTab('Publishing');
  await panel.getByRole('button', { name: 'Connect a site…' }).click();
  await journey.desk.dialog('Connect a site').waitFor();
  await journey.camera.take('connect-a-site');
  await journey.desk.connectWordPress({
    url,
    user: users.admin.user,
    applicationPassword: users.admin.applicationPassword,
  });
}

/** Answers where it is live. */
export async function publishToWordPress(journey: Journey): Promise<string> {
  await publishThere(journey);
  const address = await journey.desk.takeLiveAddress();
  await journey.desk.showTab('Publishing');
  await journey.camera.take('publishing-panel');
  return address;
}

/** Waits until no capture is under way, and answers with how many sources there are, and how many have one. */
export async function waitForCaptures(
  journey: Journey,
): Promise<{ readonly sources: number; readonly captures: number }> {
  const panel = await journey.desk.showTab('Sources');
  await panel
    .getByText(/^Captured/)
    .first()
    .waitFor({ timeout: CAPTURES_MS });
  await panel
    .getByText(/^Capturing/)
    .first()
    .waitFor({ state: 'detached', timeout: CAPTURES_MS });
  const sources = panel.getByRole('region', { name: 'Sources' });
  await sources.scrollIntoViewIfNeeded();
  await sources.locator('summary').first().click();
  await journey.camera.take('sources-captured');
  return {
    sources: await sources.locator('li[data-state]').count(),
    captures: await sources.locator('li[data-state=captured]').count(),
  };
}

export async function publishThere(journey: Journey): Promise<void> {
  const dialog = await journey.desk.openPublishDialog();
  await journey.desk.chooseTarget(/^(?!Built-in site)/);
  const password = dialog.getByLabel('Application password');
  if (await password.count()) await password.fill(journey.setting.wordpress.users.admin.applicationPassword);
  await journey.camera.take('publish-wordpress');
  await journey.desk.confirmPublication();
}
