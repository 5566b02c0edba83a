import { ok } from '../../shared/errors/failure';
import { captureSession } from './captureSession';
import { fetchBytes } from './fetchBytes';
import { openForwardProxy } from './forwardProxy';
import type { MappedHosts } from './pinnedHosts';
import { readPage } from './readPage';
import type { Visitor } from './visit';

const MOST_BYTES = 50 * 1024 * 1024;

/** Visits a page: its bytes first, as the server sends them, then its words and its print as a reader sees them. */
export function webVisitor(mapped: MappedHosts): Visitor {
  return async (address, signal) => {
    const proxy = await openForwardProxy(mapped, MOST_BYTES);
    try {
      const session = await captureSession(proxy.port);
      const fetched = await fetchBytes({ session, proxy, signal }, address);
      if (!fetched.ok) return fetched;
      const page = isPage(fetched.value.mediaType)
        ? await readPage(session, fetched.value.finalAddress, signal)
        : null;
      return ok({
        ...fetched.value,
        pageName: page?.pageName ?? '',
        text: page?.text ?? null,
        pdf: page?.pdf ?? null,
      });
    } finally {
      await proxy.close();
    }
  };
}

const isPage = (mediaType: string): boolean => /^(text\/html|application\/xhtml\+xml)\b/i.test(mediaType);
