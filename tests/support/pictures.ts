// Pictures as cameras and programs make them, written by hand, with what should never leave the library in them.
import { chunk, tinyPicture } from '../integration/wordpress/tinyPicture';

/** What the camera of these pictures wrote into them: nobody outside the library may ever read it. */
export const CAMERA_CANARY = 'CANARY-CAMERA-51.5007N-0.1246W';

const ascii = (text: string): Buffer => Buffer.from(`${text}\0`, 'latin1');

/** A comment of a JPEG, which is also all that there is of our thumbnail. */
const comment = (): Buffer => segment(0xfe, Buffer.from(CAMERA_CANARY));

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** An Exif block: the camera's make, where it stood, and a small copy of the picture. */
function exif(): Buffer {
  const make = ascii(CAMERA_CANARY);
  const entry = (tag: number, type: number, count: number, value: number): Buffer => {
    const line = Buffer.alloc(12);
    line.writeUInt16BE(tag, 0);
    line.writeUInt16BE(type, 2);
    line.writeUInt32BE(count, 4);
    line.writeUInt32BE(value, 8);
    return line;
  };
  const count = (entries: number): Buffer => Buffer.from([0, entries]);
  const end = Buffer.alloc(4);
  const firstAt = 8;
  const gpsAt = firstAt + 2 + 2 * 12 + 4;
  const smallAt = gpsAt + 2 + 2 * 12 + 4;
  const makeAt = smallAt + 2 + 3 * 12 + 4;
  const latitudeAt = makeAt + make.length;
  const latitude = Buffer.alloc(24);
  [51, 1, 30, 1, 2, 1].forEach((part, index) => latitude.writeUInt32BE(part, index * 4));
  const small = Buffer.concat([Buffer.from('ffd8', 'hex'), comment(), Buffer.from('ffd9', 'hex')]);
  return Buffer.concat([
    Buffer.from('MM\0*', 'latin1'),
    Buffer.from([0, 0, 0, firstAt]),
    count(2),
    entry(0x010f, 2, make.length, makeAt),
    entry(0x8825, 4, 1, gpsAt),
    Buffer.from([0, 0, 0, smallAt]),
    count(2),
    entry(0x0001, 2, 2, 0x4e000000),
    entry(0x0002, 5, 3, latitudeAt),
    end,
    count(3),
    entry(0x0103, 3, 1, 6 << 16),
    entry(0x0201, 4, 1, latitudeAt + latitude.length),
    entry(0x0202, 4, 1, small.length),
    end,
    make,
    latitude,
    small,
  ]);
}

/** A screenshot whose program wrote down where it was made. */
export function pngWithPlace(width = 64, height = 48): Buffer {
  const png = Buffer.from(tinyPicture(width, height));
  return Buffer.concat([
    png.subarray(0, 33),
    chunk('eXIf', exif()),
    chunk('tEXt', Buffer.concat([ascii('Author'), Buffer.from(CAMERA_CANARY)])),
    png.subarray(33),
  ]);
}

const xmp = (): Buffer =>
  Buffer.from(
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="${CAMERA_CANARY}"/></rdf:RDF></x:xmpmeta>`,
  );

/** What a picture desk writes: a headline, in Photoshop's resource for IPTC. */
function iptc(): Buffer {
  const words = Buffer.from(CAMERA_CANARY);
  const head = Buffer.from([0x1c, 2, 105, 0, words.length]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(head.length + words.length);
  const start = Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0', 'latin1');
  return Buffer.concat([start, size, head, words]);
}

/** A colour profile that is named after whoever made it. */
function icc(): Buffer {
  const name = Buffer.concat([
    Buffer.from('desc\0\0\0\0\0\0\0', 'latin1'),
    Buffer.from([CAMERA_CANARY.length + 1]),
  ]);
  const described = Buffer.concat([name, ascii(CAMERA_CANARY), Buffer.alloc(80)]);
  const header = Buffer.alloc(144);
  header.writeUInt32BE(144 + described.length, 0);
  header.write('mntrRGB XYZ ', 12, 'latin1');
  header.write('acsp', 36, 'latin1');
  header.writeUInt32BE(1, 128);
  header.write('desc', 132, 'latin1');
  header.writeUInt32BE(144, 136);
  header.writeUInt32BE(described.length, 140);
  return Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'), header, described]);
}

/** A photograph: these JPEG bytes with what camera, picture desk and program wrote beside them. */
export function withPlace(jpeg: Uint8Array): Buffer {
  return Buffer.concat([
    jpeg.subarray(0, 2),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif()])),
    segment(0xe1, Buffer.concat([ascii('http://ns.adobe.com/xap/1.0/'), xmp()])),
    segment(0xe2, icc()),
    segment(0xed, iptc()),
    comment(),
    jpeg.subarray(2),
  ]);
}

/** A WebP of these pixels, with what was written beside them. */
export function webpWithPlace(webp: Uint8Array, width: number, height: number): Buffer {
  const part = (kind: string, content: Buffer): Buffer => {
    const size = Buffer.alloc(4);
    size.writeUInt32LE(content.length);
    return Buffer.concat([Buffer.from(kind, 'latin1'), size, content, Buffer.alloc(content.length % 2)]);
  };
  const features = Buffer.alloc(10);
  features.writeUIntLE(width - 1, 4, 3);
  features.writeUIntLE(height - 1, 7, 3);
  const isExtended = Buffer.from(webp).toString('latin1', 12, 16) === 'VP8X';
  const pixels = Buffer.concat([isExtended ? Buffer.alloc(0) : part('VP8X', features), webp.subarray(12)]);
  // Its first part says what is in it: Exif and XMP too.
  pixels.writeUInt8((pixels[8] ?? 0) | 0x0c, 8);
  const parts = Buffer.concat([Buffer.from('WEBP'), pixels, part('EXIF', exif()), part('XMP ', xmp())]);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(parts.length);
  return Buffer.concat([Buffer.from('RIFF'), size, parts]);
}

/** A picture of a phone, with Adobe's box for XMP behind it. */
export function heicWithPlace(): Buffer {
  const content = Buffer.concat([Buffer.from('be7acfcb97a942e89c71999491e3afac', 'hex'), xmp()]);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + content.length);
  head.write('uuid', 4, 'latin1');
  return Buffer.concat([GREEN_HEIC, head, content]);
}

/** A drawing with a program in it. */
export const SVG_DRAWING = Buffer.from(
  `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" onload="window.name='ran'"><rect width="9" height="9"/></svg>`,
);

/** A GIF of one pixel, `frames` times. */
export function gif(frames: number): Buffer {
  const frame = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];
  const pause = [0x21, 0xf9, 4, 0, 10, 0, 0, 0];
  const loop = [0x21, 0xff, 11, ...Buffer.from('NETSCAPE2.0'), 3, 1, 0, 0, 0];
  return Buffer.from([
    ...Buffer.from('GIF89a'),
    ...Buffer.from('01000100800000000000ffffff', 'hex'),
    ...(frames > 1 ? loop : []),
    ...Array.from({ length: frames }, () => [...pause, ...frame]).flat(),
    0x3b,
  ]);
}

/**
 * A HEIC of 16 × 16 green pixels, written by hand: one HEVC block of raw samples (`pcm_flag`), its parameter sets, and the
 * boxes of a still picture around them.
 */
export const GREEN_HEIC = Buffer.concat([
  Buffer.from(
    '000000186674797068656963000000006d696631686569630000011b6d657461000000000000002168646c720000000000' +
      '00000070696374000000000000000000000000000000000e7069746d0000000000010000001e696c6f6300000000440000' +
      '010001000000010000013b0000018b0000002369696e6600000000000100000015696e6665020000000001000068766331' +
      '000000009f69707270000000826970636f00000066687663430101600000009000000000001ef000fcfdf8f800000f03a0' +
      '0001001740010c01ffff01600000030090000003000003001ef024a10001001a4201010160000003009000000300000300' +
      '1ea08845fd6f1775c1a2000100074401c07180a48000000014697370650000000000000010000000100000001569706d61' +
      '00000000000000010001028102000001936d646174000001872601af8680',
    'hex',
  ),
  Buffer.alloc(256, 145),
  Buffer.alloc(64, 54),
  Buffer.alloc(64, 34),
  Buffer.from('fe80', 'hex'),
]);
