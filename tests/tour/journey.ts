// The steps of the tour, each as a person takes it and as its pictures show it.
import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { chromiumReachedOut } from '../e2e/support/network';
import { launchStet, type RunningStet } from '../e2e/support/stet';
import { Desk } from '../support/desk';
import type { LocalWeb } from '../support/localWeb';
import type { WordPress } from '../support/wordpress';
import { Camera, DESK_SIZE, SMALLEST_SIZE } from './camera';
import { fetchLivePages, type LivePages } from './livePages';
import { unaskedRequests } from './network';
import { hostsOf, inventedAddress, newFigure } from './story';
import { verifyLibrary, type FoundByVerify } from './verifying';

export interface TourSetting {
  readonly input: string;
  readonly out: string;
  readonly web: LocalWeb;
  readonly wordpress: WordPress;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.txt': 'text/plain',
  '.html': 'text/html',
  '.md': 'text/markdown',
};
const ADDED_SENTENCE = 'This sentence was added at the desk before publication.';
const CAPTURES_MS = 120_000;

/** One run through the main job. */
export class Tour {
  private readonly camera: Camera;
  private siteAddress = '';
  private wordpressAddress = '';
  private wrongFigure = '';
  private rightFigure = '';
  private sourceCount = 0;
  private firstPublishedAt = new Date();

  private constructor(
    private readonly setting: TourSetting,
    private running: RunningStet,
    private readonly networkLog: string,
  ) {
    this.camera = new Camera(join(setting.out, 'pictures'), () => this.running);
  }

  static async begin(setting: TourSetting): Promise<Tour> {
    const networkLog = join(setting.out, 'network.log');
    const running = await launchStet({
      library: join(setting.out, 'library'),
      env: { STET_NETWORK_LOG: networkLog, STET_HOSTS: JSON.stringify(hostsOf(setting.web.origin)) },
    });
    return new Tour(setting, running, networkLog);
  }

  private get desk(): Desk {
    return new Desk(this.running.page);
  }

  get problems(): readonly string[] {
    return this.running.problems;
  }

  async firstRun(): Promise<void> {
    await this.running.page.getByRole('button', { name: /^Start writing/ }).waitFor();
    await this.camera.take('first-run', [SMALLEST_SIZE, DESK_SIZE]);
  }

  /** Opens the file from the first page, sees what would be left out, and imports it. */
  async importArticle(): Promise<{ readonly vagueLinks: number; readonly sources: () => number }> {
    const { input } = this.setting;
    const file = {
      name: basename(input),
      mimeType: MEDIA_TYPES[extname(input)] ?? 'text/plain',
      buffer: readFileSync(input),
    };
    await this.desk.chooseFile(
      () => this.running.page.getByRole('button', { name: /^Open a file/ }).click(),
      file,
    );
    const dialog = this.desk.dialog(/Import/);
    await dialog.waitFor();
    await this.camera.take('import');
    await dialog.getByText('Leave a Reply').first().scrollIntoViewIfNeeded();
    await this.camera.take('import-left-out');
    const notices = dialog.getByRole('checkbox', { name: /^Turn into a notice/ });
    for (let at = 0; at < (await notices.count()); at += 1) await notices.nth(at).check();
    await dialog.getByRole('button', { name: 'Import article' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await this.desk.body.waitFor();
    await this.desk.untilSaved();
    const vagueLinks = await this.vagueLinks();
    return { vagueLinks, sources: () => this.sourceCount };
  }

  async write(): Promise<void> {
    await this.camera.take('article-imported', [SMALLEST_SIZE, DESK_SIZE]);
    await this.desk.writeAtEnd(` ${ADDED_SENTENCE}`);
    await this.desk.untilSaved();
    const notes = await this.desk.showTab('Notes');
    await notes.getByRole('textbox').first().fill('Ask the press office again before Friday.');
    await this.desk.untilSaved();
    await this.camera.take('notes');
  }

  /** Fills every missing link with a page of the tour's own, and repairs one label that says nothing. */
  async mendLinks(): Promise<void> {
    const panel = await this.desk.showTab('Sources');
    await this.camera.take('sources-missing');
    const missing = panel.getByRole('region', { name: 'Missing links' }).getByRole('listitem');
    for (let left = await missing.count(); left > 0; left -= 1) {
      await missing.first().getByLabel('Address').fill(inventedAddress(left));
      await missing.first().getByRole('button', { name: 'Fill in' }).click();
      await missing.nth(left - 1).waitFor({ state: 'detached' });
    }
    const vague = panel.getByRole('region', { name: 'Labels that say nothing' }).getByRole('listitem');
    const before = await vague.count();
    await vague.first().getByLabel('Better label').fill('the regional broadcast');
    await vague.first().getByRole('button', { name: 'Change label' }).click();
    await vague.nth(before - 1).waitFor({ state: 'detached' });
    await this.desk.untilSaved();
    await this.camera.take('sources-mended');
    await this.desk.showTab('Checks');
    await this.camera.take('checks');
  }

  async publishToSite(): Promise<void> {
    const dialog = await this.desk.openPublishDialog();
    const name = dialog.getByLabel(/^Your name/);
    if (await name.count()) await name.fill('Ada Marsh');
    await this.camera.take('publish-dialog', [SMALLEST_SIZE, DESK_SIZE]);
    await this.desk.confirmPublication();
    this.firstPublishedAt = new Date();
    await this.camera.take('published');
    this.siteAddress = await this.desk.takeLiveAddress();
  }

  async connectWordPress(): Promise<void> {
    const { url, users } = this.setting.wordpress;
    const panel = await this.desk.showTab('Publishing');
    await panel.getByRole('button', { name: 'Connect a site…' }).click();
    await this.desk.dialog('Connect a site').waitFor();
    await this.camera.take('connect-a-site');
    await this.desk.connectWordPress({
      url,
      user: users.admin.user,
      applicationPassword: users.admin.applicationPassword,
    });
  }

  async publishToWordPress(): Promise<void> {
    await this.publishThere();
    this.wordpressAddress = await this.desk.takeLiveAddress();
    await this.desk.showTab('Publishing');
    await this.camera.take('publishing-panel');
  }

  private async publishThere(): Promise<void> {
    const dialog = await this.desk.openPublishDialog();
    await this.desk.chooseTarget(/^(?!Built-in site)/);
    const password = dialog.getByLabel('Application password');
    if (await password.count()) await password.fill(this.setting.wordpress.users.admin.applicationPassword);
    await this.camera.take('publish-wordpress');
    await this.desk.confirmPublication();
  }

  /** Waits until no capture is under way, and answers with how many sources have one. */
  async waitForCaptures(): Promise<number> {
    const panel = await this.desk.showTab('Sources');
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
    await this.camera.take('sources-captured');
    this.sourceCount = await sources.locator('li[data-state]').count();
    return sources.locator('li[data-state=captured]').count();
  }

  /** A reader says that a figure is wrong: put it right, log it, and have it live on both; seconds until it is. */
  async correct(): Promise<number> {
    const began = Date.now();
    const { wrong, right } = newFigure(await this.desk.body.innerText());
    this.wrongFigure = wrong;
    this.rightFigure = right;
    await this.desk.typeOver(wrong, right);
    await this.desk.untilSaved();
    const panel = await this.desk.showTab('Corrections');
    await panel
      .getByRole('button', { name: /Log a correction/ })
      .first()
      .click();
    await this.desk.logCorrection({
      why: 'The figure was read from the wrong column.',
      noticedBy: 'A reader',
    });
    await this.camera.take('log-a-correction', [SMALLEST_SIZE, DESK_SIZE]);
    await this.desk.dialog('Log a correction').getByRole('button', { name: 'Log correction' }).click();
    await this.camera.take('correction-logged');
    await this.desk.dialog('Log a correction').getByRole('button', { name: 'Update…' }).click();
    await this.update(/Built-in site/);
    const seconds = Math.round((Date.now() - began) / 100) / 10;
    await this.publishThere();
    await this.desk.takeLiveAddress();
    await this.desk.showTab('Corrections');
    await this.camera.take('correction-published');
    return seconds;
  }

  private async update(target: RegExp): Promise<void> {
    await this.desk.dialog('Publish').waitFor();
    await this.desk.chooseTarget(target);
    await this.camera.take('update-dialog');
    await this.desk.confirmPublication();
    await this.desk.takeLiveAddress();
  }

  /** Compares the published text with now, and asks what it said at an earlier moment. */
  async lookBack(): Promise<void> {
    const panel = await this.desk.showTab('History');
    await this.camera.take('history');
    await panel
      .getByRole('button', { name: /before publishing/ })
      .last()
      .click();
    await panel.getByRole('button', { name: 'Compare with now' }).click();
    await this.running.page.locator('del, ins').first().waitFor();
    await this.camera.take('compare', [SMALLEST_SIZE, DESK_SIZE]);
    await this.running.page.getByRole('button', { name: 'Back to writing' }).click();
  }

  /** What did it say between the first publication and the correction? The figure that was wrong then. */
  async askWhatItSaid(): Promise<void> {
    const panel = await this.desk.showTab('History');
    await this.desk.askWhatItSaid(panel, this.firstPublishedAt, 'Built-in site');
    const stage = this.running.page.getByRole('region', { name: 'Looking back' });
    await stage.getByText(/^What it said on/).waitFor();
    const wrong = stage.getByText(this.wrongFigure).first();
    await wrong.waitFor();
    await this.camera.take('what-did-it-say-on', [SMALLEST_SIZE, DESK_SIZE]);
    await this.running.page.getByRole('button', { name: 'Back to writing' }).click();
  }

  /** Closes and starts Stet again; the number of characters of the body that did not come back. */
  async restart(): Promise<number> {
    const before = await this.desk.body.innerText();
    this.running = await this.running.restart();
    await this.desk.body.waitFor();
    const after = await this.desk.body.innerText();
    await this.camera.take('after-restart');
    return after === before ? 0 : Math.max(1, Math.abs(before.length - after.length));
  }

  /** Verifies from within the app, closes it, and verifies from outside. */
  async verify(): Promise<FoundByVerify> {
    await this.running.page.keyboard.press('ControlOrMeta+k');
    const palette = this.desk.dialog('Command palette');
    await this.camera.take('command-palette');
    await palette.getByRole('option', { name: /^Verify/ }).click();
    await this.desk
      .dialog(/Verify/)
      .getByText(/as it was written/)
      .first()
      .waitFor();
    await this.camera.take('verify');
    await this.running.page.keyboard.press('Escape');
    const revisions = await (await this.desk.showTab('History')).locator('[data-revision]').count();
    const corrections = await (await this.desk.showTab('Corrections')).getByRole('article').count();
    return { ...(await verifyLibrary(this.running.library)), revisions, corrections };
  }

  async fetchPages(): Promise<LivePages> {
    return fetchLivePages({
      out: this.setting.out,
      library: this.running.library,
      siteAddress: this.siteAddress,
      wordpressAddress: this.wordpressAddress,
      wordpress: this.setting.wordpress,
      mustHold: [this.rightFigure, this.wrongFigure],
    });
  }

  unaskedRequests(): readonly string[] {
    const { web, wordpress } = this.setting;
    const site = new URL(this.siteAddress).host;
    const unasked = unaskedRequests(this.networkLog, {
      main: [new URL(wordpress.url).host, web.origin],
      window: [...Object.keys(hostsOf(web.origin)), site],
    });
    return [...unasked, ...chromiumReachedOut(this.networkLog)];
  }

  async takeLastPicture(): Promise<void> {
    await this.running.page
      .screenshot({ path: join(this.setting.out, 'where-it-stopped.png') })
      .catch(() => undefined);
  }

  async end(): Promise<void> {
    await this.running.close().catch(() => this.running.kill());
  }

  /** Links whose label says nothing and links without an address, as the panel counts them. */
  private async vagueLinks(): Promise<number> {
    const panel = await this.desk.showTab('Sources');
    const lists = panel.getByRole('region', { name: /^(Labels that say nothing|Missing links)$/ });
    await lists.first().waitFor();
    return lists.getByRole('listitem').count();
  }
}
