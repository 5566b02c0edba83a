// Numbered screenshots of the real window, in light and in dark, of what axe finds no fault with.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright';
import { violations } from '../e2e/support/axe';

export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

export const DESK_SIZE: WindowSize = { width: 1440, height: 900 };
export const SMALLEST_SIZE: WindowSize = { width: 1024, height: 700 };

/** Takes the tour's pictures into one folder. */
export class Camera {
  private taken = 0;
  private readonly found: string[] = [];

  constructor(
    private readonly folder: string,
    private readonly where: () => { readonly app: ElectronApplication; readonly page: Page },
  ) {
    mkdirSync(folder, { recursive: true });
  }

  /** What axe finds wrong with anything that a picture was taken of. */
  get violations(): readonly string[] {
    return this.found;
  }

  async resize({ width, height }: WindowSize): Promise<void> {
    const { app, page } = this.where();
    await app.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
      { width, height },
    );
    await page.waitForFunction((wanted) => window.innerWidth === wanted, width);
  }

  /** One picture of what is shown now, in each scheme; `sizes` beside the desk's own when a view is to be seen small. */
  async take(name: string, sizes: readonly WindowSize[] = [DESK_SIZE]): Promise<void> {
    this.taken += 1;
    const number = String(this.taken).padStart(2, '0');
    for (const size of sizes) {
      await this.resize(size);
      await this.takeBoth(`${number}-${name}-${size.width}x${size.height}`);
    }
    await this.look(name);
    if (sizes.at(-1) !== DESK_SIZE) await this.resize(DESK_SIZE);
  }

  /** As `take`, of something that is opened anew at each size, and closed after. */
  async takeOpened(
    name: string,
    { open, close }: { readonly open: () => Promise<void>; readonly close: () => Promise<void> },
  ): Promise<void> {
    this.taken += 1;
    const number = String(this.taken).padStart(2, '0');
    for (const size of [SMALLEST_SIZE, DESK_SIZE]) {
      await this.resize(size);
      await open();
      await this.takeBoth(`${number}-${name}-${size.width}x${size.height}`);
      if (size === DESK_SIZE) await this.look(name);
      await close();
    }
  }

  private async look(name: string): Promise<void> {
    const { page } = this.where();
    for (const violation of await violations(page)) {
      this.found.push(violation);
      process.stderr.write(`Axe found, on ${name}: ${violation}\n`);
    }
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  }

  private async takeBoth(name: string): Promise<void> {
    const { page } = this.where();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.waitForFunction(
        (scheme) => document.documentElement.dataset['theme'] === scheme,
        colorScheme,
      );
      await page.screenshot({
        path: join(this.folder, `${name}-${colorScheme}.png`),
        animations: 'disabled',
        scale: 'css',
      });
    }
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  }
}
