import type { Draft } from '../../shared/domain/article';
import type { ArticleEntry } from '../../shared/domain/entries';
import type { Head } from '../../shared/domain/envelope';
import type { ArticleId } from '../../shared/domain/ids';
import { DRAFT_VERSION } from './storedDraft';

/** The draft that the newest revision gives, for an article whose own cannot be read; null where there is no revision. */
export function rebuildDraft(id: ArticleId, entries: readonly ArticleEntry[], head: Head): Draft | null {
  const newest = entries.filter((entry) => entry.kind === 'revisionKept').pop();
  if (newest === undefined) return null;
  const created = entries.find((entry) => entry.kind === 'articleCreated');
  const binning = entries
    .filter((entry) => entry.kind === 'articleBinned' || entry.kind === 'articleUnbinned')
    .pop();
  return {
    schema: DRAFT_VERSION,
    id,
    version: head.seq,
    createdAt: created?.at ?? newest.at,
    savedAt: newest.at,
    head,
    isSample: created?.content.isSample ?? false,
    binnedAt: binning?.kind === 'articleBinned' ? binning.at : null,
    stage: 'draft',
    snapshot: newest.content.snapshot,
    notes: '',
    privateNotes: [],
  };
}
