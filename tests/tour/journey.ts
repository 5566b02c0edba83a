// One run of the tour: the Stet that is running, the camera, and what all parts of the story share.
import { join } from 'node:path';
import { chromiumReachedOut } from '../e2e/support/network';
import { launchStet, type RunningStet } from '../e2e/support/stet';
import { Desk } from '../support/desk';
import type { LocalWeb } from '../support/localWeb';
import type { WordPress } from '../support/wordpress';
import { Camera } from './camera';
import { unaskedRequests } from './network';
import { hostsOf } from './story';

export interface TourSetting {
  readonly input: string;
  readonly out: string;
  readonly web: LocalWeb;
  readonly wordpress: WordPress;
}

export class Journey {
  readonly camera: Camera;

  private constructor(
    readonly setting: TourSetting,
    private stet: RunningStet,
    private readonly networkLog: string,
  ) {
    this.camera = new Camera(join(setting.out, 'pictures'), () => this.stet);
  }

  static async begin(setting: TourSetting): Promise<Journey> {
    const networkLog = join(setting.out, 'network.log');
    const running = await launchStet({
      library: join(setting.out, 'library'),
      env: { STET_NETWORK_LOG: networkLog, STET_HOSTS: JSON.stringify(hostsOf(setting.web.origin)) },
    });
    return new Journey(setting, running, networkLog);
  }

  get running(): RunningStet {
    return this.stet;
  }

  get desk(): Desk {
    return new Desk(this.stet.page);
  }

  /** An empty article is on the desk, with the caret in its headline. */
  async newArticle(): Promise<void> {
    await this.desk.library.getByRole('button', { name: 'New article' }).click();
    await this.running.page.waitForFunction(() => {
      const at = document.activeElement;
      return at instanceof HTMLTextAreaElement && at.ariaLabel === 'Headline' && at.value === '';
    });
  }

  /** Closes Stet and starts it again. */
  async restart(): Promise<void> {
    this.stet = await this.stet.restart();
  }

  unaskedRequests(siteAddress: string): readonly string[] {
    const { web, wordpress } = this.setting;
    const unasked = unaskedRequests(this.networkLog, {
      main: [new URL(wordpress.url).host, web.origin],
      window: [...Object.keys(hostsOf(web.origin)), new URL(siteAddress).host],
    });
    return [...unasked, ...chromiumReachedOut(this.networkLog)];
  }

  async takeLastPicture(): Promise<void> {
    await this.stet.page
      .screenshot({ path: join(this.setting.out, 'where-it-stopped.png') })
      .catch(() => undefined);
  }

  async end(): Promise<void> {
    await this.stet.close().catch(() => this.stet.kill());
  }
}
