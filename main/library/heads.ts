import type { Entry, LibraryEntryContent } from '../../shared/domain/entries';
import type { Head } from '../../shared/domain/envelope';
import type { ArticleId, Seq } from '../../shared/domain/ids';
import type { LibraryRecord } from './libraryRecord';

/** What the library's record says of the articles' heads. */
export interface Heads {
  readonly note: (id: ArticleId, head: Head | null, zone: string) => Promise<void>;
  /** The last head that was noted of an article; null where there is none. */
  readonly of: (id: ArticleId) => NotedHead | null;
  /** The articles that must be there: noted, and not deleted for good since. */
  readonly expected: () => readonly ArticleId[];
  readonly deleted: ReadonlySet<ArticleId>;
}

/** A head with the beginning of its hash. */
export interface NotedHead {
  readonly seq: Seq;
  readonly hash: string;
}

/** The heads as they are known: of each article the last one, and the articles that were deleted for good. */
export interface KnownHeads {
  readonly noted: Map<ArticleId, NotedHead>;
  readonly deleted: Set<ArticleId>;
}

/** Enough to tell whether an article has grown; the record has all of it. */
const shortened = ({ seq, hash }: Head): NotedHead => ({ seq, hash: hash.slice(0, 16) });

/** Reads the noted heads from the library's record. */
export function headsIn(entries: readonly Entry<LibraryEntryContent>[]): KnownHeads {
  const noted = new Map<ArticleId, NotedHead>();
  const deleted = new Set<ArticleId>();
  for (const entry of entries) {
    if (entry.kind === 'headNoted') noted.set(entry.content.articleId, shortened(entry.content));
    if (entry.kind === 'articleDeleted') deleted.add(entry.content.articleId);
  }
  return { noted, deleted };
}

/** The heads over a record; one is noted again only when it is another than last time. */
export function makeHeads({ noted, deleted }: KnownHeads, record: LibraryRecord): Heads {
  return {
    note: async (id, head, zone) => {
      if (head === null || noted.get(id)?.hash === shortened(head).hash) return;
      await record.append('headNoted', { articleId: id, seq: head.seq, hash: head.hash }, zone);
      noted.set(id, shortened(head));
    },
    of: (id) => noted.get(id) ?? null,
    expected: () => [...noted.keys()].filter((id) => !deleted.has(id)),
    deleted,
  };
}
