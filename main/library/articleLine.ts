import type { ArticleSummary, Draft } from '../../shared/domain/article';
import type { Head } from '../../shared/domain/envelope';
import type { ArticleEntry } from '../../shared/domain/entries';
import { openIntents } from '../../shared/domain/foldEditions';
import type { Disk } from '../storage/disk';
import { draftPath, recordPath, type ArticlePlace } from '../drafts/articleFolder';
import { nextAppearance, summarize } from './summary';

/** An article's line in the list, and what tells whether it still holds. */
export interface ArticleLine {
  readonly summary: ArticleSummary;
  /** The draft's version and the record's head that it was made from. */
  readonly key: string;
  /** The stamps of both files; null while the article is open, when they change with every save. */
  readonly stamp: string | null;
  /** When a scheduled edition appears and the line is another one; null where none is. */
  readonly dueAt: string | null;
  /** Whether it is not known of some edition if it went out. */
  readonly hasOpenIntent: boolean;
}

/** The line of an article; `entries` may be empty for one that no edition was ever intended of. */
export function lineOf(
  draft: Draft,
  head: Head | null,
  entries: readonly ArticleEntry[],
  now: Date,
  stamp: string | null,
): ArticleLine {
  return {
    summary: summarize(draft, entries, now),
    key: keyOf(draft, head),
    stamp,
    dueAt: nextAppearance(entries, now),
    hasOpenIntent: openIntents(entries).length > 0,
  };
}

export const keyOf = (draft: Draft, head: Head | null): string => `${draft.version}:${head?.hash}`;

/** The stamps of an article's draft and record; null where one of them is not there. */
export async function stampOfArticle(disk: Disk, place: ArticlePlace): Promise<string | null> {
  const [draft, record] = await Promise.all([disk.stamp(draftPath(place)), disk.stamp(recordPath(place))]);
  return draft === null || record === null ? null : `${draft} ${record}`;
}
