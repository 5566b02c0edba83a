// What somebody else wrote to run, to fetch or to change on its way, pasted and dropped into the real window.
import { join } from 'node:path';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CANARY, CANARY_HOST, HOSTILE } from '../support/hostile';
import { dropFromElsewhere, pasteFromElsewhere } from './support/clipboard';
import { chromiumReachedOut, hostsTurnedTo } from './support/network';
import type { RunningStet } from './support/stet';
import { newArticle, startWriting, stets } from './support/stets';

const { start } = stets({ per: 'file' });
const home = mkdtempSync(join(tmpdir(), 'stet-hostile-'));
const networkLog = join(home, 'network.jsonl');
const happened: string[] = [];
let stet: RunningStet;

beforeAll(async () => {
  stet = await start({ env: { STET_NETWORK_LOG: networkLog } });
  const { page } = stet;
  page.on('dialog', (dialog) => {
    happened.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!/^(?:app|data|blob|devtools):/.test(request.url())) happened.push(`request: ${request.url()}`);
  });
  page.on('framenavigated', (frame) => happened.push(`frame: ${frame.url()}`));
  await page.evaluate(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      Reflect.set(window, 'violation', `${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  await startWriting(stet);
  await newArticle(stet, 'From somewhere');
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** What ran, was tried or stands in the body that may not. */
async function found(): Promise<readonly string[]> {
  const inWindow = await stet.desk.body.evaluate((body, canary) => {
    const strange = body.querySelectorAll(
      'script, style, svg, math, iframe, object, embed, form, input, button, template, link, meta, base, img, video, audio',
    );
    const dressed = [...body.querySelectorAll('*')].filter((element) =>
      [...element.attributes].some(
        ({ name, value }) =>
          /^on|^src|action$/.test(name) ||
          (name === 'href' ? !/^(?:https?|mailto):/.test(value) : value.includes(canary)),
      ),
    );
    return [
      ...(Reflect.has(window, canary) ? ['it ran'] : []),
      ...(Reflect.has(window, 'violation') ? [`it tried: ${String(Reflect.get(window, 'violation'))}`] : []),
      ...[...strange, ...dressed].map((element) => element.outerHTML.slice(0, 120)),
    ];
  }, CANARY);
  return [...inWindow, ...happened, ...stet.problems];
}

describe(`${HOSTILE.length} hostile fragments`, () => {
  it('pasted, do nothing and leave nothing but words', async () => {
    const { page, desk } = stet;
    for (const [index, { html }] of HOSTILE.entries()) {
      if (index % 20 === 0) {
        expect(await found(), `up to ${index}`).toEqual([]);
        await desk.body.focus();
        await page.keyboard.press('ControlOrMeta+a');
      }
      await pasteFromElsewhere(stet, { text: 'words', html });
    }
    expect(await found()).toEqual([]);
  });

  it('dropped, do nothing and leave nothing but words', async () => {
    const { page, desk } = stet;
    let landed = 0;
    const look = async (upTo: number): Promise<void> => {
      expect(await found(), `up to ${upTo}`).toEqual([]);
      landed += (await desk.body.innerText()).split('words').length - 1;
    };
    for (const [index, { html }] of HOSTILE.entries()) {
      if (index % 20 === 0) {
        await desk.body.focus();
        await page.keyboard.press('ControlOrMeta+a');
        await page.keyboard.press('Delete');
        await page.keyboard.type('Here.');
      }
      const box = await desk.body.boundingBox();
      const place = { x: (box?.x ?? 0) + 20, y: Math.max(200, box?.y ?? 0) + 150 };
      await dropFromElsewhere(page, place, { 'text/html': html, 'text/plain': 'words' });
      if (index % 20 === 19) await look(index);
    }
    await look(HOSTILE.length);
    // Not all of them have words.
    expect(landed).toBeGreaterThan(HOSTILE.length / 2);
  });

  it('reach nobody on the network, saved and read again', async () => {
    await stet.desk.untilSaved();
    await stet.close();
    expect(hostsTurnedTo(networkLog).filter((host) => host.includes(CANARY_HOST))).toEqual([]);
    expect(chromiumReachedOut(networkLog)).toEqual([]);
  });

  it('would have been seen: the same markup, put in without the reader, is', async () => {
    const bare = await start();
    await startWriting(bare);
    await bare.page.evaluate(() => {
      const hole = document.createElement('div');
      hole.innerHTML = '<img src="https://canary.invalid/x.png" onerror="window.stetCanary=1">';
      document.body.append(hole);
    });
    await expect.poll(() => bare.problems.length).toBeGreaterThan(0);
    await expect(bare.close()).rejects.toThrow(CANARY_HOST);
  });
});
