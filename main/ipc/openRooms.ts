import { join } from 'node:path';
import type { WritingWish } from '../../shared/domain/readOnly';
import { ok, type Result } from '../../shared/errors/failure';
import { openCaptureQueue, type CaptureQueue } from '../captures/captureQueue';
import type { Visitor } from '../captures/visit';
import type { OpenRooms } from '../library/libraryDoor';
import type { LibrarySurroundings } from '../library/libraryFolder';
import { openLibrary } from '../library/openLibrary';
import { openLibrarySearch, type LibrarySearch } from '../searching/librarySearch';
import { startSearchThread } from '../searching/startThread';
import { threadSearcher } from '../searching/threadSearcher';
import { serveSite, type SiteServer } from '../publishing/targets/site/serve';
import { log } from '../shell/log';
import type { Announce } from './handlers';

/** All that is open while a library is: itself, its site as served for a look, its captures, and what finds its words. */
export interface Rooms extends OpenRooms {
  readonly site: SiteServer;
  readonly captures: CaptureQueue;
  readonly search: LibrarySearch;
}

interface Parts {
  readonly surroundings: Omit<LibrarySurroundings, 'path' | 'tell' | 'changed'> & {
    readonly cacheFolder: string;
  };
  readonly installedFolder: string;
  readonly sitePort: number;
  readonly visit: Visitor;
  readonly announce: Announce;
}

/** Opens a library with all that belongs to it; closing takes it down in the opposite order. */
export async function openRooms(path: string, parts: Parts, wish?: WritingWish): Promise<Result<Rooms>> {
  const { announce, visit, surroundings } = parts;
  const startedAt = Date.now();
  const opened = await openLibrary(
    {
      ...surroundings,
      path,
      tell: (failure) => announce('app.trouble', { failure }),
      changed: () => announce('library.changed', {}),
    },
    wish,
  );
  if (!opened.ok) {
    log.event('library.notOpened', { code: opened.failure.code });
    return opened;
  }
  const library = opened.value;
  const site = await serveSite(join(library.path, 'site'), parts.sitePort);
  const place = { library: library.path, cache: join(surroundings.cacheFolder, `${library.id}.words`) };
  const searcher = threadSearcher(() => startSearchThread(parts.installedFolder, place));
  const search = openLibrarySearch(library, searcher, surroundings.now);
  void search.warmUp().catch(untold);
  const captures = openCaptureQueue({ library, visit, announce, now: surroundings.now });
  const ms = Date.now() - startedAt;
  void library.compared().then(async () => {
    const articles = (await library.changesSince(0)).changed.length;
    log.event('library.opened', { articles, troubles: library.troubles().length, ms });
  }, untold);
  const close = async (): Promise<void> => {
    await search.close();
    await captures.close();
    await site.close();
    await library.close();
  };
  return ok({ library, site, captures, search, close });
}

const untold = (error: unknown): void => log.trouble('search.notReady', {}, error);
