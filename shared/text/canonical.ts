import canonicalize from 'canonicalize';

/**
 * The canonical JSON of a value (RFC 8785), narrowed to what Stet hashes: integers, well-formed strings, lists and objects.
 * Throws on a fraction, an integer beyond 2^53 and a lone surrogate: two programs could write those differently.
 */
export function canonicalJson(value: unknown): string {
  refuseInexact(value);
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('This value has no JSON.');
  return text;
}

function refuseInexact(value: unknown): void {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new TypeError('Only whole numbers are hashed.');
  }
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(refuseInexact);
}
