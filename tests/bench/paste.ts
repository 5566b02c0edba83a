// 20 MB in the shape that Word gives its text, pasted into the real window, and clicks elsewhere in it meanwhile and after.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { putOnClipboard } from '../e2e/support/clipboard';
import { forget, launchStet } from '../e2e/support/stet';
import { newArticle, startWriting } from '../e2e/support/stets';
import { atMost, percentile, print, say } from './figures';

const MEGABYTES = Number(process.env['STET_PASTE_MB'] ?? 20);
const ANSWER_MS = 500;
const WHOLE_MS = 60_000;
/** A click every so often, from the keys on until so long after the end: saving, counting and checking come then. */
const CLICK_EVERY_MS = 100;
const TAIL_MS = 5_000;

/** Paragraphs of some eighty words, each in as much markup as Word puts around it. */
function wordText(bytes: number): string {
  const sentence = 'The council paid three times what the bridge was worth, papers seen by us show. ';
  const paragraph = (at: number): string =>
    `<p class=MsoNormal style='margin-bottom:8.0pt;line-height:107%'><span lang=EN-GB style='font-size:11.0pt;line-height:107%;font-family:"Aptos",sans-serif;mso-fareast-font-family:Aptos;mso-bidi-font-family:"Times New Roman"'>${at}. ${sentence.repeat(3)}</span><b style='mso-bidi-font-weight:normal'><span lang=EN-GB style='font-size:11.0pt;font-family:"Aptos",sans-serif'>${sentence}</span></b><span lang=EN-GB style='font-size:11.0pt;mso-ansi-language:EN-GB'>${sentence}<o:p></o:p></span></p>\n`;
  const parts: string[] = [];
  for (let size = 0; size < bytes; size += parts.at(-1)?.length ?? bytes) parts.push(paragraph(parts.length));
  return `<html><body><!--StartFragment-->${parts.join('')}<!--EndFragment--></body></html>`;
}

const stet = await launchStet();
const { page, desk } = stet;
await startWriting(stet);
const session = await page.context().newCDPSession(page);
const html = wordText(MEGABYTES * 1_000_000);
const TABS = ['Sources', 'Checks'] as const;

/** Put into the window once an article is on the desk, for then its tabs are there. */
const inWindow = readFileSync(new URL('./paste/inWindow.js', import.meta.url), 'utf8');

interface Clicks {
  readonly answers: readonly number[];
  readonly stop: () => Promise<void>;
}

/** Clicks on one tab and the other as a hand does, which does not wait for an answer to let go of the button. */
async function clickOn(): Promise<Clicks> {
  const places = await Promise.all(
    TABS.map((name) => desk.inspector.getByRole('tab', { name }).boundingBox()),
  );
  const answers: number[] = [];
  let isOver = false;
  const click = async (name: string, { x, y }: { readonly x: number; readonly y: number }): Promise<void> => {
    const began = performance.now();
    const held = { x, y, button: 'left', clickCount: 1 } as const;
    const sent = [
      session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y }),
      session.send('Input.dispatchMouseEvent', { ...held, type: 'mousePressed' }),
      session.send('Input.dispatchMouseEvent', { ...held, type: 'mouseReleased' }),
    ];
    await page.evaluate(`window.shown(${JSON.stringify(name)})`);
    answers.push(performance.now() - began);
    await Promise.all(sent);
  };
  const run = async (): Promise<void> => {
    for (let turn = 0; !isOver; turn += 1) {
      const [name, place] = [TABS[turn % 2], places[turn % 2]];
      if (!name || !place) throw new Error('There is no tab to click.');
      await click(name, { x: place.x + place.width / 2, y: place.y + place.height / 2 });
      await pause(CLICK_EVERY_MS);
    }
  };
  const running = run();
  return {
    answers,
    stop: async () => {
      isOver = true;
      await running;
    },
  };
}

/** What the window says of the paste, asked without a look through its text. */
const underWay = (): Promise<boolean> =>
  page.evaluate(() => document.getElementsByClassName('paste-notice--busy').length > 0);
const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await pause(50);
};
const blocksShown = (): Promise<number> =>
  page.evaluate(() => document.getElementById('article-body')?.childElementCount ?? 0);

/** Presses the keys, and answers at once: to wait for them would keep the clicks from coming while the clipboard is read. */
async function pressPaste(): Promise<() => Promise<void>> {
  await page.keyboard.down('ControlOrMeta');
  const pressed = page.keyboard.press('v');
  return async () => {
    await pressed;
    await page.keyboard.up('ControlOrMeta');
  };
}

async function paste(
  meanwhile: () => Promise<void>,
): Promise<{ readonly took: number; readonly answers: readonly number[] }> {
  await page.evaluate(inWindow);
  await putOnClipboard(stet, { text: 'words', html });
  await desk.body.focus();
  const release = await pressPaste();
  const began = performance.now();
  const clicks = await clickOn();
  await release();
  await until(underWay);
  await meanwhile();
  await until(async () => !(await underWay()));
  const took = performance.now() - began;
  await pause(TAIL_MS);
  await clicks.stop();
  return { took, answers: clicks.answers };
}

const saidOf = (answers: readonly number[]): string =>
  `${answers.length} clicks: p50 ${percentile(answers, 0.5).toFixed(0)} ms, p95 ${percentile(answers, 0.95).toFixed(0)} ms, longest ${Math.max(...answers).toFixed(0)} ms`;

await newArticle(stet, 'Called off');
let calledOff = 0;
const cancelled = await paste(async () => {
  const half = Math.round(html.length / 2_000);
  await until(async () => (await blocksShown()) > half || !(await underWay()));
  calledOff = performance.now();
  await page.evaluate(() => document.querySelector<HTMLElement>('.paste-notice--busy button')?.click());
});
const left = await blocksShown();
say(`called off at half of it: ${left} block left; ${saidOf(cancelled.answers)}`);
if (left !== 1 || calledOff === 0) throw new Error('What was called off is still there.');

await newArticle(stet, 'Long');
const whole = await paste(() => Promise.resolve());
const blocks = await blocksShown();
say(`${MEGABYTES} MB, ${blocks} blocks in ${(whole.took / 1000).toFixed(1)} s; ${saidOf(whole.answers)}`);
const saving = performance.now();
await page.locator('.status-bar__saving--saved').waitFor({ timeout: 120_000 });
say(`saved ${((performance.now() - saving + TAIL_MS) / 1000).toFixed(1)} s after the end`);
await stet.kill();
await forget(stet);
print({
  [`${MEGABYTES} MB pasted whole`]: atMost(whole.took, WHOLE_MS, ' ms'),
  [`the longest answer to a click while ${MEGABYTES} MB are pasted, and ${TAIL_MS / 1000} s after`]: atMost(
    Math.max(...whole.answers),
    ANSWER_MS,
    ' ms',
  ),
  'the longest answer to a click while they are called off': atMost(
    Math.max(...cancelled.answers),
    ANSWER_MS,
    ' ms',
  ),
});
