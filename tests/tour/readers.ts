// The published page as its readers have it: by day and by night, on a phone, on paper.
import { join } from 'node:path';
import { chromium } from 'playwright';
import type { Journey } from './journey';

const VIEWS = [
  { name: 'wide', width: 1440, height: 900 },
  { name: 'phone', width: 390, height: 844 },
] as const;

/** Pictures of a whole page of the built-in site; Chromium has no other network than this computer. */
export async function readAsReaders(journey: Journey, address: string): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env['STET_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  const path = (name: string): string => join(journey.setting.out, 'pictures', `page-${name}`);
  try {
    for (const { name, ...viewport } of VIEWS) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await browser.newPage({ viewport, colorScheme });
        await page.goto(address);
        await page.evaluate(() => document.fonts.ready);
        await page.screenshot({ path: path(`${name}-${colorScheme}.png`), fullPage: true });
        if (name === 'wide' && colorScheme === 'light')
          await page.pdf({ path: path('print.pdf'), format: 'A4' });
        await page.close();
      }
    }
  } finally {
    await browser.close();
  }
}
