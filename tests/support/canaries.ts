import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/**
 * The files below folders that hold a word in any byte: as it is, in either UTF-16, in base64 or hexadecimal, and in what
 * is packed within them. Written for itself, and not taken from the app, which must not be its own judge.
 */
export async function filesWith(word: string, ...folders: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const folder of folders) {
    for (const path of await filesIn(folder)) {
      const bytes = await readFile(path);
      if (holds(bytes, word) || holds(Buffer.from(path), word)) found.push(path);
    }
  }
  return found;
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const nested = entries.map(async (entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path);
    return entry.isFile() ? [path] : [];
  });
  return (await Promise.all(nested)).flat();
}

function holds(bytes: Buffer, word: string): boolean {
  const forms = formsOf(word);
  return [bytes, ...packedIn(bytes)].some((part) => {
    const lower = Buffer.from(part.toString('latin1').toLowerCase(), 'latin1');
    return forms.some((form) => lower.includes(form));
  });
}

/** Base64 depends on where in it the word begins; so three of it are looked for, without their uncertain ends. */
function formsOf(word: string): readonly Buffer[] {
  const small = word.toLowerCase();
  const wide = Buffer.from(small, 'utf16le');
  const base64 = [0, 1, 2].map((shift) => {
    const text = Buffer.from(' '.repeat(shift) + word).toString('base64');
    return Buffer.from(text.slice(shift === 0 ? 0 : 4, -4).toLowerCase());
  });
  const hex = Buffer.from(Buffer.from(word).toString('hex'));
  return [Buffer.from(small), wide, Buffer.from(wide).swap16(), hex, ...base64];
}

const UNPACKERS = [gunzipSync, inflateSync, inflateRawSync, brotliDecompressSync];
/** Where a packed stream may begin within a file: gzip, zlib at its usual levels, a PDF's stream. */
const BEGINNINGS = [
  Buffer.of(0x1f, 0x8b),
  Buffer.of(0x78, 0x01),
  Buffer.of(0x78, 0x9c),
  Buffer.of(0x78, 0xda),
];

/** A file in a zip: past its header, its name and what is noted of it. */
const ZIPPED = Buffer.from('PK\u0003\u0004');

function packedIn(bytes: Buffer): readonly Buffer[] {
  const places = new Set([0]);
  for (const beginning of BEGINNINGS) {
    for (let at = bytes.indexOf(beginning); at >= 0; at = bytes.indexOf(beginning, at + 1)) places.add(at);
  }
  for (let at = bytes.indexOf(ZIPPED); at >= 0; at = bytes.indexOf(ZIPPED, at + 1)) {
    if (at + 30 <= bytes.length)
      places.add(at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28));
  }
  return [...places].flatMap((at) => UNPACKERS.flatMap((unpack) => unpacked(bytes.subarray(at), unpack)));
}

function unpacked(bytes: Buffer, unpack: (bytes: Buffer) => Buffer): readonly Buffer[] {
  try {
    return [unpack(bytes)];
  } catch {
    return [];
  }
}
