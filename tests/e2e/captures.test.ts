// A cited page, captured by the real window from a real server, and a page that means no good.
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SourceStanding } from '../../shared/domain/source';
import { serveLocally, type LocalServer } from '../support/localWeb';
import { chromiumReachedOut, hostsTurnedTo } from './support/network';
import type { RunningStet } from './support/stet';
import { startWriting, stets } from './support/stets';

const REPORT = `<!doctype html><html><head><meta charset="utf-8"><title>Inspection report</title></head>
<body><h1>Leddy Bridge</h1><p id="a"></p><script>document.getElementById('a').textContent = 'Last inspected in 2011.'</script>
<p hidden>Not for readers.</p></body></html>`;
const networkLog = join(tmpdir(), `stet-capture-network-${process.pid}.log`);

describe('capturing', () => {
  const { start } = stets({ per: 'file' });
  let web: LocalServer;
  let stet: RunningStet;
  const asked: { readonly host: string; readonly path: string; readonly agent: string }[] = [];

  beforeAll(async () => {
    web = await serveLocally((request, response) => {
      const { host = '', 'user-agent': agent = '' } = request.headers;
      const path = request.url ?? '/';
      asked.push({ host, path, agent });
      if (path === '/old') return response.writeHead(301, { location: '/moved' }).end();
      if (path === '/moved')
        return response.writeHead(302, { location: 'http://council.example/report' }).end();
      if (path === '/loop') return response.writeHead(302, { location: '/loop' }).end();
      if (path === '/gone') return response.writeHead(404).end('gone');
      if (path === '/file') return response.writeHead(302, { location: 'file:///etc/passwd' }).end();
      if (path === '/register.csv') {
        return response.writeHead(200, { 'content-type': 'text/csv' }).end('name,sum\nLeddy,1900000\n');
      }
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'set-cookie': 'who=her' });
      return response.end(path === '/hostile' ? hostile(web.port) : REPORT);
    });
    const place = web.origin;
    stet = await start({
      env: {
        STET_HOSTS: JSON.stringify({ 'records.example': place, 'council.example': place }),
        STET_NETWORK_LOG: networkLog,
      },
    });
    await startWriting(stet);
  });
  afterAll(async () => {
    await web.stop();
    for (const file of [networkLog, `${networkLog}.chromium.json`]) rmSync(file, { force: true });
  });

  async function capture(address: string): Promise<SourceStanding> {
    return stet.page.evaluate(async (wanted) => {
      const standing = async () => {
        const answer = await window.stet.ask['sources.standing']({ addresses: [wanted] });
        if (!answer.ok) throw new Error(answer.failure.code);
        const [known] = answer.value.standings;
        if (!known) throw new Error('No standing.');
        return known;
      };
      const done = new Promise<void>((resolve) => {
        const stop = window.stet.listen['captures.changed'](({ addresses }) => {
          if (!addresses.includes(wanted)) return;
          stop();
          resolve();
        });
      });
      await window.stet.ask['captures.make']({ articleId: null, addresses: [wanted] });
      if (!(await standing()).isCapturing) throw new Error('It does not say that it captures.');
      await done;
      return standing();
    }, address);
  }

  async function part(standing: SourceStanding, name: 'bytes' | 'text' | 'pdf'): Promise<Buffer> {
    const file = standing.captures[0]?.files.find(({ part: kept }) => kept === name);
    if (!file) throw new Error(`There is no ${name}.`);
    const bytes = await stet.page.evaluate(async (object) => {
      const answer = await window.stet.ask['captures.read']({ object });
      return answer.ok ? [...answer.value.bytes] : [];
    }, file.object);
    expect(createHash('sha256').update(Buffer.from(bytes)).digest('hex')).toBe(file.object.sha256);
    return Buffer.from(bytes);
  }

  it('keeps bytes, words and print of the page that redirects led to', async () => {
    const standing = await capture('http://records.example/old');
    expect(standing).toMatchObject({
      isCapturing: false,
      lastFailure: null,
      source: { name: 'Inspection report' },
    });
    expect(standing.captures[0]).toMatchObject({
      finalAddress: 'http://council.example/report',
      status: 200,
      mediaType: 'text/html; charset=utf-8',
      pageName: 'Inspection report',
    });
    expect((await part(standing, 'bytes')).toString()).toBe(REPORT);
    const words = (await part(standing, 'text')).toString();
    expect(words).toContain('Last inspected in 2011.');
    expect(words).not.toContain('Not for readers.');
    expect((await part(standing, 'pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(asked.every(({ agent }) => !/electron|stet/i.test(agent))).toBe(true);
  });

  it('keeps a second capture beside the first, newest first', async () => {
    const standing = await capture('http://records.example/old');
    expect(standing.captures).toHaveLength(2);
  });

  it('keeps what is not a page by its bytes alone', async () => {
    const standing = await capture('http://records.example/register.csv');
    expect(standing.captures[0]?.files.map(({ part: kept }) => kept)).toEqual(['bytes']);
    expect((await part(standing, 'bytes')).toString()).toContain('Leddy');
  });

  it.each([
    ['http://records.example/gone', 'captureRefused'],
    ['http://records.example/loop', 'captureRefused'],
    ['http://records.example/file', 'addressNotAllowed'],
    ['http://nowhere.invalid/', 'captureUnreachable'],
  ])('says why nothing came of %s', async (address, code) => {
    const standing = await capture(address);
    expect(standing.captures).toEqual([]);
    expect(standing.lastFailure).toMatchObject({ code });
  });

  it('does not reach into her own network', async () => {
    const before = asked.length;
    for (const address of [`http://127.0.0.1:${web.port}/report`, `http://localhost:${web.port}/report`]) {
      expect((await capture(address)).lastFailure).toMatchObject({ code: 'addressNotAllowed' });
    }
    expect(asked.slice(before)).toEqual([]);
  });

  it('is not led astray by a page that tries', async () => {
    const before = asked.length;
    const standing = await capture('http://records.example/hostile');
    expect((await part(standing, 'text')).toString()).toContain('A quiet page');
    expect(asked.slice(before).map(({ path }) => path)).not.toContain('/secret');
    const windows = await stet.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    expect(windows).toBe(1);
  });

  it('turned to nothing else, and resolved no name past the proxy', async () => {
    const known = [
      'records.example',
      'council.example',
      'nowhere.invalid',
      `127.0.0.1:${web.port}`,
      `localhost:${web.port}`,
    ];
    const hosts = hostsTurnedTo(networkLog);
    expect(hosts).toEqual(expect.arrayContaining(known.slice(0, 4)));
    expect(hosts.filter((host) => !known.includes(host))).toEqual([]);
    await stet.close();
    expect(chromiumReachedOut(networkLog)).toEqual([]);
  });
});

/** Tries a window, a dialog, a private address, a name look-up, a download, a camera and a refusal to leave. */
function hostile(port: number): string {
  return `<!doctype html><title>Quiet</title><link rel="dns-prefetch" href="//prefetched.invalid">
<link rel="preconnect" href="http://preconnected.invalid"><body>A quiet page
<img src="http://127.0.0.1:${port}/secret"><iframe src="http://localhost:${port}/secret"></iframe>
<script>
window.onbeforeunload = () => 'stay';
window.open('http://127.0.0.1:${port}/secret');
alert('look'); confirm('here'); prompt('now');
fetch('http://127.0.0.1:${port}/secret').catch(() => {});
navigator.mediaDevices?.getUserMedia({ video: true }).catch(() => {});
Notification.requestPermission();
const link = document.createElement('a'); link.href = 'data:text/plain,x'; link.download = 'x.txt'; link.click();
new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${port}' }] }).createDataChannel('x');
</script></body>`;
}
