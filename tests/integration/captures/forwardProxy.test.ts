// The proxy that all captures go through, with real sockets on both sides.
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { openForwardProxy, type ForwardProxy } from '../../../main/captures/forwardProxy';
import type { Place } from '../../../main/captures/pinnedHosts';

const cleanUp: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const undo of cleanUp.splice(0)) await undo();
});

async function serve(
  answer: (request: IncomingMessage) => string | Buffer,
): Promise<{ port: number; asked: string[] }> {
  const asked: string[] = [];
  const server: Server = createServer((incoming, response) => {
    asked.push(`${incoming.headers.host ?? ''}${incoming.url ?? ''}`);
    response.end(answer(incoming));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanUp.push(async () => {
    server.closeAllConnections();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, asked };
}

async function proxyTo(hosts: Readonly<Record<string, Place>>, maxBytes = 1_000_000): Promise<ForwardProxy> {
  const proxy = await openForwardProxy(new Map(Object.entries(hosts)), maxBytes);
  cleanUp.push(proxy.close);
  return proxy;
}

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly whole: boolean;
}

function ask(proxy: ForwardProxy, address: string, headers: Record<string, string> = {}): Promise<Answer> {
  const { host } = new URL(address);
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port: proxy.port, path: address, headers: { host, ...headers } },
      (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('error', () => undefined);
        response.on('close', () =>
          resolve({ status: response.statusCode ?? 0, text, whole: response.complete }),
        );
      },
    );
    asked.on('error', reject);
    asked.end();
  });
}

/** The status line that a tunnel is answered with. */
function tunnel(proxy: ForwardProxy, target: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(proxy.port, '127.0.0.1', () => socket.write(`CONNECT ${target} HTTP/1.1\r\n\r\n`));
    socket.once('data', (chunk) => {
      socket.destroy();
      resolve(chunk.toString().split('\r\n')[0] ?? '');
    });
    socket.once('error', reject);
  });
}

describe('the way out for captures', () => {
  it('carries a page, with the name that was asked for and without what is between us and the proxy', async () => {
    const seen: IncomingMessage['headers'][] = [];
    const web = await serve((incoming) => {
      seen.push(incoming.headers);
      return 'the register of interests';
    });
    const proxy = await proxyTo({ 'records.example': { address: '127.0.0.1', port: web.port } });
    const answer = await ask(proxy, 'http://records.example/register?year=2019', {
      'proxy-connection': 'keep-alive',
    });
    expect(answer).toMatchObject({ status: 200, text: 'the register of interests', whole: true });
    expect(web.asked).toEqual(['records.example/register?year=2019']);
    expect(seen[0]).not.toHaveProperty('proxy-connection');
  });

  it('keeps out of her own network, by whatever name it is called', async () => {
    const web = await serve(() => 'the router');
    const proxy = await proxyTo({});
    const places = [
      `http://127.0.0.1:${web.port}/`,
      `http://localhost:${web.port}/`,
      `http://[::1]:${web.port}/`,
      `http://[::ffff:127.0.0.1]:${web.port}/`,
      `http://0.0.0.0:${web.port}/`,
      `http://0x7f000001:${web.port}/`,
      'http://192.168.0.1/',
      'http://10.1.2.3/',
      'http://169.254.169.254/latest/meta-data/',
      'http://100.64.0.1/',
      'http://[fe80::1]/',
      'http://[fd00::1]/',
    ];
    for (const place of places) {
      expect(await ask(proxy, place), place).toMatchObject({ status: 403 });
      expect(proxy.troubleWith(new URL(place).hostname), place).toBe('refused');
      const { host, port } = new URL(place);
      expect(await tunnel(proxy, port ? host : `${host}:80`), place).toContain('403');
    }
    expect(web.asked).toEqual([]);
  });

  it('opens a tunnel to a host that it may reach', async () => {
    const web = await serve(() => 'sealed');
    const proxy = await proxyTo({ 'records.example': { address: '127.0.0.1', port: web.port } });
    expect(await tunnel(proxy, 'records.example:443')).toContain('200');
  });

  it('says that a name leads nowhere, without calling it refused', async () => {
    const proxy = await proxyTo({});
    expect(await ask(proxy, 'http://nowhere.invalid/')).toMatchObject({ status: 502 });
    expect(proxy.troubleWith('nowhere.invalid')).toBe('unreachable');
  });

  it('cuts off a page that does not end', async () => {
    const web = await serve(() => Buffer.alloc(300_000, 'x'));
    const place = { address: '127.0.0.1', port: web.port };
    const roomy = await proxyTo({ 'big.example': place }, 400_000);
    expect(await ask(roomy, 'http://big.example/')).toMatchObject({ whole: true });
    expect(roomy.isOverfull()).toBe(false);
    const tight = await proxyTo({ 'big.example': place }, 100_000);
    const cut = await ask(tight, 'http://big.example/').catch(() => ({ whole: false }));
    expect(cut.whole).toBe(false);
    expect(tight.isOverfull()).toBe(true);
  });

  it('speaks http and nothing else', async () => {
    const proxy = await proxyTo({});
    expect(await ask(proxy, 'ftp://records.example/')).toMatchObject({ status: 400 });
  });
});
