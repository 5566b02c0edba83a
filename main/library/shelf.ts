import { join } from 'node:path';
import type { Head } from '../../shared/domain/envelope';
import type { ArticleId } from '../../shared/domain/ids';
import { ok, type Failure, type Result } from '../../shared/errors/failure';
import type { ArticlePlace } from '../drafts/articleFolder';
import { openArticle, recordCut, type OpenedArticle } from '../drafts/openArticle';
import { processTimers } from '../drafts/revisionClock';
import { isAccountedFor } from '../record/isAccountedFor';
import { diskRefusal } from '../storage/disk';
import type { NotedHead } from './heads';
import type { LibraryFolder } from './libraryFolder';

/** The articles of a library: each opened when it is first asked for, and held from then on. */
export interface Shelf {
  readonly place: (id: ArticleId) => ArticlePlace;
  readonly open: (id: ArticleId) => Promise<Result<OpenedArticle>>;
  /** Opens an article for a look, and holds it only if somebody else asks for it meanwhile. */
  readonly look: <T>(id: ArticleId, use: (opened: OpenedArticle) => Promise<T>) => Promise<Result<T>>;
  readonly isHeld: (id: ArticleId) => boolean;
  readonly opened: () => Promise<readonly OpenedArticle[]>;
  readonly remove: (id: ArticleId) => void;
}

/** What the shelf tells of while it opens articles. */
export interface ShelfEvents {
  readonly onTrouble: (failures: readonly Failure[]) => void;
  /** The last head of an article that the library's record notes. */
  readonly notedHead: (id: ArticleId) => NotedHead | null;
  readonly onLeadingHead: (id: ArticleId, head: Head) => Promise<void>;
}

export function makeShelf(folder: LibraryFolder, events: ShelfEvents): Shelf {
  const held = new Map<ArticleId, Promise<Result<OpenedArticle>>>();
  const wanted = new Set<ArticleId>();
  const place = (id: ArticleId): ArticlePlace => ({
    ...folder,
    id,
    folder: join(folder.path, 'articles', id),
  });

  const openNow = async (id: ArticleId): Promise<Result<OpenedArticle>> => {
    const timers = folder.timers ?? processTimers;
    const tell = (failure: Failure): void => events.onTrouble([failure]);
    // What is found may be mended, and what is old packed.
    const opened = await folder.whileOurs(() => openArticle(place(id), timers, tell));
    if (!opened.ok) return opened;
    const { troubles, leadingHead } = opened.value;
    events.onTrouble(troubles);
    const noted = events.notedHead(id);
    if (leadingHead === null && noted !== null)
      events.onTrouble(await cutSince(noted, place(id), opened.value));
    if (leadingHead !== null) await events.onLeadingHead(id, leadingHead);
    return opened;
  };
  const hold = (id: ArticleId): Promise<Result<OpenedArticle>> => {
    const opening = held.get(id) ?? openNow(id).catch(diskRefusal);
    held.set(id, opening);
    return opening.then((opened) => {
      // What would not open is tried afresh the next time: the disk may be back by then.
      if (!opened.ok) held.delete(id);
      return opened;
    });
  };
  return {
    place,
    open: (id) => {
      wanted.add(id);
      return hold(id);
    },
    look: async (id, use) => {
      const opened = await hold(id);
      if (!opened.ok) return opened;
      const seen = await use(opened.value);
      if (!wanted.has(id)) {
        held.delete(id);
        opened.value.end();
      }
      return ok(seen);
    },
    isHeld: (id) => held.has(id),
    opened: async () => (await Promise.all(held.values())).flatMap((found) => (found.ok ? found.value : [])),
    remove: (id) => {
      held.delete(id);
      wanted.delete(id);
    },
  };
}

/** The draft may know less of the record than the library does: an entry that came after its last save, and is gone. */
async function cutSince(
  noted: NotedHead,
  { folder }: ArticlePlace,
  { article: { record } }: OpenedArticle,
): Promise<readonly Failure[]> {
  if (await isAccountedFor(noted, record)) return [];
  return [recordCut(folder)];
}
