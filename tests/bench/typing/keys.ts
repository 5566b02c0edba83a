import { seeded } from '../largeLibrary';
import type { Place } from './places';

/** What a burst of keys came to. */
export interface Burst {
  /** From each key's event to the first task after the frame that showed it, in milliseconds. */
  readonly taken: readonly number[];
  /** What the window's main thread worked for each key, in milliseconds. */
  readonly cpuPerKey: number;
}

const WORDS = ['the', 'bridge', 'had', 'been', 'closed', 'and', 'nobody', 'said', 'why', 'it', 'was', 'so'];
const random = seeded(5);

/** Puts the caret into the middle of the middle paragraph, in the middle of the view. */
export async function goToTheMiddle({ page, text }: Place): Promise<void> {
  await text.focus();
  await text.evaluate((root) => {
    const paragraphs = [...root.children].filter(({ tagName }) => tagName === 'P');
    const paragraph = paragraphs[Math.floor(paragraphs.length / 2)];
    const node = paragraph && document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode();
    if (!paragraph || !node) throw new Error('There is no paragraph.');
    paragraph.scrollIntoView({ block: 'center' });
    document.getSelection()?.collapse(node, Math.floor((node.textContent?.length ?? 0) / 2));
  });
  // In every window the pointer lies where it was left: on the text.
  const box = await text.boundingBox();
  if (box) await page.mouse.move(box.x + box.width / 2, 300);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
}

/** She types so many keys, in the rhythm of a person: now and then she stops to think. */
export async function type({ page, text, cdp }: Place, keys: number): Promise<Burst> {
  const before = await text.evaluate((root) => root.textContent?.length ?? 0);
  await page.evaluate(() => void (keysToPaint.length = 0));
  const cpuBefore = await worked(cdp);
  for (const key of lettersOf(keys)) {
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    await page.waitForTimeout(random() < 0.1 ? 250 + random() * 250 : 60 + random() * 90);
  }
  await page.waitForFunction((count) => keysToPaint.length >= count, keys);
  const cpu = (await worked(cdp)) - cpuBefore;
  const after = await text.evaluate((root) => root.textContent?.length ?? 0);
  if (after !== before + keys) throw new Error(`${after - before} of ${keys} keys came into the text.`);
  return { taken: await page.evaluate(() => [...keysToPaint]), cpuPerKey: cpu / keys };
}

function lettersOf(count: number): string {
  let letters = '';
  while (letters.length < count) letters += `${WORDS[Math.floor(random() * WORDS.length)]} `;
  return letters.slice(0, count);
}

/** Milliseconds that the main thread of the window has run for so far, by its own clock. */
async function worked(cdp: Place['cdp']): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}
