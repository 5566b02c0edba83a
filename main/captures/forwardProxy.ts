import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { Transform, type Duplex } from 'node:stream';
import { pinnedHosts, type MappedHosts, type Place } from './pinnedHosts';

/** The only way out for a capture: it pins addresses, keeps to the open internet, and counts what comes in. */
export interface ForwardProxy {
  readonly port: number;
  /** Why a host gave nothing: it is not of the open internet, or nobody was there; null when neither. */
  readonly troubleWith: (host: string) => 'refused' | 'unreachable' | null;
  /** True once more came in than is allowed; all connections are cut then. */
  readonly isOverfull: () => boolean;
  readonly close: () => Promise<void>;
}

const OF_ONE_CONNECTION = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

/** Opens the proxy on loopback; it lives for one capture. */
export async function openForwardProxy(mapped: MappedHosts, maxBytes: number): Promise<ForwardProxy> {
  const pin = pinnedHosts(mapped);
  const troubles = new Map<string, 'refused' | 'unreachable'>();
  const open = new Set<Duplex>();
  let left = maxBytes;

  const track = <S extends Duplex>(socket: S): S => {
    open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => open.delete(socket));
    return socket;
  };
  const counted = (): Transform =>
    track(
      new Transform({
        transform: (chunk: Buffer, _encoding, pass) => {
          left -= chunk.byteLength;
          if (left >= 0) return pass(null, chunk);
          for (const stream of open) stream.destroy();
        },
      }),
    );
  const placeOf = async ({ hostname, port }: URL, usualPort: number): Promise<Place | 403 | 502> => {
    const pinned = await pin(hostname, Number(port || usualPort));
    if (pinned.kind === 'place') return pinned.place;
    troubles.set(hostname, pinned.kind === 'refused' ? 'refused' : 'unreachable');
    return pinned.kind === 'refused' ? 403 : 502;
  };

  const forward = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = addressIn(request.url ?? '');
    if (url?.protocol !== 'http:') return end(response, 400);
    const place = await placeOf(url, 80);
    if (typeof place === 'number') return end(response, place);
    const upstream = ask({
      host: place.address,
      port: place.port,
      method: request.method,
      path: `${url.pathname}${url.search}`,
      headers: headersOf(request),
      setHost: false,
      agent: false,
    });
    upstream.on('error', () => {
      troubles.set(url.hostname, 'unreachable');
      if (response.headersSent) response.destroy();
      else end(response, 502);
    });
    upstream.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, headersOf(answer));
      answer.pipe(counted()).pipe(response);
    });
    response.on('close', () => upstream.destroy());
    request.pipe(upstream);
  };

  const tunnel = async (request: IncomingMessage, client: Duplex, first: Buffer): Promise<void> => {
    track(client);
    const url = addressIn(`http://${request.url ?? ''}`);
    const place = url ? await placeOf(url, 443) : 403;
    if (typeof place === 'number') return void client.end(`HTTP/1.1 ${place} Refused\r\n\r\n`);
    const upstream: Socket = track(connect(place.port, place.address));
    upstream.once('connect', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.write(first);
      client.pipe(upstream).pipe(counted()).pipe(client);
    });
    upstream.on('close', () => client.destroy());
    client.on('close', () => upstream.destroy());
  };

  const server = createServer((request, response) => void forward(request, response));
  server.on('connect', (request, client, first) => void tunnel(request, client, first));
  server.on('connection', track);
  const port = await listen(server);
  return {
    port,
    troubleWith: (host) => troubles.get(host) ?? null,
    isOverfull: () => left < 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const stream of open) stream.destroy();
      }),
  };
}

function headersOf(message: IncomingMessage): Record<string, string | string[]> {
  const kept = Object.entries(message.headers).filter(([name]) => !OF_ONE_CONNECTION.includes(name));
  return Object.fromEntries(kept.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

function addressIn(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { connection: 'close' }).end();
}

function listen(server: ReturnType<typeof createServer>): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address();
      if (bound !== null && typeof bound === 'object') resolve(bound.port);
    });
  });
}
