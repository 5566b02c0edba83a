// What answers as WordPress does to the one who connects, and then keeps everybody waiting until a test lets go.
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SlowServer {
  readonly url: string;
  /** From now on no request gets an answer. */
  readonly keepWaiting: () => void;
  /** Turns away everybody who waits, and whoever comes. */
  readonly turnAway: () => void;
  readonly stop: () => Promise<void>;
}

const ROOT = { name: 'The Slow Gazette', namespaces: ['wp/v2'] };
const ME = { id: 1, capabilities: { edit_posts: true, publish_posts: true, unfiltered_html: true } };

function answer(response: ServerResponse, status: number, json: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(json));
}

export async function serveSlowly(): Promise<SlowServer> {
  const waiting: ServerResponse[] = [];
  let mood: 'quick' | 'slow' | 'closed' = 'quick';
  const refuse = (response: ServerResponse): void => answer(response, 500, { code: 'closed' });
  const server = createServer(({ url = '/' }, response) => {
    if (mood === 'slow') waiting.push(response);
    else if (mood === 'closed') refuse(response);
    else answer(response, 200, url.includes('users/me') ? ME : ROOT);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    keepWaiting: () => {
      mood = 'slow';
    },
    turnAway: () => {
      mood = 'closed';
      for (const response of waiting.splice(0)) refuse(response);
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
