import { canonicalJson } from '../../shared/text/canonical';
import { canonicalFrame, isRevision, textOf, writtenFrame, type Frame } from './revisionText';

/** A block that did not change is the same object in the next save, and is not encoded again. */
const known = new WeakMap<object, Uint8Array>();
/** So many bytes are copied together at once: to find new memory for megabytes with each save costs more than to fill it. */
const PIECE_BYTES = 256 * 1024;

/** The bytes of the canonical JSON of a value, each piece good until the next; of a draft only those blocks are encoded that were not before. */
export function canonicalPieces(value: unknown): Iterable<Uint8Array> {
  const frame = isRevision(value) ? canonicalFrame(value) : null;
  return frame === null ? [Buffer.from(canonicalJson(value))] : inPieces(partsOf(frame, ','));
}

/**
 * The bytes of a value's JSON as it lies in its file: of a draft a line for each block of its body, and of the rest a line
 * for each field.
 */
export function writtenBytes(value: unknown): Uint8Array {
  const frame = isRevision(value) ? writtenFrame(value) : null;
  return frame === null
    ? Buffer.from(`${JSON.stringify(value, null, 1)}\n`)
    : Buffer.concat(partsOf(frame, ',\n'));
}

function partsOf({ before, body, after }: Frame, between: string): readonly Uint8Array[] {
  const comma = Buffer.from(between);
  const parts: Uint8Array[] = [Buffer.from(before)];
  body.forEach((block, place) => {
    if (place > 0) parts.push(comma);
    parts.push(bytesOf(block));
  });
  return [...parts, Buffer.from(after)];
}

function* inPieces(parts: readonly Uint8Array[]): Generator<Uint8Array> {
  const piece = new Uint8Array(PIECE_BYTES);
  let filled = 0;
  for (const part of parts) {
    if (filled + part.byteLength > PIECE_BYTES) {
      yield piece.subarray(0, filled);
      filled = 0;
    }
    if (part.byteLength > PIECE_BYTES) {
      yield part;
      continue;
    }
    piece.set(part, filled);
    filled += part.byteLength;
  }
  yield piece.subarray(0, filled);
}

function bytesOf(block: object): Uint8Array {
  const before = known.get(block);
  if (before !== undefined) return before;
  const bytes = Buffer.from(textOf(block));
  known.set(block, bytes);
  return bytes;
}
