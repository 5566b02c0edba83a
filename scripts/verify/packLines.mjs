// The lines of a pack of contents, told apart; anything else is damage, and null.
import { isObject, valueOf } from './files.mjs';

const SALT = /^[0-9a-f]{64}$/;
const isPlace = (value) => Number.isSafeInteger(value) && value >= 0;
const isPlaces = (value) => Array.isArray(value) && value.every(isPlace);
const isSplice = (value) =>
  Array.isArray(value) && value.length === 3 && isPlaces(value.slice(0, 2)) && typeof value[2] === 'string';

const isEntry = (line) => isPlace(line.seq) && SALT.test(line.salt);
const isWhole = (line) => 'content' in line && isPlaces(line.order);
const isChanged = (line) =>
  isPlace(line.of) && isSplice(line.splice) && Array.isArray(line.reorder) && line.reorder.every(isPlaces);

/** What a line is, and its value: `entry`, `revision`, `block`, or `hashedBlock` (of the first version of the format). */
export function packLineOf(bytes) {
  const value = valueOf(bytes);
  if (!isObject(value)) return null;
  if (!('n' in value)) {
    if (isEntry(value)) return { kind: 'entry', value };
    return typeof value.block === 'string' ? { kind: 'hashedBlock', value } : null;
  }
  if (!isPlace(value.n)) return null;
  if ('seq' in value) {
    return isEntry(value) && (isWhole(value) || isChanged(value)) ? { kind: 'revision', value } : null;
  }
  const isBlock = 'block' in value || (isPlace(value.of) && isSplice(value.splice));
  return isBlock ? { kind: 'block', value } : null;
}
