// Pictures of the web in what is pasted: nobody is asked for them until she says so, and then no more than she said.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFileSync, rmSync } from 'node:fs';
import type { Locator } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CAMERA_CANARY } from '../support/pictures';
import { servePictures, type PictureWeb } from '../support/pictureWeb';
import { violations } from './support/axe';
import { pasteFromElsewhere } from './support/clipboard';
import { chromiumReachedOut, hostsTurnedTo } from './support/network';
import type { RunningStet } from './support/stet';
import { kindsOf, newArticle, startWriting, stets, storedDraft } from './support/stets';

const { start } = stets({ per: 'file' });
const networkLog = join(tmpdir(), `stet-web-pictures-${process.pid}.log`);
let stet: RunningStet;
let web: PictureWeb;

const paste = (html: string): Promise<void> => pasteFromElsewhere(stet, { text: 'x', html });
const notice = (): Locator => stet.desk.article.locator('.paste-notice');
const stored = (headline: string) => storedDraft(stet.library, headline).snapshot.body;
const kinds = (headline: string): readonly string[] => kindsOf(stored(headline));
/** Taking pictures in takes a moment, the more so where the computer has other work. */
const LONG = { timeout: 30_000 };
const askedFor = (): readonly string[] => web.asked.map(({ address }) => address);

/** The banner that says this; it is put away again. */
async function told(sentence: string | RegExp): Promise<void> {
  const banner = stet.page.locator('.trouble-banner .notice').filter({ hasText: sentence });
  await banner.waitFor();
  await banner.getByRole('button').first().click();
  await banner.waitFor({ state: 'detached' });
}

beforeAll(async () => {
  web = await servePictures();
  const hosts = Object.fromEntries(['pictures.example', 'agency.example'].map((host) => [host, web.origin]));
  stet = await start({ env: { STET_HOSTS: JSON.stringify(hosts), STET_NETWORK_LOG: networkLog } });
  await startWriting(stet);
});
afterAll(async () => {
  await web.stop();
  for (const file of [networkLog, `${networkLog}.chromium.json`]) rmSync(file, { force: true });
});

describe('Pictures of the web', () => {
  it('are not asked for before she says so, and who would see her is said', async () => {
    await newArticle(stet, 'Fetched');
    await paste(
      `<p>Before.</p><figure><img src="http://pictures.example/a.png" alt="A bridge"><figcaption>At low water <span class="credit">Ada Example</span></figcaption></figure>
       <p>Between.</p><img src="http://agency.example/b.png"><p>After.</p>`,
    );
    await notice()
      .getByText('If you fetch them, pictures.example and agency.example will see your internet address.')
      .waitFor();
    await stet.desk.untilSaved();
    expect(kinds('Fetched')).toEqual(['paragraph', 'paragraph', 'paragraph']);
    expect(await violations(stet.page)).toEqual([]);
    expect(askedFor()).toEqual([]);
    expect(hostsTurnedTo(networkLog).filter((host) => host.endsWith('.example'))).toEqual([]);
  });

  it('come on her word to where they stood, as one step, drawn anew, with the words beside them', async () => {
    const { page, library } = stet;
    await notice().getByRole('button', { name: 'Fetch them' }).click();
    const all = ['paragraph', 'picture', 'paragraph', 'picture', 'paragraph'];
    await expect.poll(() => kinds('Fetched'), LONG).toEqual(all);
    expect(askedFor()).toEqual(['pictures.example/a.png', 'agency.example/b.png']);
    const [, first] = stored('Fetched').map(({ content }) => content);
    if (first?.kind !== 'picture') throw new Error('Not a picture.');
    expect(first.picture).toMatchObject({
      alternativeText: 'A bridge',
      caption: 'At low water',
      credit: 'Ada Example',
    });
    const { sha256, ext } = first.picture.object;
    const kept = readFileSync(join(library, 'objects', sha256.slice(0, 2), `${sha256}.${ext}`));
    expect(kept.includes(CAMERA_CANARY)).toBe(false);
    expect(await notice().getByRole('button').count()).toBe(0);
    await stet.desk.body.focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => kinds('Fetched'), LONG).toEqual(['paragraph', 'paragraph', 'paragraph']);
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect.poll(() => kinds('Fetched'), LONG).toEqual(all);
  });

  it('are asked for without a cookie, without where they stood, and without the name of the program', () => {
    for (const { headers } of web.asked) {
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
      expect(headers['user-agent']).not.toMatch(/electron|stet/i);
    }
  });

  it.each([
    [
      'http://pictures.example/gone.png',
      'The server did not give the picture (pictures.example, status 404).',
    ],
    ['http://pictures.example/page.png', 'This picture could not be read (pictures.example).'],
    [
      'http://pictures.example/drawing.svg',
      'This is an SVG drawing (pictures.example), which can hold a program.',
    ],
    ['http://nowhere.invalid/a.png', 'The server of the picture could not be reached (nowhere.invalid).'],
    ['http://pictures.example/home.png', /does not lie on the open internet \(127\.0\.0\.1\)/],
    ['http://127.0.0.1:PORT/a.png', /does not lie on the open internet \(127\.0\.0\.1\)/],
    ['http://localhost:PORT/a.png', /does not lie on the open internet \(localhost\)/],
    ['http://[::1]:PORT/a.png', /does not lie on the open internet \(\[::1\]\)/],
    ['http://169.254.169.254/latest/meta-data', /does not lie on the open internet \(169\.254\.169\.254\)/],
  ])('that cannot be had are said, and stay on offer: %s', async (address, sentence) => {
    const [, port = ''] = web.origin.split(':');
    await newArticle(stet, 'Refused');
    const before = askedFor().length;
    await paste(`<p>Before.</p><img src="${address.replace('PORT', port)}">`);
    await notice().getByRole('button', { name: 'Fetch it' }).click();
    await told(sentence);
    await notice().getByRole('button', { name: 'Fetch it' }).waitFor();
    await notice().getByRole('button', { name: 'Dismiss' }).click();
    expect(await stet.desk.body.locator('.picture-block').count()).toBe(0);
    // Her own network was not so much as knocked at.
    expect(
      askedFor()
        .slice(before)
        .filter((asked) => !asked.startsWith('pictures.example')),
    ).toEqual([]);
  });

  it('can be called off, and are offered again', async () => {
    await newArticle(stet, 'Called off');
    await paste(
      '<p>Before.</p><img src="http://pictures.example/slow.png"><img src="http://pictures.example/b.png">',
    );
    await notice().getByRole('button', { name: 'Fetch them' }).click();
    const said = stet.desk.article.locator('.pictures__said');
    await said.getByText('Fetching picture 1 of 2…').waitFor();
    await said.getByRole('button', { name: 'Cancel' }).click();
    await notice().getByRole('button', { name: 'Fetch them' }).waitFor();
    expect(await stet.desk.body.locator('.picture-block').count()).toBe(0);
    expect(await stet.page.locator('.trouble-banner .notice').count()).toBe(0);
  });

  it('arrive in the article that they were asked for, wherever she has gone', async () => {
    await notice().getByRole('button', { name: 'Fetch them' }).click();
    await stet.desk.article.getByText('Fetching picture 1 of 2…').waitFor();
    await stet.desk.library.getByRole('link', { name: 'Fetched' }).click();
    await expect.poll(() => stet.desk.headline.inputValue()).toBe('Fetched');
    web.release();
    await expect.poll(() => kinds('Called off'), LONG).toEqual(['paragraph', 'picture', 'picture']);
    expect(await stet.desk.body.locator('.picture-block').count()).toBe(2);
    await stet.desk.library.getByRole('link', { name: 'Called off' }).click();
    await expect.poll(() => stet.desk.body.locator('.picture-block img').count(), LONG).toBe(2);
  });

  it('were all that anybody was asked for', async () => {
    await stet.close();
    const [, port = ''] = web.origin.split(':');
    const known = [
      'pictures.example',
      'agency.example',
      'nowhere.invalid',
      `localhost:${port}`,
      `[::1]:${port}`,
    ];
    const others = hostsTurnedTo(networkLog).filter(
      (host) => !known.includes(host) && !host.startsWith('127.0.0.1') && host !== '169.254.169.254',
    );
    expect(others).toEqual([]);
    expect(chromiumReachedOut(networkLog)).toEqual([]);
  });
});
