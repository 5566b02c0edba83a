import type { Failure } from '../../shared/errors/failure';
import type { Article } from '../drafts/article';
import type { Library } from '../library/library';
import { ignoreDisk } from '../storage/disk';
import type { EditionMaterial, IntentEntry, SentEntry } from './material';
import type { Composition, RemoteCopy } from './targets/target';

/** An edition that was read back where it was sent. */
export interface Arrival {
  readonly material: EditionMaterial;
  readonly composition: Composition;
  readonly copy: RemoteCopy;
  readonly differences: readonly string[];
}

/** Records an edition as sent, with the exact bytes that went out and those that were read back. */
export async function recordSent(
  article: Article,
  intent: IntentEntry,
  { material, composition, copy, differences }: Arrival,
  library: Library,
): Promise<SentEntry> {
  const { edition, target, revision, marker, scheduledFor } = intent.content;
  const { ext, mediaType } = composition;
  const sent = await library.objects.keep(composition.bytes, ext, mediaType);
  const read = await library.objects.keep(copy.bytes, ext, mediaType);
  const entry = await article.inTurn(() =>
    article.record.append(
      'editionSent',
      {
        edition,
        target,
        revision,
        marker,
        scheduledFor,
        sent,
        read,
        address: copy.address,
        remoteId: copy.remoteId,
        seen: copy.seen,
        remoteModifiedAt: copy.modifiedAt,
        differences: [...differences],
        corrections: material.corrections.map(({ seq }) => seq),
      },
      intent.zone,
    ),
  );
  await noteHead(article, library, entry);
  return entry;
}

/** Records that an edition certainly did not appear, and why. */
export async function recordNotSent(article: Article, intent: IntentEntry, code: string): Promise<void> {
  const { edition, target } = intent.content;
  await article.inTurn(() => article.record.append('editionNotSent', { edition, target, code }, intent.zone));
}

/** Records that nobody can say yet; the intent stays open. */
export async function recordUnknown(article: Article, intent: IntentEntry, failure: Failure): Promise<void> {
  const { edition, target } = intent.content;
  await article.inTurn(() =>
    article.record.append('editionUnknown', { edition, target, code: failure.code }, intent.zone),
  );
}

/** It is out and on record: a disk that fails now takes nothing back, and leaving the article notes the head again. */
async function noteHead(article: Article, library: Library, { seq, hash, zone }: SentEntry): Promise<void> {
  await library.record.append('headNoted', { articleId: article.id, seq, hash }, zone).catch(ignoreDisk);
}
