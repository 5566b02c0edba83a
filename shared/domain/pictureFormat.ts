/** The kinds of picture file that are known by their first bytes. */
export type PictureFormat = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif' | 'heic' | 'svg';
/** Those that can be taken in: a drawing in SVG is a program, not a picture. */
export type TakenFormat = Exclude<PictureFormat, 'svg'>;

/** How a file of each kind is named and served. */
export const TAKEN_FORMATS: Readonly<
  Record<TakenFormat, { readonly ext: string; readonly mediaType: string }>
> = {
  jpeg: { ext: 'jpg', mediaType: 'image/jpeg' },
  png: { ext: 'png', mediaType: 'image/png' },
  webp: { ext: 'webp', mediaType: 'image/webp' },
  gif: { ext: 'gif', mediaType: 'image/gif' },
  avif: { ext: 'avif', mediaType: 'image/avif' },
  heic: { ext: 'heic', mediaType: 'image/heic' },
};

/** The largest file that is taken in, in bytes. */
export const LARGEST_ORIGINAL = 80 * 1024 * 1024;
/** The largest file that is published, in bytes. */
export const LARGEST_PUBLISHED = 20 * 1024 * 1024;
/** The most pixels that are decoded: a small file can claim more than any memory holds. */
export const MOST_PIXELS = 150_000_000;
/** The longest side of a published picture, in pixels. */
export const LONGEST_SIDE = 2560;

/** What a file is by its first bytes, whatever its name says; null for what is no picture that is known. */
export function pictureFormat(bytes: Uint8Array): PictureFormat | null {
  const start = latin1(bytes.subarray(0, 64));
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (/^GIF8[79]a/.test(start)) return 'gif';
  if (/^RIFF[^]{4}WEBP/.test(start)) return 'webp';
  if (start.slice(4, 8) === 'ftyp') return formatOfBrands(start.slice(8));
  return isDrawing(bytes) ? 'svg' : null;
}

/** The major brand leads; the general ones say only that a file is of the family. */
function formatOfBrands(brands: string): PictureFormat | null {
  if (/^avi[fs]/.test(brands)) return 'avif';
  if (/^(?:hei[cxms]|hev[cx])/.test(brands)) return 'heic';
  if (!/^(?:mif1|msf1|heif|unci)/.test(brands)) return null;
  return brands.includes('avif') ? 'avif' : 'heic';
}

function isDrawing(bytes: Uint8Array): boolean {
  return /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^]*?|<!--[^]*?|<!doctype\s+svg[^]*?)*<svg[\s>]/i.test(
    latin1(bytes.subarray(0, 2048)),
  );
}

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
