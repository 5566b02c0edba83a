// Pages on loopback under invented names, for captures that no test may take from the real web.
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LocalPage {
  readonly heading: string;
  readonly text: string;
}

export interface LocalServer {
  /** `host:port` on loopback, to map invented host names to. */
  readonly origin: string;
  readonly port: number;
  readonly stop: () => Promise<void>;
}

export interface LocalWeb extends LocalServer {
  /** Host names and paths that were asked for, in order. */
  readonly asked: readonly string[];
}

/** Serves on loopback, on a port that is free, what `answer` answers. */
export async function serveLocally(answer: RequestListener): Promise<LocalServer> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { origin: `127.0.0.1:${port}`, port, stop };
}

function pageOf({ heading, text }: LocalPage): string {
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${heading}</title></head>
<body><h1>${heading}</h1><p>${text}</p></body></html>`;
}

/** Serves a page for every address: the named ones with their own words, the rest with a plain one. */
export async function serveLocalWeb(pages: Readonly<Record<string, LocalPage>> = {}): Promise<LocalWeb> {
  const asked: string[] = [];
  const server = await serveLocally((request, response) => {
    const address = `${request.headers.host ?? ''}${request.url ?? '/'}`;
    asked.push(address);
    const page = pages[address] ?? { heading: `A page at ${address}`, text: 'Kept for the record.' };
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(pageOf(page));
  });
  return { ...server, asked };
}
