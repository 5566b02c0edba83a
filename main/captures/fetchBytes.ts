import { net, type IncomingMessage, type Session } from 'electron';
import { fail, ok, type Result } from '../../shared/errors/failure';
import type { ForwardProxy } from './forwardProxy';
import type { Visit } from './visit';

const MOST_REDIRECTS = 10;

export type Fetched = Pick<Visit, 'finalAddress' | 'redirects' | 'status' | 'mediaType' | 'bytes'>;
type Hop =
  | { readonly kind: 'redirect'; readonly to: string }
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly mediaType: string;
      readonly bytes: Uint8Array;
    }
  | { readonly kind: 'nothing' };

interface Way {
  readonly session: Session;
  readonly proxy: ForwardProxy;
  readonly signal: AbortSignal;
}

/** Fetches the bytes at an address, following redirects by hand so that each is checked and written down. */
export async function fetchBytes(way: Way, address: string): Promise<Result<Fetched>> {
  const redirects: string[] = [];
  for (let at = address; ;) {
    if (!/^https?:/i.test(at)) return fail('addressNotAllowed', { address: at });
    const hop = await oneHop(way, at);
    const trouble = troubleOf(way, at);
    if (trouble) return trouble;
    if (hop.kind === 'nothing') return fail('captureUnreachable', { address: at });
    if (hop.kind === 'answer') return answered(hop, at, redirects);
    redirects.push(at);
    if (redirects.length > MOST_REDIRECTS) return fail('captureRefused', { address: at });
    at = new URL(hop.to, at).href;
  }
}

function answered(
  { status, mediaType, bytes }: Extract<Hop, { kind: 'answer' }>,
  finalAddress: string,
  redirects: readonly string[],
): Result<Fetched> {
  if (status >= 400) return fail('captureRefused', { address: finalAddress, status: String(status) });
  return ok({ finalAddress, redirects, status, mediaType, bytes });
}

function troubleOf({ proxy, signal }: Way, address: string): ReturnType<typeof fail> | null {
  const trouble = proxy.troubleWith(new URL(address).hostname);
  if (trouble === 'refused') return fail('addressNotAllowed', { address });
  if (trouble === 'unreachable') return fail('captureUnreachable', { address });
  if (proxy.isOverfull()) return fail('captureTooLarge', { address });
  return signal.aborted ? fail('captureTimedOut', { address }) : null;
}

function oneHop({ session, signal }: Way, address: string): Promise<Hop> {
  return new Promise((done) => {
    const request = net.request({
      url: address,
      session,
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
    });
    const stop = (): void => {
      request.abort();
      resolve({ kind: 'nothing' });
    };
    // Not when the request closes: it does so as soon as it is sent, and a server that then is silent would be waited for.
    const resolve = (hop: Hop): void => {
      signal.removeEventListener('abort', stop);
      done(hop);
    };
    signal.addEventListener('abort', stop, { once: true });
    request.on('redirect', (_status, _method, to) => {
      resolve({ kind: 'redirect', to });
      request.abort();
    });
    request.on('login', (_auth, answer) => answer());
    request.on('error', () => resolve({ kind: 'nothing' }));
    request.on('response', (response) => collect(response, resolve));
    if (signal.aborted) stop();
    else request.end();
  });
}

function collect(response: IncomingMessage, resolve: (hop: Hop) => void): void {
  const chunks: Buffer[] = [];
  const [header] = [response.headers['content-type']].flat();
  response.on('data', (chunk) => chunks.push(chunk));
  response.on('error', () => resolve({ kind: 'nothing' }));
  response.on('aborted', () => resolve({ kind: 'nothing' }));
  response.on('end', () =>
    resolve({
      kind: 'answer',
      status: response.statusCode,
      mediaType: (header ?? 'application/octet-stream').trim(),
      bytes: new Uint8Array(Buffer.concat(chunks)),
    }),
  );
}
