import { protocol } from 'electron';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { FindPicture } from '../pictures/keptPicture';
import { APP_SCHEME } from './appAddress';
import { contentSecurityPolicy, DECODER_POLICY, PICTURE_POLICY } from './contentSecurityPolicy';
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
  '.wasm': 'application/wasm',
};

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the files of one folder under a strict policy, and the library's pictures; nothing else. */
export function serveApp(folder: string, findPicture: FindPicture): void {
  protocol.handle(APP_SCHEME, async (request) => {
    const path = pathWithin(request.url);
    if (path === null || request.method !== 'GET') return notFound();
    try {
      if (!path.startsWith('pictures/')) return respond(path, await readFile(join(folder, path)));
      const picture = await findPicture(path);
      return picture === null ? notFound() : answer(picture.bytes, picture.mediaType, PICTURE_POLICY);
    } catch {
      return notFound();
    }
  });
}

function respond(path: string, bytes: Buffer): Response {
  const mediaType = MEDIA_TYPES[extname(path)];
  if (mediaType === undefined) return notFound();
  if (DECODER.test(path)) return answer(bytes, mediaType, DECODER_POLICY);
  const nonce = randomBytes(16).toString('base64');
  const isPage = extname(path) === '.html';
  return answer(
    isPage ? withNonce(bytes.toString('utf8'), nonce) : bytes,
    mediaType,
    contentSecurityPolicy(nonce),
  );
}

/** The worker that decodes pictures: a worker has the policy of its own answer, so that only it may compile the decoder of HEIC. */
const DECODER = /^assets\/pictureWorker-[\w-]+\.js$/;

const answer = (body: string | Uint8Array, mediaType: string, policy: string): Response =>
  new Response(body, {
    headers: {
      'content-type': mediaType,
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'no-store',
    },
  });

/** The page reads its nonce from a meta tag, since a header cannot be read by a script. */
function withNonce(page: string, nonce: string): string {
  return page.replace(/<head>/i, `<head><meta name="stet-nonce" content="${nonce}">`);
}

const notFound = (): Response => new Response('', { status: 404 });
