import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

type Unpacker = (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Uint8Array;

const MOST_UNPACKED = 256 * 1024 * 1024;
const WHOLE: readonly Unpacker[] = [gunzipSync, inflateSync, inflateRawSync, brotliDecompressSync];

/** How a packed part within a file begins: gzip, zlib at its usual levels as in a PDF, a file in a zip as in a document. */
const BEGINNINGS: readonly { readonly sign: Uint8Array; readonly unpack: Unpacker }[] = [
  { sign: Buffer.of(0x1f, 0x8b, 0x08), unpack: inflateGzipped },
  { sign: Buffer.of(0x78, 0x01), unpack: inflateSync },
  { sign: Buffer.of(0x78, 0x5e), unpack: inflateSync },
  { sign: Buffer.of(0x78, 0x9c), unpack: inflateSync },
  { sign: Buffer.of(0x78, 0xda), unpack: inflateSync },
  { sign: Buffer.of(0x50, 0x4b, 0x03, 0x04), unpack: inflateZipped },
];

/** What is packed within bytes, and what unpacks to nothing is no such thing: whole files, and parts of larger ones. */
export function unpacked(bytes: Uint8Array): readonly Uint8Array[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = WHOLE.flatMap((unpack) => tried(unpack, buffer));
  for (const { sign, unpack } of BEGINNINGS) {
    for (let at = buffer.indexOf(sign); at >= 0; at = buffer.indexOf(sign, at + 1)) {
      parts.push(...tried(unpack, buffer.subarray(at)));
    }
  }
  return [...parts, ...mailed(buffer)];
}

function tried(unpack: Unpacker, bytes: Uint8Array): readonly Uint8Array[] {
  try {
    return [unpack(bytes, { maxOutputLength: MOST_UNPACKED })];
  } catch {
    return [];
  }
}

const HEADER = 30;

/** Past its header, its name and what is noted of it. */
function inflateZipped(bytes: Uint8Array, options: { readonly maxOutputLength: number }): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = HEADER + view.getUint16(26, true) + view.getUint16(28, true);
  return inflateRawSync(bytes.subarray(start), options);
}

/** As gunzip does it, but content with anything that follows. */
function inflateGzipped(bytes: Uint8Array, options: { readonly maxOutputLength: number }): Uint8Array {
  const flags = bytes[3] ?? 0;
  let start = 10;
  if (flags & 4) start += 2 + (bytes[10] ?? 0) + 256 * (bytes[11] ?? 0);
  for (const named of [8, 16]) if (flags & named) start = bytes.indexOf(0, start) + 1;
  if (flags & 2) start += 2;
  return inflateRawSync(bytes.subarray(start), options);
}

const BASE64_LINES = /(?:[A-Za-z0-9+/]{60,76}\r?\n)+[A-Za-z0-9+/=]*|[A-Za-z0-9+/]{24,}={0,2}/g;

/** What mails, saved pages and data addresses carry in base64. */
function mailed(buffer: Buffer): readonly Uint8Array[] {
  const runs = buffer.toString('latin1').match(BASE64_LINES) ?? [];
  return runs.map((run) => Buffer.from(run, 'base64'));
}
