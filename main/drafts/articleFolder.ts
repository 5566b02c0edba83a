import { join } from 'node:path';
import { draft as draftSchema, type Draft } from '../../shared/domain/article';
import { ARTICLE_ENTRY_KINDS, type ArticleEntryContent } from '../../shared/domain/entries';
import type { ArticleId } from '../../shared/domain/ids';
import type { Result } from '../../shared/errors/failure';
import { openRecorder } from '../record/openRecorder';
import type { Recorder } from '../record/recorder';
import type { Disk } from '../storage/disk';
import { openDurableJson, type DurableJson } from '../storage/durableJson';
import type { Quarantine } from '../storage/quarantine';

/** Where an article lies, and what is needed to write there. */
export interface ArticlePlace {
  readonly id: ArticleId;
  /** `articles/<id>` in the library. */
  readonly folder: string;
  readonly disk: Disk;
  readonly quarantine: Quarantine;
  /** False while the library is only read. */
  readonly mayWrite?: () => boolean;
  readonly device: string;
  readonly now: () => Date;
  readonly randomBytes: (length: number) => Uint8Array;
}

export const draftPath = (place: Pick<ArticlePlace, 'folder'>): string => join(place.folder, 'draft.json');

export const recordPath = (place: Pick<ArticlePlace, 'folder'>): string => join(place.folder, 'record.jsonl');

export const openArticleRecord = (place: ArticlePlace): Promise<Result<Recorder<ArticleEntryContent>>> =>
  openRecorder({
    ...place,
    name: `article:${place.id}`,
    kinds: ARTICLE_ENTRY_KINDS,
    readsPastNewer: place.mayWrite?.() === false,
  });

/** The draft's file, and what it holds. */
export const draftFile = (place: Pick<ArticlePlace, 'disk' | 'folder'>) => ({
  disk: place.disk,
  path: draftPath(place),
  schema: draftSchema,
});

/** Null where there is no draft; one that does not read is in quarantine when this answers. */
export const openDraftFile = (place: ArticlePlace): Promise<Result<DurableJson<Draft>> | null> =>
  openDurableJson<Draft>({
    ...draftFile(place),
    version: 1,
    quarantine: place.quarantine,
    unreadable: 'articleUnreadable',
  });
