import { join } from 'node:path';
import { ok, type Result } from '../../shared/errors/failure';
import { openCaptureQueue, type CaptureQueue } from '../captures/captureQueue';
import type { Visitor } from '../captures/visit';
import type { OpenRooms } from '../library/libraryDoor';
import type { LibrarySurroundings } from '../library/libraryFolder';
import { openLibrary } from '../library/openLibrary';
import { serveSite, type SiteServer } from '../publishing/targets/site/serve';
import { log } from '../shell/log';
import type { Announce } from './handlers';

/** All that is open while a library is: itself, its site as served for a look, and its captures. */
export interface Rooms extends OpenRooms {
  readonly site: SiteServer;
  readonly captures: CaptureQueue;
}

interface Parts {
  readonly surroundings: Omit<LibrarySurroundings, 'path' | 'tell'>;
  readonly sitePort: number;
  readonly visit: Visitor;
  readonly announce: Announce;
}

/** Opens a library with all that belongs to it; closing takes it down in the opposite order. */
export async function openRooms(path: string, parts: Parts): Promise<Result<Rooms>> {
  const { announce, visit, surroundings } = parts;
  const startedAt = Date.now();
  const opened = await openLibrary({
    ...surroundings,
    path,
    tell: (failure) => announce('app.trouble', { failure }),
  });
  if (!opened.ok) {
    log.event('library.notOpened', { code: opened.failure.code });
    return opened;
  }
  const library = opened.value;
  const site = await serveSite(join(library.path, 'site'), parts.sitePort);
  const captures = openCaptureQueue({ library, visit, announce, now: surroundings.now });
  log.event('library.opened', {
    articles: (await library.summaries()).length,
    troubles: library.troubles().length,
    ms: Date.now() - startedAt,
  });
  const close = async (): Promise<void> => {
    await captures.close();
    await site.close();
    await library.close();
  };
  return ok({ library, site, captures, close });
}
