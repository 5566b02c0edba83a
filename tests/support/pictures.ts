// Pictures as cameras and programs make them, written by hand, with what should never leave the library in them.
import { chunk, tinyPicture } from '../integration/wordpress/tinyPicture';

/** What the camera of these pictures wrote into them: nobody outside the library may ever read it. */
export const CAMERA_CANARY = 'CANARY-CAMERA-51.5007N-0.1246W';

const ascii = (text: string): Buffer => Buffer.from(`${text}\0`, 'latin1');

/** An Exif block: the camera's make, and where it stood. */
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
  const makeAt = gpsAt + 2 + 2 * 12 + 4;
  const latitudeAt = makeAt + make.length;
  const latitude = Buffer.alloc(24);
  [51, 1, 30, 1, 2, 1].forEach((part, index) => latitude.writeUInt32BE(part, index * 4));
  return Buffer.concat([
    Buffer.from('MM\0*', 'latin1'),
    Buffer.from([0, 0, 0, firstAt]),
    count(2),
    entry(0x010f, 2, make.length, makeAt),
    entry(0x8825, 4, 1, gpsAt),
    end,
    count(2),
    entry(0x0001, 2, 2, 0x4e000000),
    entry(0x0002, 5, 3, latitudeAt),
    end,
    make,
    latitude,
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

/** A photograph: these JPEG bytes with what the camera wrote beside them. */
export function withPlace(jpeg: Uint8Array): Buffer {
  const segment = (marker: number, content: Buffer): Buffer => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(content.length + 2, 2);
    return Buffer.concat([head, content]);
  };
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="${CAMERA_CANARY}"/></rdf:RDF></x:xmpmeta>`;
  return Buffer.concat([
    jpeg.subarray(0, 2),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif()])),
    segment(0xe1, Buffer.concat([ascii('http://ns.adobe.com/xap/1.0/'), Buffer.from(xmp)])),
    segment(0xfe, Buffer.from(CAMERA_CANARY)),
    jpeg.subarray(2),
  ]);
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
