import type { LibraryEntryContent } from '../../shared/domain/entries';
import type { Head } from '../../shared/domain/envelope';
import type { ArticleId } from '../../shared/domain/ids';
import type { Recorder } from '../record/recorder';

/** What the library's record says of the articles' heads. */
export interface Heads {
  readonly note: (id: ArticleId, head: Head | null, zone: string) => Promise<void>;
  /** The articles that must be there: noted, and not deleted for good since. */
  readonly expected: () => readonly ArticleId[];
  readonly deleted: ReadonlySet<ArticleId>;
}

/** Reads the noted heads; a head is noted again only when it is another than last time. */
export async function openHeads(record: Recorder<LibraryEntryContent>): Promise<Heads> {
  const noted = new Map<ArticleId, string>();
  const deleted = new Set<ArticleId>();
  for (const entry of await record.entries()) {
    if (entry.kind === 'headNoted') noted.set(entry.content.articleId, entry.content.hash);
    if (entry.kind === 'articleDeleted') deleted.add(entry.content.articleId);
  }
  return {
    note: async (id, head, zone) => {
      if (head === null || noted.get(id) === head.hash) return;
      await record.append('headNoted', { articleId: id, seq: head.seq, hash: head.hash }, zone);
      noted.set(id, head.hash);
    },
    expected: () => [...noted.keys()].filter((id) => !deleted.has(id)),
    deleted,
  };
}
