import { sameToReaders } from '../text/compare';
import type { Snapshot } from './article';
import type { LoggedCorrection } from './correction';
import type { EditionSent } from './edition';
import type { ArticleEntry } from './entries';
import { foldComplaints } from './foldComplaints';
import { foldCorrections } from './foldCorrections';
import { openIntents } from './foldEditions';
import type { TargetId } from './ids';
import type { ArticleStanding, TargetStanding } from './standing';
import type { Target } from './target';

export { foldCorrections } from './foldCorrections';
export { editionLiveAt, openIntents, type LiveEdition } from './foldEditions';

/**
 * How an article stands at each target. `now` tells a scheduled edition that is out from one that is to come; without it a
 * scheduled edition counts as still to come.
 */
export function foldStanding(
  entries: readonly ArticleEntry[],
  targets: readonly Target[],
  draft: Snapshot,
  now?: string,
): ArticleStanding {
  const corrections = foldCorrections(entries);
  return {
    targets: targets.map((target) => standingAt(target.id, entries, draft, corrections, now)),
    corrections,
    complaints: foldComplaints(entries),
    wasPublished: entries.some((entry) => entry.kind === 'editionSent'),
  };
}

type Sent = Extract<ArticleEntry, { readonly kind: 'editionSent' }>;

function standingAt(
  targetId: TargetId,
  entries: readonly ArticleEntry[],
  draft: Snapshot,
  corrections: readonly LoggedCorrection[],
  now: string | undefined,
): TargetStanding {
  const sents = entries.filter(
    (entry): entry is Sent => entry.kind === 'editionSent' && entry.content.target.id === targetId,
  );
  const [first, last] = [sents[0], sents.at(-1)];
  const isPending = openIntents(entries).some((intent) => intent.target.id === targetId);
  const lastFailure = failureSince(last, entries, targetId);
  return {
    targetId,
    state: stateOf(last, isPending, lastFailure, now),
    address: last?.content.address ?? null,
    remoteId: last?.content.remoteId ?? null,
    revision: last?.content.revision ?? null,
    publishedAt: first === undefined ? null : appearedAt(first),
    updatedAt: last === undefined || last === first ? null : appearedAt(last),
    scheduledFor: last?.content.scheduledFor ?? null,
    differences: last?.content.differences ?? [],
    lastFailure,
    hasChanges: last !== undefined && hasChanges(last.content, entries, draft, corrections),
  };
}

function stateOf(
  last: Sent | undefined,
  isPending: boolean,
  lastFailure: string | null,
  now: string | undefined,
): TargetStanding['state'] {
  if (isPending) return 'pending';
  if (last === undefined) return lastFailure === null ? 'never' : 'notSent';
  const { scheduledFor } = last.content;
  const isOut = scheduledFor === null || (now !== undefined && Date.parse(scheduledFor) <= Date.parse(now));
  return isOut ? 'live' : 'scheduled';
}

/** When readers had it: its own instant, or the later one that she chose. */
function appearedAt(sent: Sent): string {
  const { scheduledFor } = sent.content;
  return scheduledFor !== null && Date.parse(scheduledFor) > Date.parse(sent.at) ? scheduledFor : sent.at;
}

function failureSince(
  last: Sent | undefined,
  entries: readonly ArticleEntry[],
  targetId: TargetId,
): string | null {
  let code: string | null = null;
  for (const entry of last === undefined ? entries : entries.slice(entries.indexOf(last) + 1)) {
    const failed = entry.kind === 'editionNotSent' || entry.kind === 'editionUnknown';
    if (failed && entry.content.target.id === targetId) code = entry.content.code;
  }
  return code;
}

function hasChanges(
  live: EditionSent,
  entries: readonly ArticleEntry[],
  draft: Snapshot,
  corrections: readonly LoggedCorrection[],
): boolean {
  if (corrections.some((correction) => !live.corrections.includes(correction.seq))) return true;
  const kept = entries.find((entry) => entry.seq === live.revision);
  return kept?.kind !== 'revisionKept' || !sameToReaders(kept.content.snapshot, draft);
}
