// Pages on loopback under invented names, for captures that no test may take from the real web.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LocalPage {
  readonly heading: string;
  readonly text: string;
}

export interface LocalWeb {
  /** `host:port` on loopback, to map invented host names to. */
  readonly origin: string;
  /** Host names and paths that were asked for, in order. */
  readonly asked: readonly string[];
  readonly stop: () => Promise<void>;
}

function pageOf({ heading, text }: LocalPage): string {
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${heading}</title></head>
<body><h1>${heading}</h1><p>${text}</p></body></html>`;
}

/** Serves a page for every address: the named ones with their own words, the rest with a plain one. */
export async function serveLocalWeb(pages: Readonly<Record<string, LocalPage>> = {}): Promise<LocalWeb> {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    const address = `${request.headers.host ?? ''}${request.url ?? '/'}`;
    asked.push(address);
    const page = pages[address] ?? { heading: `A page at ${address}`, text: 'Kept for the record.' };
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(pageOf(page));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `127.0.0.1:${port}`,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
