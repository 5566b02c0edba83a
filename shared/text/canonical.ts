import canonicalize from 'canonicalize';

/**
 * The canonical JSON of a value (RFC 8785), narrowed to what Stet hashes: integers, well-formed strings, lists and objects.
 * Throws on a fraction, an integer beyond 2^53 and a lone surrogate: two programs could write those differently.
 */
export function canonicalJson(value: unknown): string {
  const written = isInOrder(value) ? JSON.stringify(value) : '';
  // Half a surrogate pair is written out like this, and refused below; so may be words of hers, which are no worse for it.
  if (written !== '' && !written.includes('\\ud')) return written;
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('This value has no JSON.');
  return text;
}

/** Whether all names in a value are in order already, as they are in what was read from a disk: then its JSON is canonical as it is. */
function isInOrder(value: unknown): boolean {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new TypeError('Only whole numbers are hashed.');
  }
  if (typeof value !== 'object' || value === null) return isPlain(value);
  if (Array.isArray(value)) return everyInOrder(value);
  const names = Object.keys(value);
  const isSorted = names.every((name, at) => at === 0 || (names[at - 1] ?? '') < name);
  return everyInOrder(Object.values(value)) && isSorted && !('toJSON' in value);
}
const isPlain = (value: unknown): boolean =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** Looks at all of them, for one may have to be refused. */
const everyInOrder = (values: readonly unknown[]): boolean =>
  values.reduce<boolean>((isSo, value) => isInOrder(value) && isSo, true);
