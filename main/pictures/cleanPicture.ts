import { LARGEST_PUBLISHED } from '../../shared/domain/pictureFormat';

/** The kinds of picture that are published. */
export type PictureType = 'image/jpeg' | 'image/png' | 'image/webp';

/** The ending of a picture's name. */
export const PICTURE_ENDINGS: Readonly<Record<PictureType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};

/** True for a picture that is what it says, of a sane size, and tells nothing of the camera, the place or the program. */
export function isCleanPicture(bytes: Uint8Array, type: PictureType): boolean {
  if (bytes.byteLength === 0 || bytes.byteLength > LARGEST_PUBLISHED) return false;
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (type) {
    case 'image/jpeg':
      return isCleanJpeg(file);
    case 'image/png':
      return isCleanPng(file);
    case 'image/webp':
      return isCleanWebp(file);
  }
}

const START_OF_SCAN = 0xda;
/** APP0 is the format's own, APP2 the colour profile, APP14 Adobe's colour transform; the others carry metadata. */
const PLAIN_SEGMENTS = new Set([0xe0, 0xe2, 0xee]);

function isCleanJpeg(file: Buffer): boolean {
  if (file.length < 4 || file.readUInt16BE(0) !== 0xffd8) return false;
  for (let at = 2; at + 4 <= file.length;) {
    const marker = file[at + 1] ?? 0;
    if (file[at] !== 0xff) return false;
    if (marker === START_OF_SCAN) return endsWithItself(file, at);
    const isMetadata = (marker >= 0xe0 && marker <= 0xef && !PLAIN_SEGMENTS.has(marker)) || marker === 0xfe;
    if (isMetadata) return false;
    at += 2 + file.readUInt16BE(at + 2);
  }
  return false;
}

/** Within the pixels no end can stand: the first one is the file's, or something was put behind it. */
const endsWithItself = (file: Buffer, scan: number): boolean =>
  file.indexOf(Buffer.from([0xff, 0xd9]), scan) === file.length - 2;

const PNG_START = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PNG_METADATA = new Set(['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME']);

function isCleanPng(file: Buffer): boolean {
  if (!file.subarray(0, 8).equals(PNG_START)) return false;
  for (let at = 8; at + 12 <= file.length; at += 12 + file.readUInt32BE(at)) {
    const kind = file.toString('latin1', at + 4, at + 8);
    if (PNG_METADATA.has(kind)) return false;
    if (kind === 'IEND') return at + 12 === file.length;
  }
  return false;
}

const WEBP_METADATA = new Set(['EXIF', 'XMP ']);

function isCleanWebp(file: Buffer): boolean {
  if (
    file.length < 12 ||
    file.toString('latin1', 0, 4) !== 'RIFF' ||
    file.toString('latin1', 8, 12) !== 'WEBP'
  )
    return false;
  if (file.readUInt32LE(4) + 8 !== file.length) return false;
  for (let at = 12; at + 8 <= file.length;) {
    if (WEBP_METADATA.has(file.toString('latin1', at, at + 4))) return false;
    const size = file.readUInt32LE(at + 4);
    at += 8 + size + (size % 2);
  }
  return true;
}
