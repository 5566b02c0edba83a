import type { ArticleSummary, Draft } from '../../shared/domain/article';
import type { ArticleEntry } from '../../shared/domain/entries';
import { foldStanding } from '../../shared/domain/foldStanding';
import { isLive, stateOf } from '../../shared/domain/stage';
import type { Target } from '../../shared/domain/target';
import { snapshotWords } from '../../shared/text/words';

/** The article's line in the library's list; `entries` may be empty for one that no edition was ever intended of. */
export function summarize(draft: Draft, entries: readonly ArticleEntry[], now: Date): ArticleSummary {
  const { fields, publication } = draft.snapshot;
  const standing = foldStanding(entries, targetsNamedIn(entries), draft.snapshot, now.toISOString());
  const live = standing.targets.filter(isLive);
  return {
    id: draft.id,
    headline: fields.headline,
    standfirst: fields.standfirst,
    state: stateOf({ isBinned: draft.binnedAt !== null, stage: draft.stage }, standing.targets),
    stage: draft.stage,
    words: snapshotWords(draft.snapshot),
    savedAt: draft.savedAt,
    isSample: draft.isSample,
    wasPublished: standing.wasPublished,
    tags: publication.tags,
    liveOn: live.map((target) => target.targetId),
  };
}

/** When the next scheduled edition appears, or null. */
export function nextAppearance(entries: readonly ArticleEntry[], now: Date): string | null {
  const toCome = entries
    .flatMap((entry) => (entry.kind === 'editionSent' ? (entry.content.scheduledFor ?? []) : []))
    .filter((at) => Date.parse(at) > now.getTime());
  return toCome.sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
}

/** Where it stands is asked of every place that its record names, connected or not: only the ids matter here. */
function targetsNamedIn(entries: readonly ArticleEntry[]): readonly Target[] {
  const named = entries.flatMap((entry) => (entry.kind === 'editionSent' ? [entry.content.target] : []));
  return [...new Map(named.map((target) => [target.id, target])).values()].map(({ id, label }) => ({
    id,
    kind: 'site',
    label,
    address: '',
  }));
}
