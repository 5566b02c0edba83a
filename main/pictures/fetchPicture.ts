import { LARGEST_ORIGINAL } from '../../shared/domain/pictureFormat';
import { fail, ok, type Failure, type FailureCode, type Result } from '../../shared/errors/failure';
import { fetchBytes } from '../captures/fetchBytes';
import type { MappedHosts } from '../captures/pinnedHosts';
import { withWayOut } from '../captures/wayOut';
import { makeQueue } from '../storage/inTurn';

/** Fetches pictures of the web, one at a time and only when she says so; what comes is looked at by whoever takes it in. */
export interface PictureFetcher {
  readonly fetch: (address: string) => Promise<Result<Uint8Array>>;
  /** Ends a fetch of this address that is under way, or still to come. */
  readonly stop: (address: string) => void;
}

const LIMIT_MS = 30_000;

/** A fetcher that keeps to the open internet, carries no cookie and names no page that led to it. */
export function pictureFetcher(mapped: MappedHosts, limitMs = LIMIT_MS): PictureFetcher {
  const inTurn = makeQueue();
  const underWay = new Map<string, AbortController>();
  const fetchOne = async (address: string, { signal }: AbortController): Promise<Result<Uint8Array>> => {
    const limits = { errand: 'picture', mapped, maxBytes: LARGEST_ORIGINAL } as const;
    const fetched = await withWayOut(limits, (way) => fetchBytes({ ...way, signal }, address));
    return fetched.ok ? ok(fetched.value.bytes) : inWords(fetched.failure, address);
  };
  return {
    fetch: (wanted) => {
      const address = bareAddress(wanted);
      if (address === null) return Promise.resolve(fail('pictureNotPublic', { address: wanted }));
      const stop = new AbortController();
      underWay.set(wanted, stop);
      return inTurn(async () => {
        const limit = setTimeout(() => stop.abort(), limitMs);
        try {
          return await fetchOne(address, stop);
        } finally {
          clearTimeout(limit);
          underWay.delete(wanted);
        }
      });
    },
    stop: (address) => underWay.get(address)?.abort(),
  };
}

/** Without a name and a password, which an address may carry; null for what is no address of the web. */
function bareAddress(wanted: string): string | null {
  try {
    const url = new URL(wanted);
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
    Object.assign(url, { username: '', password: '', hash: '' });
    return url.href;
  } catch {
    return null;
  }
}

const CODES: Partial<Record<FailureCode, FailureCode>> = {
  addressNotAllowed: 'pictureNotPublic',
  captureUnreachable: 'pictureUnreachable',
  captureRefused: 'pictureNotGiven',
  captureTooLarge: 'pictureTooLarge',
  captureTimedOut: 'pictureTimedOut',
};

/** What a capture says of a page, said of a picture: by its host, since a picture's address is seldom for reading. */
function inWords({ code, facts }: Failure, address: string): ReturnType<typeof fail> {
  const { hostname } = new URL(facts['address'] ?? address);
  const { status } = facts;
  return fail(CODES[code] ?? code, { name: hostname, ...(status === undefined ? {} : { status }) });
}
