import type { ArticleSummary, Draft, Snapshot } from '../../shared/domain/article';
import type { ArticleEntryContent, LibraryEntryContent } from '../../shared/domain/entries';
import type { House } from '../../shared/domain/house';
import type { ArticleId } from '../../shared/domain/ids';
import type { Failure, Result } from '../../shared/errors/failure';
import type { Article } from '../drafts/article';
import type { Recorder } from '../record/recorder';
import type { Sources } from '../sources/sources';
import type { ObjectStore } from '../storage/objects';

/** An open library: a folder of plain files, and what is known of it. */
export interface Library {
  readonly id: string;
  readonly path: string;
  readonly house: () => House;
  readonly saveHouse: (changes: Partial<House>) => Promise<House>;
  readonly record: Recorder<LibraryEntryContent>;
  readonly objects: ObjectStore;
  /** What could not be read when it was opened. */
  readonly troubles: () => readonly Failure[];
  readonly summaries: () => Promise<readonly ArticleSummary[]>;
  readonly article: (id: ArticleId) => Promise<Result<Article>>;
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
  /** Keeps a last revision of every open article, notes their heads, and lets the lock go. */
  readonly close: () => Promise<void>;
}
