import { protocol } from 'electron';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { APP_SCHEME } from './appAddress';
import { contentSecurityPolicy } from './contentSecurityPolicy';
import { pathWithin } from './pathWithin';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the files of one folder, and only those, under a strict policy. */
export function serveApp(folder: string): void {
  protocol.handle(APP_SCHEME, async (request) => {
    const path = pathWithin(request.url);
    if (path === null || request.method !== 'GET') return notFound();
    try {
      return respond(path, await readFile(join(folder, path)));
    } catch {
      return notFound();
    }
  });
}

function respond(path: string, bytes: Buffer): Response {
  const mediaType = MEDIA_TYPES[extname(path)];
  if (mediaType === undefined) return notFound();
  const nonce = randomBytes(16).toString('base64');
  const isPage = extname(path) === '.html';
  return new Response(isPage ? withNonce(bytes.toString('utf8'), nonce) : bytes, {
    headers: {
      'content-type': mediaType,
      'content-security-policy': contentSecurityPolicy(nonce),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'no-store',
    },
  });
}

/** The page reads its nonce from a meta tag, since a header cannot be read by a script. */
function withNonce(page: string, nonce: string): string {
  return page.replace(/<head>/i, `<head><meta name="stet-nonce" content="${nonce}">`);
}

const notFound = (): Response => new Response('', { status: 404 });
