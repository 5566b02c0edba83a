// A line to a real server that breaks where a test says: the server behind it is the real one.
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What happens to a request on its way. */
export type Fault =
  | 'pass'
  /** The line breaks before the server has heard anything. */
  | 'cutBefore'
  /** The server has done it, but its answer is lost. */
  | 'cutAfter'
  /** The server has done it, and a gateway answers with an error. */
  | 'gatewayError'
  /** A host that strips the Authorization header. */
  | 'stripHeader'
  | { readonly redirectTo: string };

export interface Passed {
  readonly method: string;
  readonly path: string;
  readonly hasCredential: boolean;
}

export interface FaultyLine {
  readonly address: string;
  /** Every request, in order. */
  readonly passed: Passed[];
  /** From now on; the oldest rule that is not 'pass' wins. */
  readonly set: (rule: (request: Passed) => Fault) => void;
}

/** Opens a line to `upstream`; it closes when the test has ended. */
export async function faultyLine(upstream: string): Promise<FaultyLine> {
  const passed: Passed[] = [];
  let rule: (request: Passed) => Fault = () => 'pass';
  const server = createServer((incoming, outgoing) => {
    const one = {
      method: incoming.method ?? 'GET',
      path: incoming.url ?? '/',
      hasCredential: incoming.headers.authorization !== undefined,
    };
    passed.push(one);
    carry(upstream, rule(one), incoming, outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, passed, set: (next) => (rule = next) };
}

function carry(upstream: string, fault: Fault, incoming: IncomingMessage, outgoing: ServerResponse): void {
  if (fault === 'cutBefore') return void incoming.socket.destroy();
  if (typeof fault === 'object') return void outgoing.writeHead(302, { location: fault.redirectTo }).end();
  const { host: _host, authorization, ...headers } = incoming.headers;
  const kept =
    fault === 'stripHeader' || authorization === undefined ? headers : { ...headers, authorization };
  const forwarded = request(
    new URL(incoming.url ?? '/', upstream),
    { method: incoming.method, headers: { ...kept, host: new URL(upstream).host } },
    (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        if (fault === 'cutAfter') return void incoming.socket.destroy();
        if (fault === 'gatewayError') return void outgoing.writeHead(502).end('<h1>Bad gateway</h1>');
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers).end(Buffer.concat(chunks));
      });
    },
  );
  forwarded.on('error', () => incoming.socket.destroy());
  incoming.pipe(forwarded);
}
