// Canonical JSON (RFC 8785) for what Stet hashes: whole numbers, well-formed strings, lists, objects. Written for itself,
// and not taken from the app, so that a mistake in the one is found by the other.
import { createHash } from 'node:crypto';

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** The canonical JSON of a value; throws on what has none. */
export function canonical(value) {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return canonicalString(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`No JSON for ${typeof value}.`);
  // Names are ordered by their UTF-16 code units, which is how JavaScript compares strings.
  const members = Object.keys(value).sort();
  return `{${members.map((name) => `${canonicalString(name)}:${canonical(value[name])}`).join(',')}}`;
}

function canonicalString(text) {
  if (LONE_SURROGATE.test(text)) throw new TypeError('A lone surrogate has no canonical form.');
  // JSON.stringify escapes exactly what RFC 8785 asks for: the quote, the backslash, and control characters.
  return JSON.stringify(text);
}

function canonicalNumber(number) {
  if (!Number.isSafeInteger(number)) throw new TypeError('Only whole numbers are hashed.');
  return String(number === 0 ? 0 : number);
}

/** SHA-256 of bytes and texts one after another, in lower-case hexadecimal. */
export function sha256(...parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

/** The hash of a value's canonical JSON, or null for what has none. */
export function hashOfValue(value, salt = Buffer.alloc(0)) {
  try {
    return sha256(salt, canonical(value));
  } catch {
    return null;
  }
}
