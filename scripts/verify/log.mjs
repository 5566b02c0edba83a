// A log of lines: its older lines in gzipped packs, its newer ones in the file itself. Read one after another, so that a
// log of any length is verified in the same memory.
import { open } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { bytesOf, namesIn } from './files.mjs';

const CHUNK = 1 << 18;

/**
 * Opens the log at `place` in the library. The file is opened before its packs are looked for, and read no further than it
 * is long now: so lines that are packed meanwhile are seen in one of the two, and what is read later is not older.
 */
export async function openLog(root, place) {
  const file = await openedAt(join(root, place));
  const packs = await packsOf(root, place);
  return {
    isThere: file !== null || packs.length > 0,
    packs,
    /** Each line as `{ bytes, place, pack }`; `{ lost, place }` for lines that are not to be had; `{ rest, place }`. */
    lines: () => linesOf(file, packs, root, place),
    /** The lines of one pack, or with null of the file itself. */
    linesIn: async (pack) => (pack === null ? all(ownLines(file, place)) : linesOfPack(root, pack)),
    close: () => file?.handle.close(),
  };
}

async function openedAt(path) {
  try {
    const handle = await open(path, 'r');
    return { handle, size: (await handle.stat()).size };
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

/** The packs in order; where one holds all of another, as a kill may leave them, the longer counts. */
async function packsOf(root, place) {
  const folder = dirname(place);
  const stem = basename(place, '.jsonl');
  const packs = (await namesIn(join(root, folder))).flatMap((name) => {
    const [, its, first, after] = /^(.+)-(\d+)-(\d+)\.jsonl\.gz$/.exec(name) ?? [];
    return its === stem ? [{ first: Number(first), after: Number(after), place: join(folder, name) }] : [];
  });
  packs.sort((one, other) => one.first - other.first || other.after - one.after);
  let end = 0;
  return packs.filter(({ after }) => {
    const isNew = after > end;
    end = Math.max(end, after);
    return isNew;
  });
}

async function* linesOf(file, packs, root, place) {
  const own = ownLines(file, place);
  let next = await own.next();
  const first = next.value?.bytes;
  let at = 0;
  for (const pack of packs) {
    if (pack.first > at) yield { lost: pack.first - at, place, isGone: true };
    const lines = await linesOfPack(root, pack);
    if (lines === null) yield { lost: pack.after - pack.first, place: pack.place, isGone: false };
    // A packing that was cut short leaves lines in both: then the file's first is one of the packed ones.
    const shared = first?.length > 0 ? (lines ?? []).findIndex(({ bytes }) => bytes.equals(first)) : -1;
    yield* shared < 0 ? (lines ?? []) : lines.slice(0, shared);
    if (shared >= 0) break;
    at = pack.after;
  }
  for (; !next.done; next = await own.next()) yield next.value;
}

/** Null for a pack that does not read, as gzip tells by its checksum. */
async function linesOfPack(root, pack) {
  try {
    const bytes = gunzipSync((await bytesOf(join(root, pack.place))) ?? Buffer.alloc(0));
    const lines = [];
    for (let start = 0, end; (end = bytes.indexOf(10, start)) !== -1; start = end + 1) {
      lines.push({ bytes: bytes.subarray(start, end), place: `${pack.place}:${lines.length + 1}`, pack });
    }
    return lines.length === pack.after - pack.first ? lines : null;
  } catch (error) {
    if (error.code?.startsWith('Z_')) return null;
    throw error;
  }
}

async function* ownLines(file, place) {
  let held = Buffer.alloc(0);
  let count = 0;
  for (let at = 0; file !== null && at < file.size;) {
    const chunk = Buffer.allocUnsafe(Math.min(CHUNK, file.size - at));
    const { bytesRead } = await file.handle.read(chunk, 0, chunk.length, at);
    if (bytesRead === 0) break;
    at += bytesRead;
    held = Buffer.concat([held, chunk.subarray(0, bytesRead)]);
    let start = 0;
    for (let end; (end = held.indexOf(10, start)) !== -1; start = end + 1) {
      count += 1;
      yield { bytes: held.subarray(start, end), place: `${place}:${count}`, pack: null };
    }
    held = held.subarray(start);
  }
  if (held.length > 0) yield { rest: held.length, place };
}

async function all(lines) {
  const found = [];
  for await (const line of lines) if (line.bytes) found.push(line);
  return found;
}

/** Names what a log cannot give: lines that are gone or do not read, and an end that was cut short. */
export function nameLoss(item, add) {
  if (item.rest) {
    const sentence = `${item.rest} bytes past the last whole line: an append that was cut short.`;
    add('unreadable', item.place, sentence);
  } else if (item.isGone)
    add('missing', item.place, `The pack of ${item.lost} lines before these is not there.`);
  else add('unreadable', item.place, `This pack of ${item.lost} lines does not read.`);
}
