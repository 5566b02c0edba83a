import { canonicalAddress } from '../text/address';
import type { CaptureMade } from './capture';
import type { LibraryEntry } from './entries';

/** The captures of one address, newest first, and the failure since the last that succeeded, if any. */
export interface AddressCaptures {
  readonly captures: readonly CaptureMade[];
  readonly lastFailure: { readonly code: string; readonly at: string } | null;
}

/** What the library's record says of each address that was ever to be captured, by canonical address. */
export function foldCaptures(entries: readonly LibraryEntry[]): ReadonlyMap<string, AddressCaptures> {
  const found = new Map<string, AddressCaptures>();
  for (const entry of entries) {
    if (entry.kind !== 'captureMade' && entry.kind !== 'captureFailed') continue;
    const address = canonicalAddress(entry.content.requestedAddress) ?? entry.content.requestedAddress;
    const before = found.get(address)?.captures ?? [];
    found.set(
      address,
      entry.kind === 'captureMade'
        ? { captures: [entry.content, ...before], lastFailure: null }
        : { captures: before, lastFailure: { code: entry.content.code, at: entry.at } },
    );
  }
  return found;
}
