import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import sirv from 'sirv';
import { EMBED_ORIGINS } from '../../../../shared/html/embeds';
import { FRIENDLY_STYLE_SOURCE, friendlyPage } from '../../theme/friendlyPage';

/** The built-in site as it is served for a look at it: on loopback only, from the first start. */
export interface SiteServer {
  /** Its address, with a final slash. */
  readonly address: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

const LOOPBACK = '127.0.0.1';
const HEADERS = {
  'content-security-policy': `default-src 'none'; style-src 'self' ${FRIENDLY_STYLE_SOURCE}; img-src 'self'; font-src 'self'; frame-src ${EMBED_ORIGINS.join(' ')}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
} as const;

/** Serves the folder on loopback, on the port of last time if it is free, so that addresses stay. */
export async function serveSite(folder: string, preferredPort: number): Promise<SiteServer> {
  const server = createServer(answer(folder));
  const port = (await listen(server, preferredPort)) ?? (await listen(server, 0));
  if (port === null) throw new Error('No loopback port could be opened.');
  return { address: `http://${LOOPBACK}:${port}/`, port, close: () => close(server) };
}

function answer(folder: string): RequestListener {
  const files = sirv(folder, { dev: true });
  return (request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    // A page elsewhere may point a name of its own at 127.0.0.1 and read drafts through the visitor's browser.
    if (!isOurName(request.headers.host)) return refuse(response, 421);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
    files(request, response, () => notThere(request, response));
  };
}

function isOurName(host: string | undefined): boolean {
  return /^(127\.0\.0\.1|localhost)(:\d+)?$/i.test(host ?? '');
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}

function notThere(request: IncomingMessage, response: ServerResponse): void {
  const isFront = request.url === '/' || request.url === '/index.html';
  response.writeHead(isFront ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
  response.end(friendlyPage(isFront ? 'nothingYet' : 'notFound'));
}

function listen(server: Server, port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const failed = (): void => resolve(null);
    server.once('error', failed);
    server.listen(port, LOOPBACK, () => {
      server.off('error', failed);
      const bound = server.address();
      resolve(bound !== null && typeof bound === 'object' ? bound.port : null);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
