import type { ArticleId } from '../../shared/domain/ids';
import { isMeant, type ArticleFilters } from '../../shared/domain/search';
import type { ArticleLine } from '../library/articleLine';
import type { Library } from '../library/library';
import { makeQueue } from '../storage/inTurn';
import type { SearchAnswer, Searcher } from './searcher';

/** An answer, and whether all words were read before it was given. */
export interface LibraryAnswer extends SearchAnswer {
  readonly isComplete: boolean;
}

/** Search over an open library, always over its newest words. */
export interface LibrarySearch {
  readonly search: (query: string, filters: ArticleFilters) => Promise<LibraryAnswer>;
  /** Reads what is new, ahead of the first question. */
  readonly warmUp: () => Promise<void>;
  /** Throws away the words that are kept in the app's own folder; they are read again from the library. */
  readonly forget: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Between two parcels of a long reading a question gets its answer. */
const PARCEL = 100;

export function openLibrarySearch(
  library: Pick<Library, 'changesSince' | 'compared'>,
  searcher: Searcher,
  now: () => Date,
): LibrarySearch {
  const inTurn = makeQueue();
  const lines = new Map<ArticleId, ArticleLine>();
  /** What the searcher has of each article; null before it was asked. */
  let told: Map<ArticleId, string> | null = null;
  /** The articles that it may not know in their newest state. */
  const stale = new Set<ArticleId>();
  let listedAt = 0;
  let isComplete = false;
  let isClosed = false;

  const follow = async (): Promise<void> => {
    const { changed, gone, ...list } = await library.changesSince(listedAt);
    listedAt = list.at;
    isComplete = list.isComplete;
    for (const line of changed) lines.set(line.summary.id, line);
    for (const id of gone) lines.delete(id);
    for (const id of [...changed.map(({ summary }) => summary.id), ...gone]) stale.add(id);
  };
  /** What only the searcher knows of is stale, too: it went while the library was closed. */
  const ask = async (): Promise<void> => {
    if (told !== null) return;
    told = new Map((await searcher.marks()).map(({ id, mark }) => [id, mark]));
    for (const id of [...lines.keys(), ...told.keys()]) stale.add(id);
  };
  /** Answers whether there was anything to tell. */
  const tellParcel = async (): Promise<boolean> => {
    if (isClosed || told === null) return false;
    const known = told;
    const isSame = (id: ArticleId): boolean => known.get(id) === markOf(lines.get(id));
    for (const id of stale) if (isSame(id)) stale.delete(id);
    // While the list is still being made, one that is not in it yet may only be late.
    const parcel = [...stale].filter((id) => isComplete || lines.has(id)).slice(0, PARCEL);
    if (parcel.length === 0) return false;
    const changed = parcel.flatMap((id) => lines.get(id) ?? []);
    const gone = parcel.filter((id) => !lines.has(id));
    await searcher.update(changed.map(toMark), gone);
    for (const line of changed) known.set(line.summary.id, markOf(line) ?? '');
    for (const id of gone) known.delete(id);
    for (const id of parcel) if (known.get(id) === markOf(lines.get(id))) stale.delete(id);
    return true;
  };
  /** A thread that died takes with it what it was told. */
  const orForget = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      told = null;
      throw error;
    }
  };
  const catchUp = (): Promise<boolean> =>
    inTurn(() =>
      orForget(async () => {
        await follow();
        await ask();
        return tellParcel();
      }),
    );
  return {
    warmUp: async () => {
      await library.compared();
      let hasMore = true;
      while (hasMore) hasMore = await catchUp();
    },
    search: async (query, filters) => {
      await catchUp();
      const meant = [...lines.values()].filter(({ summary }) => isMeant(summary, filters));
      const among = meant.length === lines.size ? null : meant.map(({ summary }) => summary.id);
      const answer = await searcher.search({ query, among, now: now().getTime() });
      return { ...answer, isComplete: isComplete && stale.size === 0 };
    },
    forget: () =>
      inTurn(async () => {
        told = null;
        await searcher.forget();
      }),
    close: () => {
      isClosed = true;
      return searcher.close();
    },
  };
}

/** What tells this state of an article from any other; undefined for one that is not there. */
const markOf = (line: ArticleLine | undefined): string | undefined => line && (line.stamp ?? line.key);

const toMark = (line: ArticleLine) => ({
  id: line.summary.id,
  mark: line.stamp ?? line.key,
  savedAt: line.summary.savedAt,
});
