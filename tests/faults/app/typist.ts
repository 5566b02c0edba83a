import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import type { Below } from '../random';
import type { Shown } from './shown';

/** The two articles of the storm, known by the first word of their headlines. */
export const ARTICLES = ['Bridge', 'Harbour'] as const;
export type ArticleName = (typeof ARTICLES)[number];

export const nameIn = (headline: string): ArticleName | null =>
  ARTICLES.find((name) => headline.startsWith(name)) ?? null;

/** All that was ever typed into an article, or was about to be: what is stored never goes beyond it. */
export type Typed = Map<ArticleName, Record<'headline' | 'standfirst' | 'body', string>>;

export const flat = (shown: Shown): Record<'headline' | 'standfirst' | 'body', string> => ({
  headline: shown.headline,
  standfirst: shown.standfirst,
  body: shown.body.join('\n'),
});

const FIELDS = { headline: 'Headline', standfirst: 'Standfirst', body: 'Article body' } as const;
const WORDS = ['the', 'council', 'paid', '£2.7m', 'naïve', '東京', 'for', 'it,', 'twice.', '😀'] as const;

/** Types word after word at the end of one field or another, as fast as a quick writer, until the window is gone. */
export async function typeOn(
  page: Page,
  name: ArticleName,
  typed: Typed,
  below: Below,
  words: number,
): Promise<void> {
  const texts = typed.get(name);
  if (!texts) throw new Error(`Nothing is known of ${name}.`);
  for (let left = words; left > 0;) {
    // Most of it in the body; the other two fields stay short.
    const field = below(10) > 1 ? 'body' : below(2) === 0 ? 'headline' : 'standfirst';
    const burst = Math.min(left, field === 'body' ? 1 + below(12) : 1);
    left -= burst;
    await page.getByRole('textbox', { name: FIELDS[field], exact: true }).click();
    await page.keyboard.press('ControlOrMeta+End');
    for (let count = 0; count < burst; count++) {
      const isBreak = field === 'body' && below(9) === 0;
      const word = isBreak ? '\n' : `${WORDS[below(WORDS.length)] ?? ''} `;
      texts[field] += word;
      if (isBreak) await page.keyboard.press('Enter');
      else await page.keyboard.type(word, { delay: below(12) });
    }
    // She thinks; now and then long enough for a save to catch up with her.
    await pause(below(3) === 0 ? below(700) : 0);
  }
}
