import type { ArticleId } from '../../shared/domain/ids';
import type { SearchHit } from '../../shared/domain/search';
import type { ArticleMark } from './articleText';

/** What to look for, and among which articles; null for all. */
export interface SearchRequest {
  readonly query: string;
  readonly among: readonly ArticleId[] | null;
  readonly now: number;
}

/** The best hits in order, and how many there were. */
export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  readonly found: number;
}

/** Knows the words of a library's articles and finds them. */
export interface Searcher {
  /** The articles of which it knows the words, and in what state. */
  readonly marks: () => Promise<readonly ArticleMark[]>;
  /** Reads the articles that are new or changed, and forgets those that are gone. */
  readonly update: (changed: readonly ArticleMark[], gone: readonly ArticleId[]) => Promise<void>;
  /** Throws away all words, in memory and in the file. */
  readonly forget: () => Promise<void>;
  readonly search: (request: SearchRequest) => Promise<SearchAnswer>;
  readonly close: () => Promise<void>;
}

/** Where the library lies, and the file in the app's own folder that keeps its folded words. */
export interface SearchPlace {
  readonly library: string;
  readonly cache: string;
}
