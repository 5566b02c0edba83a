import { load } from 'exifreader';
import { describe, expect, test } from 'vitest';
import { isCleanPicture } from '../../../main/pictures/cleanPicture';
import { findsPictures } from '../../../main/pictures/keptPicture';
import { pictureHandlers } from '../../../main/pictures/handlers';
import { findsNoMetadata } from '../../../main/pictures/secondReader';
import { fittedSize, tidyCrop, turnedFurther, type Cut } from '../../../renderer/pictures/cut';
import { pictureFormat } from '../../../shared/domain/pictureFormat';
import { chunk, tinyPicture } from '../../integration/wordpress/tinyPicture';
import {
  CAMERA_CANARY,
  gif,
  pngWithPlace,
  SVG_DRAWING,
  webpWithPlace,
  withPlace,
} from '../../support/pictures';
import { open, temporaryFolder } from '../../support/temporaryLibrary';

/** No picture in it, but all that a reader of segments asks for. */
const JPEG = Buffer.from(
  'ffd8ffe000104a46494600010100000100010000ffc0000b080001000101011100ffda0008010100003f00d2ffd9',
  'hex',
);

/** With the table of further pictures that some cameras put beside the first (Multi-Picture Format). */
const SEVERAL_IN_ONE = Buffer.concat([
  JPEG.subarray(0, 2),
  Buffer.from('ffe20020', 'hex'),
  Buffer.from('MPF\0MM\0*\0\0\0\x08\0\x01\xb0\0\0\x07\0\0\0\x04' + '0100\0\0\0\0', 'latin1'),
  JPEG.subarray(2),
]);

describe('a file is what its bytes say', () => {
  const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
  test.each([
    ['jpeg', JPEG],
    ['png', tinyPicture()],
    ['gif', gif(1)],
    ['webp', bytes('RIFF\x10\0\0\0WEBPVP8 ')],
    ['avif', bytes('\0\0\0\x1cftypavif\0\0\0\0mif1avif')],
    ['avif', bytes('\0\0\0\x1cftypmif1\0\0\0\0mif1avif')],
    ['heic', bytes('\0\0\0\x1cftypheic\0\0\0\0mif1heic')],
    ['heic', bytes('\0\0\0\x1cftypmif1\0\0\0\0mif1heic')],
    ['svg', SVG_DRAWING],
    ['svg', bytes('<!-- drawn -->\n<SVG width="1">')],
    [null, bytes('\0\0\0\x1cftypisom\0\0\0\0mp42')],
    [null, bytes('GIF is a kind of picture')],
    [null, bytes('<p>What is an <svg>?</p>')],
    [null, new Uint8Array()],
  ] as const)('%s', (format, file) => {
    expect(pictureFormat(file)).toBe(format);
  });
});

describe('two readers of different makes', () => {
  test('pass what is only a picture', () => {
    for (const clean of [tinyPicture(), JPEG]) expect(findsNoMetadata(clean)).toBe(true);
    expect(isCleanPicture(JPEG, 'image/jpeg')).toBe(true);
  });

  test('are tried with all that is written beside a photograph, not with a part of it', () => {
    const { gps, exif, xmp, iptc, icc, Thumbnail } = load(new Uint8Array(withPlace(JPEG)).buffer, {
      expanded: true,
    });
    expect(gps?.Latitude).toBeCloseTo(51.5, 0);
    for (const group of [exif, xmp, iptc, icc]) expect(JSON.stringify(group)).toContain(CAMERA_CANARY);
    expect(Thumbnail?.image).toBeDefined();
    const webp = webpWithPlace(Buffer.from('RIFF\x0e\0\0\0WEBPVP8 \x02\0\0\0\x01\x02', 'latin1'), 1, 1);
    expect(findsNoMetadata(webp)).toBe(false);
    expect(isCleanPicture(webp, 'image/webp')).toBe(false);
  });

  test('both find the place, the camera and the author', () => {
    const photograph = withPlace(JPEG);
    for (const [file, type] of [
      [pngWithPlace(), 'image/png'],
      [photograph, 'image/jpeg'],
    ] as const) {
      expect(findsNoMetadata(file)).toBe(false);
      expect(isCleanPicture(file, type)).toBe(false);
    }
  });

  test('the second finds text in a picture by itself, and vouches for nothing that it cannot read', () => {
    const png = Buffer.from(tinyPicture());
    const signed = [png.subarray(0, 33), chunk('tEXt', Buffer.from('Author\0Ada')), png.subarray(33)];
    expect(findsNoMetadata(Buffer.concat(signed))).toBe(false);
    expect(findsNoMetadata(Buffer.from('no picture'))).toBe(false);
  });

  test('nothing may lie behind the end of a picture', () => {
    const trailing = (picture: Uint8Array): Buffer => Buffer.concat([picture, Buffer.from('taken at home')]);
    expect(isCleanPicture(trailing(tinyPicture()), 'image/png')).toBe(false);
    expect(isCleanPicture(trailing(JPEG), 'image/jpeg')).toBe(false);
    expect(isCleanPicture(Buffer.concat([JPEG, JPEG]), 'image/jpeg')).toBe(false);
    const webp = Buffer.from('RIFF\x0e\0\0\0WEBPVP8 \x02\0\0\0\x01\x02', 'latin1');
    expect(isCleanPicture(webp, 'image/webp')).toBe(true);
    expect(isCleanPicture(trailing(webp), 'image/webp')).toBe(false);
  });

  test('it looks at the picture alone, not at what lies around it in memory', () => {
    const around = Buffer.concat([pngWithPlace(), Buffer.from(tinyPicture())]);
    expect(findsNoMetadata(around.subarray(pngWithPlace().length))).toBe(true);
  });
});

describe('the library', () => {
  test('keeps what is clean, and the original under what it is; it refuses the rest with a word', async () => {
    const library = await open(await temporaryFolder());
    const pictures = pictureHandlers({ library: () => library });
    const kept = await pictures['pictures.keep']({ bytes: tinyPicture(), mediaType: 'image/png' });
    expect(kept).toMatchObject({ ok: true, value: { ext: 'png', mediaType: 'image/png' } });
    const refused = async (bytes: Uint8Array): Promise<unknown> =>
      pictures['pictures.keep']({ bytes: new Uint8Array(bytes), mediaType: 'image/png' });
    const told = { failure: { code: 'pictureNotClean' } };
    expect(await refused(pngWithPlace())).toMatchObject(told);
    // Each reader finds what the other has no eye for: a date among the chunks, a table of further pictures.
    const png = Buffer.from(tinyPicture());
    const dated = [
      png.subarray(0, 33),
      chunk('tIME', Buffer.from([7, 228, 3, 1, 9, 0, 0])),
      png.subarray(33),
    ];
    expect(findsNoMetadata(Buffer.concat(dated))).toBe(true);
    expect(await refused(Buffer.concat(dated))).toMatchObject(told);
    expect(isCleanPicture(SEVERAL_IN_ONE, 'image/jpeg')).toBe(true);
    const several = { bytes: new Uint8Array(SEVERAL_IN_ONE), mediaType: 'image/jpeg' as const };
    expect(await pictures['pictures.keep'](several)).toMatchObject(told);
    const original = async (bytes: Uint8Array): Promise<unknown> =>
      pictures['pictures.keepOriginal']({ bytes: new Uint8Array(bytes) });
    expect(await original(withPlace(JPEG))).toMatchObject({ ok: true, value: { ext: 'jpg' } });
    expect(await original(SVG_DRAWING)).toMatchObject({ failure: { code: 'pictureIsDrawing' } });
    expect(await original(Buffer.from('MZ'))).toMatchObject({ failure: { code: 'pictureUnreadable' } });
  });

  test('shows the window a kept picture by its hash, and nothing by any other path', async () => {
    const library = await open(await temporaryFolder());
    const find = findsPictures(() => library);
    const { sha256 } = await library.objects.keep(tinyPicture(), 'png', 'image/png');
    const page = await library.objects.keep(Buffer.from('<p>private</p>'), 'html', 'text/html');
    expect(await find(`pictures/${sha256}.png`)).toMatchObject({ mediaType: 'image/png' });
    for (const path of [
      `pictures/${sha256}.jpg`,
      `pictures/${page.sha256}.html`,
      `pictures/${page.sha256}.png`,
      `pictures/../${sha256}.png`,
      `objects/${sha256}.png`,
    ])
      expect(await find(path)).toBeNull();
    expect(await findsPictures(() => null)(`pictures/${sha256}.png`)).toBeNull();
  });
});

describe('a cut', () => {
  const original = { width: 400, height: 300 };

  test('four quarter turns lead back, with the crop where it was', () => {
    const crop = { x: 10, y: 20, width: 100, height: 50 };
    let cut: Cut = { turn: 0, crop };
    const seen: Cut[] = [];
    for (const by of [90, 90, 90, 90] as const) {
      cut = turnedFurther(cut, original, by);
      seen.push(cut);
    }
    expect(seen[0]).toEqual({ turn: 90, crop: { x: 230, y: 10, width: 50, height: 100 } });
    expect(seen[3]).toEqual({ turn: 0, crop });
    expect(turnedFurther(turnedFurther({ turn: 0, crop }, original, 90), original, 270)).toEqual({
      turn: 0,
      crop,
    });
  });

  test('a crop stays within the picture; one that takes all of it is none', () => {
    expect(tidyCrop({ x: -5, y: 290.4, width: 1000, height: 20 }, original)).toEqual({
      x: 0,
      y: 280,
      width: 400,
      height: 20,
    });
    expect(tidyCrop({ x: 0, y: 0, width: 399.6, height: 300 }, original)).toBeNull();
  });

  test('a large picture is scaled to its longest side and keeps its shape; a small one stays as it is', () => {
    expect(fittedSize({ width: 5120, height: 3200 }, 2560)).toEqual({ width: 2560, height: 1600 });
    expect(fittedSize({ width: 800, height: 1200 }, 2560)).toEqual({ width: 800, height: 1200 });
    expect(fittedSize({ width: 9000, height: 1 }, 2560)).toEqual({ width: 2560, height: 1 });
  });
});
