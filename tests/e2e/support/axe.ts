// What axe finds wrong with a window for people who read it by ear or by key.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Each violation in light, and those that are a matter of colour in dark too: the rule, and the elements that break it. */
export async function violations(page: Page): Promise<readonly string[]> {
  const light = await look(page, 'light', {});
  const dark = await look(page, 'dark', { runOnly: ['color-contrast', 'link-in-text-block'] });
  return [...light, ...dark];
}

async function look(
  page: Page,
  colorScheme: 'light' | 'dark',
  options: RunOptions,
): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.waitForFunction((scheme) => document.documentElement.dataset['theme'] === scheme, colorScheme);
  const isThere = await page.evaluate(() => Reflect.has(window, 'axe'));
  if (!isThere) await page.evaluate(source);
  const results = await page.evaluate(async (wanted) => {
    const { run } = Reflect.get(window, 'axe') as typeof import('axe-core');
    return run(document, { resultTypes: ['violations'], ...wanted });
  }, options);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ target }) => !isScrolledByCaret(id, target.join(' ')))
      .map(({ target, failureSummary = '' }) => {
        const [, why = ''] = failureSummary.split('\n').map((line) => line.trim());
        return `${colorScheme}: ${id} at ${target.join(' ')}: ${why}`;
      }),
  );
}

/** A wide table in the text is scrolled by the caret in it, which axe does not know of. */
const isScrolledByCaret = (rule: string, target: string): boolean =>
  rule === 'scrollable-region-focusable' && target.includes('.prose__wide');
