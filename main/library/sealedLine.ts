import { createHash } from 'node:crypto';
import { wholeLength, wholeLines } from '../storage/lines';

const CHECK_LENGTH = 16;

const checkOf = (text: Uint8Array | string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, CHECK_LENGTH);

/** A value as a line of our own cache, with a hash before it. */
export function sealed(value: unknown): string {
  const text = JSON.stringify(value);
  return `${checkOf(text)} ${text}\n`;
}

/** The whole lines of a file; null where the last one is not. */
export function linesIn(bytes: Uint8Array | null): readonly Uint8Array[] | null {
  return bytes !== null && wholeLength(bytes) === bytes.byteLength ? wholeLines(bytes) : null;
}

/** The value of a line; null where any byte of it is not as it was written. */
export function unsealed(line: Uint8Array): unknown {
  const all = Buffer.from(line.buffer, line.byteOffset, line.byteLength);
  const text = all.subarray(CHECK_LENGTH + 1);
  const isSound = all.toString('latin1', 0, CHECK_LENGTH + 1) === `${checkOf(text)} `;
  return isSound ? JSON.parse(text.toString('utf8')) : null;
}
