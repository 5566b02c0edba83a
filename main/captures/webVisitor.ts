import { ok } from '../../shared/errors/failure';
import { fetchBytes } from './fetchBytes';
import type { MappedHosts } from './pinnedHosts';
import { readPage } from './readPage';
import type { Visitor } from './visit';
import { withWayOut } from './wayOut';

const MOST_BYTES = 50 * 1024 * 1024;

/** Visits a page: its bytes first, as the server sends them, then its words and its print as a reader sees them. */
export function webVisitor(mapped: MappedHosts): Visitor {
  return (address, signal) =>
    withWayOut({ errand: 'capture', mapped, maxBytes: MOST_BYTES }, async ({ session, proxy }) => {
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
    });
}

const isPage = (mediaType: string): boolean => /^(text\/html|application\/xhtml\+xml)\b/i.test(mediaType);
