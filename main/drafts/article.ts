import type { Draft, Snapshot } from '../../shared/domain/article';
import type { ArticleEntry, ArticleEntryContent, Entry, RevisionCause } from '../../shared/domain/entries';
import type { ArticleId, Seq } from '../../shared/domain/ids';
import type { Result } from '../../shared/errors/failure';
import type { RequestOf, ResponseOf } from '../../shared/ipc/contract';
import type { Recorder } from '../record/recorder';

export type KeptRevision = Extract<Entry<ArticleEntryContent>, { readonly kind: 'revisionKept' }>;

/** One article: its draft and its record, behind one queue. */
export interface Article {
  readonly id: ArticleId;
  readonly draft: () => Draft;
  readonly record: Recorder<ArticleEntryContent>;
  /** What its record says, and what was done on other devices meanwhile (`articleFacts`). */
  readonly facts: () => Promise<readonly ArticleEntry[]>;
  /** Runs one piece of work at a time: save, append, restore and publish never overlap. Not re-entrant. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** Applies changed blocks and fields and answers after the fsync; `conflict` when the base is stale. Takes its turn itself. */
  readonly save: (request: RequestOf<'drafts.save'>) => Promise<Result<ResponseOf<'drafts.save'>>>;
  /** Keeps the draft's content as a revision if it differs from the last one; answers with the last one otherwise. Call it in turn. */
  readonly keepRevision: (cause: RevisionCause) => Promise<KeptRevision>;
  /** Keeps a text that is not the draft's (a remote edit, a window's text after a conflict). Call it in turn. */
  readonly keepForeign: (
    content: Pick<ArticleEntryContent['revisionKept'], 'cause' | 'snapshot' | 'from' | 'remote'>,
  ) => Promise<KeptRevision>;
  /** Puts a snapshot into the draft durably and raises its version. Call it in turn. */
  readonly replaceSnapshot: (snapshot: Snapshot) => Promise<Draft>;
  /** Compares the draft with the disk and takes in what another wrote there. Takes its turn itself. */
  readonly look: () => Promise<Draft>;
  /** A revision of the record, or of a branch of it. */
  readonly revision: (seq: Seq) => Promise<KeptRevision | null>;
}
