import { canonicalJson } from '../../shared/text/canonical';
import { canonicalFrame, isRevision, textOf, writtenFrame, type Frame } from './revisionText';

/** A block that did not change is the same object in the next save, and is not encoded again. */
const known = new WeakMap<object, Uint8Array>();

/** The bytes of the canonical JSON of a value; of a draft only those blocks are written out that were not before. */
export function canonicalBytes(value: unknown): Uint8Array {
  const frame = isRevision(value) ? canonicalFrame(value) : null;
  return frame === null ? Buffer.from(canonicalJson(value)) : around(frame, ',');
}

/**
 * The bytes of a value's JSON as it lies in its file: of a draft a line for each block of its body, and of the rest a line
 * for each field.
 */
export function writtenBytes(value: unknown): Uint8Array {
  const frame = isRevision(value) ? writtenFrame(value) : null;
  return frame === null ? Buffer.from(`${JSON.stringify(value, null, 1)}\n`) : around(frame, ',\n');
}

/** Copied together as bytes: as texts they would be joined, measured and encoded, each time all of them. */
function around({ before, body, after }: Frame, between: string): Uint8Array {
  const [start, comma, end] = [Buffer.from(before), Buffer.from(between), Buffer.from(after)];
  const blocks = body.map(bytesOf);
  const length = blocks.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const commas = Math.max(blocks.length - 1, 0) * comma.byteLength;
  const whole = new Uint8Array(start.byteLength + length + commas + end.byteLength);
  let at = 0;
  const put = (bytes: Uint8Array): void => {
    whole.set(bytes, at);
    at += bytes.byteLength;
  };
  put(start);
  blocks.forEach((bytes, place) => {
    if (place > 0) put(comma);
    put(bytes);
  });
  put(end);
  return whole;
}

function bytesOf(block: object): Uint8Array {
  const before = known.get(block);
  if (before !== undefined) return before;
  const bytes = Buffer.from(textOf(block));
  known.set(block, bytes);
  return bytes;
}
