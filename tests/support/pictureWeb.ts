// Pictures on loopback under invented names, with servers as they are: some give, some refuse, some take their time.
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tinyPicture } from '../integration/wordpress/tinyPicture';
import { pngWithPlace, SVG_DRAWING } from './pictures';

export interface PictureWeb {
  /** `host:port` on loopback, to map invented host names to. */
  readonly origin: string;
  /** What was asked for, in order: host and path, and what else came with the question. */
  readonly asked: readonly { readonly address: string; readonly headers: IncomingHttpHeaders }[];
  /** Lets `/slow.png` come. */
  readonly release: () => void;
  readonly stop: () => Promise<void>;
}

/** Serves `/a.png` and `/b.png`, and paths that are named after what is wrong with them. */
export async function servePictures(): Promise<PictureWeb> {
  const asked: { address: string; headers: IncomingHttpHeaders }[] = [];
  let release: () => void = () => undefined;
  const released = new Promise<void>((done) => {
    release = done;
  });
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push({ address: `${request.headers.host ?? ''}${path}`, headers: request.headers });
    const give = (body: Uint8Array | string, type = 'image/png'): unknown =>
      response.writeHead(200, { 'content-type': type, 'set-cookie': 'who=her' }).end(body);
    if (path === '/gone.png') return response.writeHead(404).end('gone');
    if (path === '/home.png')
      return response.writeHead(302, { location: `http://127.0.0.1:${port}/a.png` }).end();
    if (path === '/page.png') return give('<p>Please log in.</p>', 'text/html');
    if (path === '/drawing.svg') return give(SVG_DRAWING, 'image/svg+xml');
    if (path === '/slow.png') return released.then(() => give(tinyPicture(30, 20)));
    return give(path === '/b.png' ? tinyPicture(40, 30) : pngWithPlace(64, 48));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `127.0.0.1:${port}`,
    asked,
    release: () => release(),
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
