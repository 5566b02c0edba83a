import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { isPublicAddress } from './publicAddress';

/** Where a host really is. `port` is the one that was asked for, unless a test put the host elsewhere. */
export interface Place {
  readonly address: string;
  readonly port: number;
}
export type Pinned =
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unknown' };

/** Names whose place is given; for tests and the tour, which serve their pages on loopback. */
export type MappedHosts = ReadonlyMap<string, Place>;

/**
 * Resolves each host once and holds on to the answer, so that a name cannot point elsewhere between the check and the
 * use. A name of which any address is private is refused: that mixture is the mark of rebinding.
 */
export function pinnedHosts(mapped: MappedHosts): (host: string, port: number) => Promise<Pinned> {
  const resolved = new Map<string, Promise<string | 'refused' | 'unknown'>>();
  return async (host, port) => {
    const place = mapped.get(host);
    if (place) return { kind: 'place', place };
    const resolving = resolved.get(host) ?? resolve(host);
    resolved.set(host, resolving);
    const address = await resolving;
    if (address === 'refused' || address === 'unknown') return { kind: address };
    return { kind: 'place', place: { address, port } };
  };
}

async function resolve(host: string): Promise<string | 'refused' | 'unknown'> {
  const bare = host.replace(/^\[|\]$/g, '');
  const addresses = isIP(bare) ? [bare] : await addressesOf(bare);
  const [first] = addresses;
  if (first === undefined) return 'unknown';
  return addresses.every(isPublicAddress) ? first : 'refused';
}

async function addressesOf(host: string): Promise<readonly string[]> {
  try {
    return (await lookup(host, { all: true, verbatim: false })).map(({ address }) => address);
  } catch {
    return [];
  }
}
