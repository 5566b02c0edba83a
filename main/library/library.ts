import type { ArticleSummary, Draft, Snapshot } from '../../shared/domain/article';
import type { ArticleEntryContent } from '../../shared/domain/entries';
import type { House } from '../../shared/domain/house';
import type { ArticleId } from '../../shared/domain/ids';
import type { ReadOnlyBecause } from '../../shared/domain/readOnly';
import type { Failure, Result } from '../../shared/errors/failure';
import type { Article } from '../drafts/article';
import type { Sources } from '../sources/sources';
import type { ObjectStore } from '../storage/objects';
import type { ListChanges } from './articleList';
import type { LibraryRecord } from './libraryRecord';

/** An open library: a folder of plain files, and what is known of it. */
export interface Library {
  readonly id: string;
  readonly path: string;
  readonly house: () => House;
  readonly saveHouse: (changes: Partial<House>) => Promise<House>;
  readonly record: LibraryRecord;
  readonly objects: ObjectStore;
  /** Why nothing can be written in it; null while all can. */
  readonly readOnly: () => ReadOnlyBecause | null;
  /** Whether the lock is still ours, and all is still there; true in a library that is only read when its lock is free again. */
  readonly lookAround: () => Promise<{ readonly isFree: boolean }>;
  /** What could not be read when it was opened. */
  readonly troubles: () => readonly Failure[];
  /** All articles that can be read, once each was compared with the disk; the list as it is known now is `changesSince(0)`. */
  readonly summaries: () => Promise<readonly ArticleSummary[]>;
  readonly changesSince: (at: number) => Promise<ListChanges>;
  /** Throws away what the app's own folder keeps of the list, for the headlines in it, and keeps it anew. */
  readonly forgetList: () => Promise<void>;
  /** Answers when the list was compared with the disk, which begins a little after the start. */
  readonly compared: () => Promise<void>;
  /** The articles of which it is not known of some edition if it went out. */
  readonly withOpenIntents: () => Promise<readonly ArticleId[]>;
  readonly article: (id: ArticleId) => Promise<Result<Article>>;
  /** Works on an article that need not stay open afterwards. */
  readonly look: <T>(id: ArticleId, use: (article: Article) => Promise<T>) => Promise<Result<T>>;
  readonly createArticle: (start: {
    readonly snapshot: Snapshot;
    readonly isSample: boolean;
    readonly importedFrom: ArticleEntryContent['articleCreated']['importedFrom'];
  }) => Promise<Draft>;
  readonly binArticle: (id: ArticleId) => Promise<Result<null>>;
  readonly unbinArticle: (id: ArticleId) => Promise<Result<null>>;
  readonly deleteArticleForGood: (id: ArticleId) => Promise<Result<null>>;
  readonly sources: Sources;
  /** Notes the article's head in the library's record, if it grew since: after publishing, leaving and quitting. Not in turn. */
  readonly noteHead: (id: ArticleId) => Promise<void>;
  /** Notes the heads of all articles that are open, as `noteHead` does of one. */
  readonly noteHeads: () => Promise<void>;
  /** Does work on an article's folder in its turn, so that nobody writes there meanwhile. */
  readonly whileStill: <T>(id: ArticleId, work: () => Promise<T>) => Promise<T>;
  /** Keeps a last revision of every open article, notes their heads, and lets the lock go. */
  readonly close: () => Promise<void>;
}
