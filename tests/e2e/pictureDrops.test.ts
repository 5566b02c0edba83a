// Files dragged from the system's own window: pictures between the blocks, and everything else to a sentence of its own.
import { load } from 'exifreader';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ObjectRef, Picture } from '../../shared/domain/picture';
import { LARGEST_ORIGINAL } from '../../shared/domain/pictureFormat';
import {
  CAMERA_CANARY,
  heicWithPlace,
  pngWithPlace,
  SVG_DRAWING,
  webpWithPlace,
  withPlace,
} from '../support/pictures';
import { dropFiles } from './support/clipboard';
import type { RunningStet } from './support/stet';
import { kindsOf, newArticle, startWriting, stets, storedDraft } from './support/stets';

const { start } = stets({ per: 'file' });
const folder = mkdtempSync(join(tmpdir(), 'stet-dropped-'));
let stet: RunningStet;

/** Writes a file to be dragged, and answers with its path. */
function file(name: string, content: Uint8Array | string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

/** What Chromium's own encoder makes of 60 × 40 pixels. */
async function encoded(type: string): Promise<Buffer> {
  const bytes = await stet.page.evaluate(async (mediaType) => {
    const canvas = new OffscreenCanvas(60, 40);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('No canvas.');
    context.fillStyle = '#a03020';
    context.fillRect(0, 0, 60, 40);
    const blob = await canvas.convertToBlob({ type: mediaType, quality: 0.8 });
    return [...new Uint8Array(await blob.arrayBuffer())];
  }, type);
  return Buffer.from(bytes);
}

/** A new article of two lines, saved. */
async function twoLines(headline: string): Promise<void> {
  await newArticle(stet, headline);
  await stet.page.keyboard.type('First.');
  await stet.page.keyboard.press('Enter');
  await stet.page.keyboard.type('Second.');
  await expect.poll(() => stored(headline).length).toBe(2);
}

/** The gap between two blocks of the text, in pixels of the window. */
async function gapAfter(words: string): Promise<{ readonly x: number; readonly y: number }> {
  const paragraph = stet.desk.body.locator('p', { hasText: words });
  await paragraph.scrollIntoViewIfNeeded();
  const box = await paragraph.boundingBox();
  if (!box) throw new Error(`“${words}” is not shown.`);
  return { x: box.x + 40, y: box.y + box.height + 2 };
}

async function overLibrary(): Promise<{ readonly x: number; readonly y: number }> {
  const box = await stet.desk.library.boundingBox();
  if (!box) throw new Error('The library is not shown.');
  return { x: box.x + box.width / 2, y: box.y + box.height - 60 };
}

/** The banner that says this; it is put away again. */
async function told(sentence: string): Promise<void> {
  const banner = stet.page.locator('.trouble-banner .notice').filter({ hasText: sentence });
  await banner.waitFor();
  await banner.getByRole('button').first().click();
  await banner.waitFor({ state: 'detached' });
}

const stored = (headline: string) => storedDraft(stet.library, headline).snapshot.body;
const picturesOf = (headline: string): readonly Picture[] =>
  stored(headline).flatMap(({ content }) => (content.kind === 'picture' ? [content.picture] : []));
const bytesOf = ({ sha256, ext }: ObjectRef): Buffer =>
  readFileSync(join(stet.library, 'objects', sha256.slice(0, 2), `${sha256}.${ext}`));

beforeAll(async () => {
  mkdirSync(join(folder, 'March'));
  stet = await start();
  await startWriting(stet);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('Pictures dropped on the text', () => {
  it('stand in the gap where they were let go, in their order, as one step', async () => {
    const { page } = stet;
    await twoLines('Dropped');
    await dropFiles(page, await gapAfter('First.'), [
      file('camera.jpg', withPlace(await encoded('image/jpeg'))),
      file('screen.png', pngWithPlace(50, 30)),
      file('site.webp', webpWithPlace(await encoded('image/webp'), 60, 40)),
      file('phone.heic', heicWithPlace()),
    ]);
    const all = ['paragraph', 'picture', 'picture', 'picture', 'picture', 'paragraph'];
    await expect.poll(() => kindsOf(stored('Dropped')), { timeout: 30_000 }).toEqual(all);
    expect(picturesOf('Dropped').map(({ original }) => original?.ext)).toEqual([
      'jpg',
      'png',
      'webp',
      'heic',
    ]);
    expect(await page.locator('.drop-zone').count()).toBe(0);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => kindsOf(stored('Dropped'))).toEqual(['paragraph', 'paragraph']);
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect.poll(() => kindsOf(stored('Dropped'))).toEqual(all);
  });

  it('are kept without a word of what camera, picture desk and program wrote; the originals stay as they came', () => {
    for (const { object, original } of picturesOf('Dropped')) {
      const kept = bytesOf(object);
      expect(kept.includes(CAMERA_CANARY), object.ext).toBe(false);
      const found = load(new Uint8Array(kept).buffer, { expanded: true });
      const plain = ['file', 'jfif', 'png', 'pngFile', 'riff', 'icc'];
      expect(Object.keys(found).filter((group) => !plain.includes(group))).toEqual([]);
      expect(JSON.stringify(found.icc ?? {})).not.toContain('CANARY');
      expect(original && bytesOf(original).includes(CAMERA_CANARY)).toBe(true);
    }
  });

  it('come before the first block where they are let go above it', async () => {
    const { page, desk } = stet;
    await desk.body.locator('p').first().scrollIntoViewIfNeeded();
    const first = await desk.body.locator('p').first().boundingBox();
    await dropFiles(page, { x: (first?.x ?? 0) + 40, y: (first?.y ?? 0) + 1 }, [join(folder, 'screen.png')]);
    await expect.poll(() => kindsOf(stored('Dropped'))[0], { timeout: 30_000 }).toBe('picture');
  });
});

describe('Files dropped on the text', () => {
  it('has something to stand between', () => twoLines('Others'));

  it.each([
    ['empty.jpg', (): string => file('empty.jpg', ''), 'This file is empty (empty.jpg).'],
    [
      'broken.jpg',
      (): string => file('broken.jpg', Buffer.from('ffd8ffe000104a464946', 'hex')),
      'This picture could not be read (broken.jpg).',
    ],
    [
      'drawing.svg',
      (): string => file('drawing.svg', SVG_DRAWING),
      'This is an SVG drawing (drawing.svg), which can hold a program.',
    ],
    [
      'huge.png',
      (): string => {
        const path = file('huge.png', '');
        truncateSync(path, LARGEST_ORIGINAL + 1);
        return path;
      },
      'This picture is too large (huge.png).',
    ],
    [
      'a folder',
      (): string => {
        return join(folder, 'March');
      },
      'A folder cannot be taken in (March).',
    ],
  ])('that are none are told apart: %s', async (_name, path, sentence) => {
    const before = stored('Others').length;
    await dropFiles(stet.page, await gapAfter('First.'), [path()]);
    await told(sentence);
    expect(stored('Others')).toHaveLength(before);
    expect(await stet.desk.body.getByText('Second.').count()).toBe(1);
  });

  it('lose nothing to the one among them that is none', async () => {
    const before = picturesOf('Others').length;
    const paths = [join(folder, 'empty.jpg'), join(folder, 'screen.png')];
    await dropFiles(stet.page, await gapAfter('First.'), paths);
    await told('This file is empty (empty.jpg).');
    await expect.poll(() => picturesOf('Others').length, { timeout: 30_000 }).toBe(before + 1);
  });
});

describe('Files dropped anywhere else', () => {
  it('a document is read, a second one is to follow, and a picture belongs into the text', async () => {
    await dropFiles(stet.page, await overLibrary(), [
      file('minutes.txt', 'Minutes of March\n\nThey met.'),
      file('agenda.txt', 'Agenda'),
      join(folder, 'screen.png'),
      join(folder, 'March'),
    ]);
    const dialog = stet.desk.dialog('Import');
    await dialog.getByRole('heading', { name: 'Minutes of March' }).waitFor();
    await stet.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await told('One document is read at a time (agenda.txt).');
    await told('A picture goes into the text (screen.png).');
    await told('A folder cannot be taken in (March).');
  });

  it('a PDF is refused with a reason, over the text too', async () => {
    const pdf = file('report.pdf', '%PDF-1.7\n');
    for (const place of [await overLibrary(), await gapAfter('First.')]) {
      await dropFiles(stet.page, place, [pdf]);
      const dialog = stet.desk.dialog('Import');
      await dialog.getByText('Stet cannot read this kind of file (report.pdf).').waitFor();
      await stet.page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    }
    await stet.close();
  });
});
