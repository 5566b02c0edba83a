// The published page as its readers have it: by day and by night, on a phone, on paper.
import { join } from 'node:path';
import { chromium } from 'playwright';
import type { Journey } from './journey';

const DAY_AND_NIGHT = ['light', 'dark'] as const;
const VIEWS = [
  { name: 'wide', media: 'screen', width: 1440, height: 900, colorSchemes: DAY_AND_NIGHT },
  { name: 'phone', media: 'screen', width: 390, height: 844, colorSchemes: DAY_AND_NIGHT },
  { name: 'paper', media: 'print', width: 794, height: 1123, colorSchemes: ['light'] },
] as const;

/** Pictures of a whole page of the built-in site; Chromium has no other network than this computer. */
export async function readAsReaders(journey: Journey, address: string): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env['STET_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  const path = (name: string): string => join(journey.setting.out, 'pictures', `page-${name}`);
  try {
    for (const { name, media, colorSchemes, ...viewport } of VIEWS) {
      for (const colorScheme of colorSchemes) {
        const page = await browser.newPage({ viewport, colorScheme });
        await page.emulateMedia({ media, colorScheme });
        await page.goto(address);
        await page.evaluate(() => document.fonts.ready);
        await page.screenshot({ path: path(`${name}-${colorScheme}.png`), fullPage: true });
        await page.close();
      }
    }
  } finally {
    await browser.close();
  }
}
