import { parseAddress } from './safeAddress';

/** A page elsewhere that can be shown live within one of ours. */
export interface EmbedFrame {
  /** What the frame shows; its origin is one of `EMBED_ORIGINS`. */
  readonly source: string;
  readonly shape: 'video' | 'sound' | 'document';
}

interface EmbedHost {
  readonly hosts: RegExp;
  readonly origin: string;
  readonly shape: EmbedFrame['shape'];
  /** The path and query of the frame; null for a page of the host that shows no one thing. */
  readonly frame: (page: URL) => string | null;
}

const pathPart = (pattern: RegExp, page: URL): string | null => pattern.exec(page.pathname)?.[1] ?? null;

function youTubeFrame(page: URL): string | null {
  const isShort = page.hostname.endsWith('youtu.be');
  const written = isShort
    ? page.pathname.slice(1)
    : (page.searchParams.get('v') ?? pathPart(/^\/(?:embed|shorts|live)\/([\w-]+)/, page));
  if (written === null || !/^[\w-]{6,20}$/.test(written)) return null;
  const start = /^(\d+)s?$/.exec(page.searchParams.get('t') ?? page.searchParams.get('start') ?? '')?.[1];
  return `/embed/${written}${start === undefined ? '' : `?start=${start}`}`;
}

function vimeoFrame(page: URL): string | null {
  const id = pathPart(/^\/(?:video\/)?(\d+)/, page);
  return id === null ? null : `/video/${id}?dnt=1`;
}

function soundCloudFrame(page: URL): string | null {
  if (page.hostname === 'w.soundcloud.com')
    return page.pathname === '/player/' ? `/player/${page.search}` : null;
  const isTrack = /^\/[\w-]+\/[\w-]+/.test(page.pathname);
  return isTrack ? `/player/?url=${encodeURIComponent(`https://soundcloud.com${page.pathname}`)}` : null;
}

function documentFrame(page: URL): string | null {
  const id = pathPart(/^\/documents\/(\d+(?:-[\w-]+)?)/, page);
  return id === null ? null : `/documents/${id}/?embed=1`;
}

function archiveFrame(page: URL): string | null {
  const id = pathPart(/^\/(?:details|embed)\/([\w.-]+)/, page);
  return id === null ? null : `/embed/${id}`;
}

function chartFrame(page: URL): string | null {
  const id = pathPart(/^\/(?:_\/)?([A-Za-z0-9]{5})(?:\/|$)/, page);
  return id === null ? null : `/${id}/`;
}

/** Each of them shows its content without an account and, where it has the choice, without following the reader. */
const HOSTS: readonly EmbedHost[] = [
  {
    hosts: /^(?:(?:www|m|music)\.)?youtube(?:-nocookie)?\.com$|^youtu\.be$/,
    origin: 'https://www.youtube-nocookie.com',
    shape: 'video',
    frame: youTubeFrame,
  },
  {
    hosts: /^(?:www\.|player\.)?vimeo\.com$/,
    origin: 'https://player.vimeo.com',
    shape: 'video',
    frame: vimeoFrame,
  },
  {
    hosts: /^(?:www\.|m\.|w\.)?soundcloud\.com$/,
    origin: 'https://w.soundcloud.com',
    shape: 'sound',
    frame: soundCloudFrame,
  },
  {
    hosts: /^(?:www\.|embed\.)?documentcloud\.org$/,
    origin: 'https://embed.documentcloud.org',
    shape: 'document',
    frame: documentFrame,
  },
  { hosts: /^(?:www\.)?archive\.org$/, origin: 'https://archive.org', shape: 'video', frame: archiveFrame },
  {
    hosts: /^datawrapper\.dwcdn\.net$|^(?:www\.)?datawrapper\.de$/,
    origin: 'https://datawrapper.dwcdn.net',
    shape: 'document',
    frame: chartFrame,
  },
];

/** The origins that a page with live embeds has to let into its frames, and no others. */
export const EMBED_ORIGINS: readonly string[] = HOSTS.map(({ origin }) => origin);

/** What may be shown live for an address; null for every address that is not known, which then is a card. */
export function embedFrame(address: string): EmbedFrame | null {
  const page = parseAddress(address);
  if (page === null || (page.protocol !== 'https:' && page.protocol !== 'http:')) return null;
  const host = HOSTS.find(({ hosts }) => hosts.test(page.hostname));
  const path = host?.frame(page) ?? null;
  return host === undefined || path === null ? null : { source: host.origin + path, shape: host.shape };
}
