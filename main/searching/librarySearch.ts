import type { ArticleId } from '../../shared/domain/ids';
import { isMeant, type ArticleFilters } from '../../shared/domain/search';
import type { ArticleLine } from '../library/articleLine';
import type { Library } from '../library/library';
import { makeQueue } from '../storage/inTurn';
import type { SearchAnswer, Searcher } from './searcher';

/** Search over an open library, always over its newest words. */
export interface LibrarySearch {
  readonly search: (query: string, filters: ArticleFilters) => Promise<SearchAnswer>;
  /** Reads what is new, ahead of the first question. */
  readonly warmUp: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Between two parcels of a long reading a question gets its answer. */
const PARCEL = 100;

export function openLibrarySearch(
  library: Pick<Library, 'changesSince' | 'summaries'>,
  searcher: Searcher,
  now: () => Date,
): LibrarySearch {
  const inTurn = makeQueue();
  let told: Map<ArticleId, string> | null = null;
  let isClosed = false;

  const parcels = async (): Promise<readonly (() => Promise<void>)[]> => {
    const known = (told ??= new Map((await searcher.marks()).map(({ id, mark }) => [id, mark])));
    const { changed: lines, isComplete } = await library.changesSince(0);
    const changed = lines.filter((line) => known.get(line.summary.id) !== markOf(line));
    const there = new Set(lines.map(({ summary }) => summary.id));
    const gone = isComplete ? [...known.keys()].filter((id) => !there.has(id)) : [];
    const starts = Array.from({ length: Math.ceil(changed.length / PARCEL) }, (_, index) => index * PARCEL);
    const tell = async (some: readonly ArticleLine[], leaving: readonly ArticleId[]): Promise<void> => {
      if (isClosed) return;
      await searcher.update(some.map(toMark), leaving);
      for (const line of some) known.set(line.summary.id, markOf(line));
      for (const id of leaving) known.delete(id);
    };
    return [
      ...starts.map((start) => () => tell(changed.slice(start, start + PARCEL), [])),
      ...(gone.length > 0 ? [() => tell([], gone)] : []),
    ];
  };
  const catchUp = async (most: number): Promise<void> => {
    try {
      const all = await inTurn(parcels);
      if (all.length > most) return;
      // A turn each: a question that is asked meanwhile waits for one of them.
      for (const parcel of all) await inTurn(parcel);
    } catch (error) {
      // A thread that died takes with it what it was told.
      told = null;
      throw error;
    }
  };
  return {
    warmUp: async () => {
      await library.summaries();
      await catchUp(Infinity);
    },
    search: async (query, filters) => {
      await catchUp(1);
      const { changed: lines } = await library.changesSince(0);
      const meant = lines.filter(({ summary }) => isMeant(summary, filters));
      const among = meant.length === lines.length ? null : meant.map(({ summary }) => summary.id);
      return searcher.search({ query, among, now: now().getTime() });
    },
    close: () => {
      isClosed = true;
      return searcher.close();
    },
  };
}

const markOf = (line: ArticleLine): string => line.stamp ?? line.key;
const toMark = (line: ArticleLine) => ({
  id: line.summary.id,
  mark: markOf(line),
  savedAt: line.summary.savedAt,
});
