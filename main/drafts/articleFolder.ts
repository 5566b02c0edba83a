import { join } from 'node:path';
import type { Draft } from '../../shared/domain/article';
import {
  ARTICLE_ENTRY_KINDS,
  type ArticleEntry,
  type ArticleEntryContent,
} from '../../shared/domain/entries';
import type { ArticleId } from '../../shared/domain/ids';
import type { Failure, Result } from '../../shared/errors/failure';
import { branchKept } from '../record/forks';
import { openRecorder, type RecordPlace } from '../record/openRecorder';
import type { Recorder } from '../record/recorder';
import { openSharedRecord, type SharedRecord } from '../record/sharedRecord';
import type { Disk } from '../storage/disk';
import type { WhileOurs } from '../storage/guardedDisk';
import { openDurableJson, type DurableJson } from '../storage/durableJson';
import type { Quarantine } from '../storage/quarantine';
import { DRAFT_VERSION, storedDraft } from './storedDraft';

/** Where an article lies, and what is needed to write there. */
export interface ArticlePlace {
  readonly id: ArticleId;
  /** `articles/<id>` in the library. */
  readonly folder: string;
  readonly disk: Disk;
  readonly quarantine: Quarantine;
  /** False while the library is only read. */
  readonly mayWrite?: () => boolean;
  /** Looks and writes in one, with no other process between. */
  readonly whileOurs?: WhileOurs;
  /** As `whileOurs`, but rejects where nothing may be written, before anything is looked at. */
  readonly writing?: WhileOurs;
  readonly device: string;
  readonly now: () => Date;
  readonly randomBytes: (length: number) => Uint8Array;
}

export const draftPath = (place: Pick<ArticlePlace, 'folder'>): string => join(place.folder, 'draft.json');

export const recordPath = (place: Pick<ArticlePlace, 'folder'>): string => join(place.folder, 'record.jsonl');

const recordPlace = (place: ArticlePlace): RecordPlace<ArticleEntryContent> => ({
  ...place,
  name: `article:${place.id}`,
  kinds: ARTICLE_ENTRY_KINDS,
  readsPastNewer: place.mayWrite?.() === false,
});

export const openArticleRecord = (place: ArticlePlace): Promise<Result<Recorder<ArticleEntryContent>>> =>
  openRecorder(recordPlace(place));

/** The record of an article that is open for longer, and that a sync program may put another in the place of. */
export const openSharedArticleRecord = (
  place: ArticlePlace,
  tell: (failure: Failure) => void,
): Promise<Result<SharedRecord<ArticleEntryContent>>> =>
  openSharedRecord(recordPlace(place), async (record, branch) => {
    await record.append('branchKept', branch, zoneOf(await record.entries()));
    tell(branchKept(recordPath(place), branch));
  });

const zoneOf = (entries: readonly ArticleEntry[]): string => entries[entries.length - 1]?.zone ?? 'UTC';

/** The draft's file, and what it holds. */
export const draftFile = (place: Pick<ArticlePlace, 'disk' | 'folder'>) => ({
  disk: place.disk,
  path: draftPath(place),
  schema: storedDraft,
});

/** Null where there is no draft; one that does not read is in quarantine when this answers. */
export const openDraftFile = (place: ArticlePlace): Promise<Result<DurableJson<Draft>> | null> =>
  openDurableJson<Draft>({
    ...draftFile(place),
    version: DRAFT_VERSION,
    quarantine: place.quarantine,
    unreadable: 'articleUnreadable',
  });
