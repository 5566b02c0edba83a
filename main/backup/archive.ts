import { pipeline, Readable, type Transform } from 'node:stream';
import { createDeflate, createInflate } from 'node:zlib';
import { backupLine, type BackupLine } from '../../shared/domain/backup';
import type { Sha256 } from '../../shared/domain/ids';
import { canonicalJson } from '../../shared/text/canonical';
import { hashOf, parsed } from '../storage/chain';
import { byteReader, type ByteReader } from './byteReader';
import { damaged } from './seal';

/** A file of the library: its path within it, with `/`, and its bytes. */
export interface BackedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The SHA-256 of each file, by its path. */
export type Manifest = Map<string, Sha256>;

const LINE_LIMIT = 8 * 1024;

/** Files as one deflated stream: a line for each, then its bytes. Each is noted in the manifest as it goes by. */
export function pack(files: AsyncIterable<BackedFile>, manifest: Manifest): AsyncGenerator<Uint8Array> {
  return through(written(files, manifest), createDeflate());
}

async function* written(files: AsyncIterable<BackedFile>, manifest: Manifest): AsyncGenerator<Uint8Array> {
  for await (const { path, bytes } of files) {
    const sha256 = hashOf(bytes);
    manifest.set(path, sha256);
    yield lineOf({ path, bytes: bytes.byteLength, sha256 });
    // A stream takes an empty piece for its end.
    if (bytes.byteLength > 0) yield bytes;
  }
  yield lineOf({ files: manifest.size });
}

const lineOf = (line: BackupLine): Buffer => Buffer.from(`${canonicalJson(line)}\n`, 'utf8');

/** The files of a stream that `pack` made, each checked against its hash; refuses one that is cut or does not read. */
export async function* unpack(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<BackedFile> {
  const reader = byteReader(through(pieces, createInflate()));
  try {
    for (let count = 0; ; count++) {
      const line = await readLine(reader);
      if ('files' in line) {
        if (line.files !== count || !(await reader.isAtEnd())) throw damaged();
        return;
      }
      const bytes = await reader.take(line.bytes);
      if (bytes.byteLength < line.bytes || hashOf(bytes) !== line.sha256) throw damaged();
      yield { path: line.path, bytes };
    }
  } finally {
    await reader.close();
  }
}

async function readLine(reader: ByteReader): Promise<BackupLine> {
  const line = await reader.line(LINE_LIMIT);
  const read = backupLine.safeParse(line === null ? null : parsed(line));
  if (read.success) return read.data;
  throw damaged();
}

/** An error on either side reaches the reader, and a reader that leaves early closes the source. */
async function* through(pieces: AsyncIterable<Uint8Array>, transform: Transform): AsyncGenerator<Uint8Array> {
  pipeline(Readable.from(pieces, { objectMode: false }), transform, () => undefined);
  for await (const piece of transform) yield piece;
}
