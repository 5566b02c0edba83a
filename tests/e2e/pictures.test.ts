// Pictures and embeds in the text: taken in, worded, turned, cropped, published; and what a camera wrote stays at home.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Picture } from '../../shared/domain/picture';
import { CAMERA_CANARY, gif, GREEN_HEIC, pngWithPlace, SVG_DRAWING, withPlace } from '../support/pictures';
import { violations } from './support/axe';
import { chromiumReachedOut, hostsTurnedTo } from './support/network';
import type { RunningStet } from './support/stet';
import { kindsOf, newArticle, startWriting, stets, storedDraft } from './support/stets';

const { start, follow } = stets({ per: 'file' });
const networkLog = join(tmpdir(), `stet-network-${process.pid}.log`);
let stet: RunningStet;

/** A photograph as a camera leaves it: red on the left, blue on the right, with all that it wrote beside. */
async function photograph(page: Page, width = 1200, height = 800): Promise<Buffer> {
  const jpeg = await page.evaluate(
    async (size) => {
      const canvas = new OffscreenCanvas(size.width, size.height);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('No canvas.');
      context.fillStyle = '#c02020';
      context.fillRect(0, 0, size.width / 2, size.height);
      context.fillStyle = '#2030c0';
      context.fillRect(size.width / 2, 0, size.width / 2, size.height);
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
      return [...new Uint8Array(await blob.arrayBuffer())];
    },
    { width, height },
  );
  return withPlace(Uint8Array.from(jpeg));
}

const pictureFile = (name: string, buffer: Buffer, mimeType = 'image/jpeg') => ({ name, mimeType, buffer });

/** Takes what the toolbar's menu "Insert" offers. */
async function insert(name: string): Promise<void> {
  const toolbar = stet.desk.article.getByRole('toolbar', { name: 'Formatting' });
  await toolbar.getByRole('button', { name: 'Insert' }).click();
  await stet.page.getByRole('menuitem', { name }).click();
}

async function choose(files: readonly { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
  const [chooser] = await Promise.all([stet.page.waitForEvent('filechooser'), insert('Picture…')]);
  await chooser.setFiles([...files]);
}

const pictureBlocks = (): Locator => stet.desk.body.locator('.picture-block');

const storedPictures = (headline: string): readonly Picture[] =>
  storedDraft(stet.library, headline).snapshot.body.flatMap(({ content }) =>
    content.kind === 'picture' ? [content.picture] : [],
  );

/** Waits until so many pictures of an article are on disk, as they should be. */
async function untilStored(
  headline: string,
  isAsWanted: (pictures: readonly Picture[]) => boolean,
): Promise<readonly Picture[]> {
  await expect.poll(() => isAsWanted(storedPictures(headline)), { timeout: 15_000 }).toBe(true);
  await stet.desk.untilSaved();
  return storedPictures(headline);
}

const objectFile = ({ sha256, ext }: { readonly sha256: string; readonly ext: string }): Buffer =>
  readFileSync(join(stet.library, 'objects', sha256.slice(0, 2), `${sha256}.${ext}`));

/** The strongest of red, green and blue in the middle of a shown picture. */
const colourOf = (image: Locator): Promise<string> =>
  image.evaluate(async (shown) => {
    if (!(shown instanceof HTMLImageElement)) throw new Error('Not a picture.');
    await shown.decode();
    const canvas = new OffscreenCanvas(1, 1);
    const context = canvas.getContext('2d');
    context?.drawImage(shown, 0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context?.getImageData(0, 0, 1, 1).data ?? [];
    const strongest = Math.max(red, green, blue);
    return strongest === green ? 'green' : strongest === red ? 'red' : 'blue';
  });

/** The colour in the middle of each quarter of a shown picture: top left, top right, bottom left, bottom right. */
const quarters = (image: Locator): Promise<readonly string[]> =>
  image.evaluate(async (shown) => {
    if (!(shown instanceof HTMLImageElement)) throw new Error('Not a picture.');
    await shown.decode();
    const { naturalWidth: width, naturalHeight: height } = shown;
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    context?.drawImage(shown, 0, 0);
    const at = (x: number, y: number): string => {
      const [red = 0, , blue = 0] = context?.getImageData(x * width, y * height, 1, 1).data ?? [];
      return red > blue ? 'red' : 'blue';
    };
    return [at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75)];
  });

beforeAll(async () => {
  stet = await start({ env: { STET_NETWORK_LOG: networkLog } });
  await startWriting(stet);
});

describe('pictures come in', () => {
  it('several at once from the dialog, without what the camera wrote, and leave in one undo', async () => {
    const { page, desk } = stet;
    await newArticle(stet, 'Chosen');
    await page.keyboard.type('Before');
    await choose([
      pictureFile('bridge.jpg', await photograph(page)),
      pictureFile('screen.png', pngWithPlace(), 'image/png'),
    ]);
    const [photo, screen] = await untilStored('Chosen', ({ length }) => length === 2);
    expect(kindsOf(storedDraft(stet.library, 'Chosen').snapshot.body)).toEqual([
      'paragraph',
      'picture',
      'picture',
      'paragraph',
    ]);
    expect(photo).toMatchObject({
      width: 1200,
      height: 800,
      object: { ext: 'jpg' },
      original: { ext: 'jpg' },
    });
    for (const { object, original } of [photo, screen].filter((one) => one !== undefined)) {
      expect(objectFile(object).includes(CAMERA_CANARY)).toBe(false);
      expect(original && objectFile(original).includes(CAMERA_CANARY)).toBe(true);
    }
    expect(await quarters(pictureBlocks().first().locator('img'))).toEqual(['red', 'blue', 'red', 'blue']);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => pictureBlocks().count()).toBe(0);
    expect(await desk.body.innerText()).toContain('Before');
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect.poll(() => pictureBlocks().count()).toBe(2);
  });

  it('pasted from the clipboard of the system', async () => {
    const { page, app } = stet;
    await newArticle(stet, 'Pasted');
    // A picture of some page, copied as its context menu would.
    await page.evaluate(async () => {
      const canvas = new OffscreenCanvas(40, 30);
      canvas.getContext('2d')?.fillRect(0, 0, 40, 30);
      const image = new Image();
      image.id = 'of-some-page';
      image.className = 'dialog';
      image.src = URL.createObjectURL(await canvas.convertToBlob());
      await image.decode();
      document.body.append(image);
    });
    const { x, y } = (await page.locator('#of-some-page').boundingBox()) ?? { x: 0, y: 0 };
    await app.evaluate(
      ({ BrowserWindow }, at) => BrowserWindow.getAllWindows()[0]?.webContents.copyImageAt(at.x, at.y),
      { x: Math.round(x + 5), y: Math.round(y + 5) },
    );
    await page.evaluate(() => document.querySelector('#of-some-page')?.remove());
    await page.keyboard.press('ControlOrMeta+v');
    const [picture] = await untilStored('Pasted', ({ length }) => length === 1);
    expect(picture).toMatchObject({ width: 40, height: 30 });
  });

  it('a drawing that can hold a program is refused with a word, and what moves becomes a still', async () => {
    const { page, desk } = stet;
    await newArticle(stet, 'Refused');
    await choose([
      pictureFile('drawing.svg', SVG_DRAWING, 'image/png'),
      pictureFile('loop.gif', gif(3), 'image/gif'),
      pictureFile('notes.jpg', Buffer.from('no picture at all')),
    ]);
    await untilStored('Refused', ({ length }) => length === 1);
    await desk.article
      .getByRole('status')
      .getByText('Of loop.gif, which moves, the first picture was taken.')
      .waitFor();
    for (const said of [/This is an SVG drawing \(drawing\.svg\)/, /could not be read \(notes\.jpg\)/]) {
      const banner = page.locator('.trouble-banner .notice').filter({ hasText: said });
      await banner.waitFor();
      await banner.getByRole('button').first().click();
    }
    expect(await page.evaluate(() => window.name)).toBe('');
  });

  it('from a phone, as HEIC, read by a worker that only it has', async () => {
    await newArticle(stet, 'Phone');
    await choose([pictureFile('phone.heic', GREEN_HEIC, 'image/heic')]);
    const [picture] = await untilStored('Phone', ({ length }) => length === 1);
    expect(picture).toMatchObject({
      width: 16,
      height: 16,
      object: { mediaType: 'image/jpeg' },
      original: { ext: 'heic' },
    });
    expect(await colourOf(pictureBlocks().first().locator('img'))).toBe('green');
  });

  it('a very large one is scaled to what is published', async () => {
    const { page } = stet;
    await newArticle(stet, 'Large');
    await choose([pictureFile('large.jpg', await photograph(page, 10_000, 10_000))]);
    await expect.poll(() => storedPictures('Large').length, { timeout: 60_000 }).toBe(1);
    expect(storedPictures('Large')[0]).toMatchObject({ width: 2560, height: 2560 });
  });
});

describe('a picture that takes its time', () => {
  it('arrives in the article that it was begun in, though she went on to another', async () => {
    const { page, desk } = stet;
    await newArticle(stet, 'Left');
    await page.keyboard.type('Before.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('After.');
    await page.keyboard.press('ArrowUp');
    await choose([pictureFile('slow.jpg', await photograph(page, 8_000, 8_000))]);
    await desk.article.getByText('Taking in 1 picture…').waitFor();
    await desk.library.getByRole('link', { name: 'Phone' }).click();
    await expect.poll(() => desk.headline.inputValue()).toBe('Phone');
    expect(storedPictures('Left')).toEqual([]);
    await expect.poll(() => storedPictures('Left').length, { timeout: 60_000 }).toBe(1);
    expect(kindsOf(storedDraft(stet.library, 'Left').snapshot.body)).toEqual([
      'paragraph',
      'picture',
      'paragraph',
    ]);
    expect(await pictureBlocks().count()).toBe(1);
    expect(await page.locator('.trouble-banner .notice').count()).toBe(0);
  });

  it('is turned in the article that she has left, and leaves the caret alone where she writes on', async () => {
    const { page, desk } = stet;
    await desk.library.getByRole('link', { name: 'Left' }).click();
    await pictureBlocks().first().locator('img').click();
    await pictureBlocks().first().getByRole('button', { name: 'Rotate right' }).click();
    await pictureBlocks().first().getByText('Working…').waitFor();
    await desk.library.getByRole('link', { name: 'Phone' }).click();
    await expect.poll(() => desk.headline.inputValue()).toBe('Phone');
    await expect.poll(() => storedPictures('Left')[0]?.turn, { timeout: 60_000 }).toBe(90);
    await desk.library.getByRole('link', { name: 'Left' }).click();
    await desk.body.getByText('Before.').waitFor();
    await desk.selectInBody('After.');
    await page.keyboard.press('End');
    await choose([pictureFile('slow.jpg', await photograph(page, 8_000, 8_000))]);
    await desk.article.getByText('Taking in 1 picture…').waitFor();
    await page.keyboard.type(' And she wrote');
    await expect.poll(() => pictureBlocks().count(), { timeout: 60_000 }).toBe(2);
    await page.keyboard.type(' on.');
    await desk.body.getByText('After. And she wrote on.').waitFor();
  });

  it('is waited for when the window closes', async () => {
    const { page, desk } = stet;
    await newArticle(stet, 'Closed');
    await choose([pictureFile('slow.jpg', await photograph(page, 8_000, 8_000))]);
    await desk.article.getByText('Taking in 1 picture…').waitFor();
    stet = follow(await stet.restart());
    await expect.poll(() => pictureBlocks().count()).toBe(1);
    expect(storedPictures('Closed')).toHaveLength(1);
  });
});

describe('a picture in the text', () => {
  const HEADLINE = 'Worked on';

  it('has its words under it, each field one step of undo', async () => {
    const { page, desk } = stet;
    await newArticle(stet, HEADLINE);
    await choose([pictureFile('bridge.jpg', await photograph(page))]);
    await untilStored(HEADLINE, ({ length }) => length === 1);
    const block = pictureBlocks().first();
    await block.getByRole('textbox', { name: 'Caption' }).click();
    await page.keyboard.type('The bridge in March');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Ada Example');
    await block.getByRole('button', { name: 'No alternative text' }).click();
    const details = page.getByRole('dialog', { name: 'Picture details' });
    await details.getByLabel('Alternative text').fill('A bridge, half red and half blue');
    await details.getByLabel('Licence').fill('CC BY 4.0');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await block.getByRole('button', { name: 'Alternative text and rights' }).waitFor();
    const [picture] = await untilStored(HEADLINE, ([one]) => one?.licence === 'CC BY 4.0');
    expect(picture).toMatchObject({
      caption: 'The bridge in March',
      credit: 'Ada Example',
      alternativeText: 'A bridge, half red and half blue',
    });
    expect(picture).not.toHaveProperty('permission');
    await desk.body.focus();
    for (const left of ['licence', 'alternativeText', 'credit'] as const) {
      await page.keyboard.press('ControlOrMeta+z');
      await untilStored(HEADLINE, ([one]) => (one?.[left] ?? '') === '');
    }
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ControlOrMeta+Shift+z');
    await untilStored(HEADLINE, ([one]) => one?.licence === 'CC BY 4.0' && one.credit === 'Ada Example');
  });

  it('is turned and cropped from the original, by keyboard too, and undone', async () => {
    const { page } = stet;
    const block = pictureBlocks().first();
    await block.locator('img').click();
    await block.getByRole('button', { name: 'Crop…' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const [turned] = await untilStored(HEADLINE, ([one]) => one?.turn === 90);
    expect(turned).toMatchObject({ width: 800, height: 1200, caption: 'The bridge in March' });
    expect(await quarters(block.locator('img'))).toEqual(['red', 'red', 'blue', 'blue']);

    await block.getByRole('button', { name: 'Crop…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Crop picture' });
    await dialog.getByRole('slider', { name: 'Bottom edge' }).focus();
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('Shift+ArrowUp');
    await dialog.getByText('800 × 600 pixels').waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Crop', exact: true }).click();
    const [cropped] = await untilStored(HEADLINE, ([one]) => one?.crop !== undefined);
    expect(cropped).toMatchObject({ width: 800, height: 600, crop: { x: 0, y: 0, width: 800, height: 600 } });
    expect(await quarters(block.locator('img'))).toEqual(['red', 'red', 'red', 'red']);

    await block.locator('img').click();
    await page.keyboard.press('ControlOrMeta+z');
    await untilStored(HEADLINE, ([one]) => one?.crop === undefined && one?.turn === 90);
    await page.keyboard.press('ControlOrMeta+z');
    await untilStored(HEADLINE, ([one]) => one?.turn === undefined);
    expect(await quarters(block.locator('img'))).toEqual(['red', 'blue', 'red', 'blue']);
  });

  it('is cropped to a shape, by keyboard, and loses nothing by being cropped again', async () => {
    const { page } = stet;
    await newArticle(stet, 'Shaped');
    await choose([pictureFile('bridge.jpg', await photograph(page, 4000, 3000))]);
    const [before] = await untilStored('Shaped', ({ length }) => length === 1);
    expect(before).toMatchObject({ width: 2560, height: 1920 });
    const block = pictureBlocks().first();
    const dialog = page.getByRole('dialog', { name: 'Crop picture' });
    const open = async (): Promise<void> => {
      await block.hover();
      await block.getByRole('button', { name: 'Crop…' }).click();
      await dialog.getByRole('radio', { name: 'Free' }).waitFor();
    };
    await open();
    await dialog.getByText('4000 × 3000 pixels, published as 2560 × 1920').waitFor();
    await dialog.getByRole('radio', { name: '16:9' }).click();
    await dialog.getByText('4000 × 2250 pixels, published as 2560 × 1440').waitFor();
    await dialog.getByLabel('Upright').click();
    await dialog.getByRole('radio', { name: '9:16' }).waitFor();
    await dialog.getByText('1688 × 3000 pixels').waitFor();
    await dialog.getByRole('slider', { name: 'Bottom edge' }).focus();
    for (let step = 0; step < 2; step += 1) await page.keyboard.press('Shift+ArrowUp');
    await dialog.getByText('1238 × 2200 pixels').waitFor();
    await dialog.getByRole('group', { name: 'Part that is shown' }).focus();
    await page.keyboard.press('Alt+ArrowRight');
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Crop', exact: true }).click();
    const [small] = await untilStored('Shaped', ([one]) => one?.crop !== undefined);
    expect(small).toMatchObject({
      width: 1238,
      height: 2200,
      crop: { x: 1383, y: 0, width: 1238, height: 2200 },
    });

    await open();
    await dialog.getByRole('button', { name: 'Reset' }).click();
    await dialog.getByRole('radio', { name: '1:1' }).click();
    await dialog.getByRole('button', { name: 'Rotate right' }).click();
    await dialog.getByRole('button', { name: 'Crop', exact: true }).click();
    const [square] = await untilStored('Shaped', ([one]) => one?.turn === 90);
    expect(square).toMatchObject({
      width: 2560,
      height: 2560,
      crop: { x: 0, y: 500, width: 3000, height: 3000 },
    });

    await open();
    await dialog.getByRole('button', { name: 'Reset' }).click();
    await dialog.getByRole('button', { name: 'Crop', exact: true }).click();
    const [after] = await untilStored('Shaped', ([one]) => one?.turn === undefined);
    // The very bytes of the first time: each was drawn from the original.
    expect(after).toEqual(before);
  });

  it('is decorative on her word, and then misses no words', async () => {
    const { page, desk } = stet;
    const block = pictureBlocks().first();
    await block.getByRole('button', { name: 'No alternative text' }).click();
    const details = page.getByRole('dialog', { name: 'Picture details' });
    await details.getByLabel('Decorative').click();
    await details.getByLabel('Alternative text').waitFor({ state: 'detached' });
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await untilStored('Shaped', ([one]) => one?.isDecorative === true);
    const checks = await desk.showTab('Checks');
    await checks.getByText('A picture names no licence, rights holder or permission.').waitFor();
    expect(await checks.getByText('has no alternative text').count()).toBe(0);
    await block.getByRole('button', { name: 'No licence, holder or permission' }).click();
    await details.getByLabel('Permission').fill('By mail on 3 March');
    await page.keyboard.press('Escape');
    await checks.getByText('names no licence').waitFor({ state: 'detached' });
  });

  it('is replaced under the same words, and removed by key, and comes back', async () => {
    const { page, desk } = stet;
    await desk.library.getByRole('link', { name: HEADLINE }).click();
    const block = pictureBlocks().first();
    const caption = block.getByRole('textbox', { name: 'Caption' });
    await expect.poll(() => caption.inputValue()).toBe('The bridge in March');
    await block.hover();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      block.getByRole('button', { name: 'Replace…' }).click(),
    ]);
    await chooser.setFiles(pictureFile('other.jpg', await photograph(page, 600, 300)));
    await untilStored(HEADLINE, ([one]) => one?.width === 600 && one.caption === 'The bridge in March');
    await block.locator('img').click();
    await page.keyboard.press('Backspace');
    await untilStored(HEADLINE, ({ length }) => length === 0);
    await page.keyboard.press('ControlOrMeta+z');
    await untilStored(HEADLINE, ({ length }) => length === 1);
  });

  it('moves among the other blocks by key, by cut and by paste', async () => {
    const { page, desk, library } = stet;
    const kinds = (): readonly string[] => kindsOf(storedDraft(library, HEADLINE).snapshot.body);
    await pictureBlocks().first().locator('img').click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('After it.');
    await pictureBlocks().first().locator('img').click();
    await page.keyboard.press('Alt+Shift+ArrowDown');
    await expect.poll(kinds).toEqual(['paragraph', 'picture']);
    await page.keyboard.press('ControlOrMeta+x');
    await expect.poll(kinds).toEqual(['paragraph']);
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.press('ControlOrMeta+v');
    await expect.poll(() => kinds().filter((kind) => kind === 'picture')).toEqual(['picture']);
    const [picture] = storedPictures(HEADLINE);
    expect(picture).toMatchObject({ caption: 'The bridge in March', licence: 'CC BY 4.0' });
    await desk.body.getByText('After it.').waitFor();
  });

  it('is led to by the check that misses its words', async () => {
    const { page, desk } = stet;
    await newArticle(stet, 'Unworded');
    for (let line = 0; line < 40; line += 1) await page.keyboard.press('Enter');
    await choose([pictureFile('bridge.jpg', await photograph(page, 300, 200))]);
    await untilStored('Unworded', ({ length }) => length === 1);
    await page.keyboard.press('ControlOrMeta+Home');
    const checks = await desk.showTab('Checks');
    await checks
      .getByRole('listitem')
      .filter({ hasText: 'alternative text' })
      .getByRole('button')
      .first()
      .click();
    await desk.body.locator('.picture-block.prose__selected').waitFor();
    expect(await pictureBlocks().first().isVisible()).toBe(true);
  });

  it('is there after the next start', async () => {
    stet = follow(await stet.restart());
    await stet.desk.library.getByRole('link', { name: HEADLINE }).click();
    expect(await quarters(pictureBlocks().first().locator('img'))).toEqual(['red', 'blue', 'red', 'blue']);
    expect(await pictureBlocks().first().getByRole('textbox', { name: 'Caption' }).inputValue()).toBe(
      'The bridge in March',
    );
  });
});

describe('embeds', () => {
  it('an address of a known host becomes a card, offline; one undo makes it a link again', async () => {
    const { page, desk } = stet;
    await newArticle(stet, 'Embedded');
    await stet.app.evaluate(({ clipboard }) =>
      clipboard.writeText('https://www.youtube.com/watch?v=abcdef12345'),
    );
    await page.keyboard.press('ControlOrMeta+v');
    const card = desk.body.locator('.embed-block');
    await card.getByText('youtube.com', { exact: true }).waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    await desk.body.getByRole('link', { name: 'https://www.youtube.com/watch?v=abcdef12345' }).waitFor();
    expect(await card.count()).toBe(0);
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await card.getByRole('textbox', { name: 'Heading' }).fill('The hearing, live');
    expect(await violations(page)).toEqual([]);
    await desk.untilSaved();
    await expect
      .poll(() => storedDraft(stet.library, 'Embedded').snapshot.body[0]?.content)
      .toEqual({
        kind: 'embed',
        address: 'https://www.youtube.com/watch?v=abcdef12345',
        heading: 'The hearing, live',
      });
  });

  it('any other page is embedded by its address, and nothing else is', async () => {
    const { page, desk } = stet;
    await desk.body.locator('.embed-block').getByText('youtube.com', { exact: true }).click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('/emb');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Embed a page' });
    await dialog.getByLabel('Address').fill('javascript:alert(1)');
    await page.keyboard.press('Enter');
    await dialog.getByText('This is not a web address.').waitFor();
    await dialog.getByLabel('Address').fill('https://records.example/minutes');
    await dialog.getByRole('button', { name: 'Embed', exact: true }).click();
    await desk.body.locator('.embed-block').getByText('records.example', { exact: true }).waitFor();
    await expect.poll(() => kindsOf(storedDraft(stet.library, 'Embedded').snapshot.body)).toContain('embed');
  });
});

describe('publishing', () => {
  it('puts pictures and live embeds on the page, and nothing that a camera wrote', async () => {
    const { page, desk, library } = stet;
    await desk.library.getByRole('link', { name: 'Worked on' }).click();
    await desk.body.getByRole('textbox', { name: 'Caption' }).waitFor();
    await pictureBlocks().first().locator('img').click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.press('Enter');
    await stet.app.evaluate(({ clipboard }) => clipboard.writeText('https://vimeo.com/76979871'));
    await page.keyboard.press('ControlOrMeta+v');
    await desk.body.locator('.embed-block').getByText('vimeo.com', { exact: true }).waitFor();
    await page.keyboard.type('It stands.');
    await desk.body.getByText('It stands.').waitFor();
    await desk.untilSaved();
    await desk.openPublishDialog();
    await desk.confirmPublication();
    const address = await desk.takeLiveAddress();
    const site = join(library, 'site');
    const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    for (const file of files) {
      const bytes = readFileSync(join(file.parentPath, file.name));
      expect(bytes.includes(CAMERA_CANARY), file.name).toBe(false);
      expect(bytes.includes('CC BY 4.0'), file.name).toBe(false);
    }
    const html = await (await fetch(address)).text();
    expect(html).toContain('<iframe src="https://player.vimeo.com/video/76979871?dnt=1"');
    const source = /<img src="([^"]+)" width="600" height="300" alt="A bridge, half red and half blue"/.exec(
      html,
    )?.[1];
    const picture = await fetch(new URL(source ?? '', address));
    expect(picture.headers.get('content-type')).toBe('image/jpeg');
    expect(Buffer.from(await picture.arrayBuffer()).includes(CAMERA_CANARY)).toBe(false);
  });

  it('has asked nobody for anything all the while', async () => {
    await stet.close();
    const hosts = hostsTurnedTo(networkLog).filter((host) => !host.startsWith('127.0.0.1'));
    expect(hosts).toEqual([]);
    expect(existsSync(networkLog)).toBe(true);
    expect(chromiumReachedOut(networkLog)).toEqual([]);
  });
});
