import { basename, dirname, join } from 'node:path';
import type { Draft, Snapshot } from '../../shared/domain/article';
import type { ArticleEntryContent } from '../../shared/domain/entries';
import { DiskError } from '../storage/disk';
import { makeDurableJson } from '../storage/durableJson';
import { draftFile, openArticleRecord, type ArticlePlace } from './articleFolder';
import { DRAFT_VERSION } from './storedDraft';

/** What a new article starts from. */
export interface ArticleStart {
  readonly snapshot: Snapshot;
  readonly isSample: boolean;
  readonly importedFrom: ArticleEntryContent['articleCreated']['importedFrom'];
}

/**
 * Makes an article on disk: its record with a first revision, then its draft, in a folder that gets the article's name
 * when all of it is there. What a kill leaves of an unfinished one is no article.
 */
export async function createArticle(place: ArticlePlace, start: ArticleStart): Promise<Draft> {
  const { disk, folder } = place;
  const making = join(dirname(folder), `.${basename(folder)}.tmp`);
  try {
    const draft = await fillFolder({ ...place, folder: making }, start);
    await disk.move(making, folder);
    return draft;
  } catch (error) {
    await disk.remove(making).catch(() => undefined);
    throw error;
  }
}

async function fillFolder(place: ArticlePlace, { snapshot, isSample, importedFrom }: ArticleStart) {
  const { zone } = snapshot.fields;
  await place.disk.makeFolder(place.folder);
  const opened = await openArticleRecord(place);
  if (!opened.ok) throw new DiskError(opened.failure);
  const record = opened.value;
  const created = await record.append('articleCreated', { id: place.id, isSample, importedFrom }, zone);
  const cause = importedFrom === null ? 'created' : 'imported';
  const kept = await record.append('revisionKept', { cause, from: null, remote: null, snapshot }, zone);
  const draft: Draft = {
    schema: DRAFT_VERSION,
    id: place.id,
    version: 0,
    createdAt: created.at,
    savedAt: kept.at,
    head: { seq: kept.seq, hash: kept.hash },
    isSample,
    binnedAt: null,
    stage: 'draft',
    snapshot,
    notes: '',
    privateNotes: [],
  };
  await makeDurableJson(draftFile(place), draft);
  return draft;
}
