import type { Sha256 } from '../../shared/domain/ids';
import { hashOfPieces } from './chain';
import { canonicalPieces, writtenBytes } from './revisionBytes';
import { utf8Text } from './utf8';

/** What the bytes of a JSON file hold; `altered` where they are JSON, and not what was written. */
export type CheckedJson =
  /** `isVouchedFor` where its check is there, and right: it is to the letter what some Stet wrote. */
  | { readonly kind: 'whole'; readonly value: unknown; readonly isVouchedFor: boolean }
  | { readonly kind: 'altered'; readonly value: unknown }
  | { readonly kind: 'notJson' };

/**
 * A value as it lies in a file, with a `check` as its last field: SHA-256 of the canonical JSON of all the others. One
 * flipped bit within a word still reads as JSON; by this it is noticed.
 */
export function withCheck(value: unknown): Uint8Array {
  return writtenBytes(isObject(value) ? { ...value, check: checkOf(value) } : value);
}

/** Reads what `withCheck` wrote, without its check; what an earlier Stet wrote has none, and is believed. */
export function readChecked(bytes: Uint8Array): CheckedJson {
  const value = parsedJson(bytes);
  if (value === undefined) return { kind: 'notJson' };
  if (!isObject(value) || !('check' in value)) return { kind: 'whole', value, isVouchedFor: false };
  const { check, ...rest } = value;
  return checkOf(rest) === check
    ? { kind: 'whole', value: rest, isVouchedFor: true }
    : { kind: 'altered', value: rest };
}

/** Null for what has no canonical JSON, as a damaged file may not. */
function checkOf(value: unknown): Sha256 | null {
  try {
    return hashOfPieces(canonicalPieces(value));
  } catch {
    return null;
  }
}

function parsedJson(bytes: Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(utf8Text(bytes) ?? '');
    return value;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
