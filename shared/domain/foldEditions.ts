import type { EditionIntended, EditionSent } from './edition';
import type { ArticleEntry } from './entries';
import type { Seq, Sha256, TargetId } from './ids';

type Sent = Extract<ArticleEntry, { readonly kind: 'editionSent' }>;

/** An edition as it was live: its entry's place and hash, and the instant from which it counts. */
export interface LiveEdition {
  readonly edition: EditionSent;
  readonly seq: Seq;
  readonly hash: Sha256;
  /** When readers had it first: never before the entry before it, whatever the clock said; for a scheduled one, then. */
  readonly at: string;
  readonly revision: Seq;
}

/** What readers of a target saw at an instant; null where nothing was out yet. */
export function editionLiveAt(
  entries: readonly ArticleEntry[],
  targetId: TargetId,
  at: string,
): LiveEdition | null {
  const asked = Date.parse(at);
  const live = liveSpans(entries, targetId).find(({ from, until }) => from <= asked && asked < until);
  if (live === undefined) return null;
  const { entry, from } = live;
  return {
    edition: entry.content,
    seq: entry.seq,
    hash: entry.hash,
    at: new Date(from).toISOString(),
    revision: entry.content.revision,
  };
}

interface Span {
  readonly entry: Sent;
  readonly from: number;
  readonly until: number;
}

/**
 * From when until when each edition was to be read. A target holds one post: a later edition takes the place of one that
 * was scheduled and not out yet, which then never was.
 */
function liveSpans(entries: readonly ArticleEntry[], targetId: TargetId): Span[] {
  const sents = effectiveTimes(entries)
    .filter((timed): timed is { entry: Sent; time: number } => timed.entry.kind === 'editionSent')
    .filter(({ entry }) => entry.content.target.id === targetId)
    .map(({ entry, time }) => {
      const { scheduledFor } = entry.content;
      return {
        entry,
        sent: time,
        from: scheduledFor === null ? time : Math.max(time, Date.parse(scheduledFor)),
      };
    });
  const spans: Span[] = [];
  sents.forEach(({ entry, from }, index) => {
    const next = sents[index + 1];
    if (next !== undefined && next.sent < from) return;
    const until = sents.slice(index + 1).reduce((soonest, later) => Math.min(soonest, later.from), Infinity);
    spans.push({ entry, from, until });
  });
  return spans;
}

/** Each entry with its instant as it counts: the later of its own and the one before, in milliseconds. */
function effectiveTimes(entries: readonly ArticleEntry[]): { entry: ArticleEntry; time: number }[] {
  let latest = -Infinity;
  return entries.map((entry) => {
    latest = Math.max(latest, Date.parse(entry.at));
    return { entry, time: latest };
  });
}

/** Intents of which nobody knows yet what became: without an outcome, or with an unknown one. */
export function openIntents(entries: readonly ArticleEntry[]): EditionIntended[] {
  const open = new Map<string, EditionIntended>();
  for (const entry of entries) {
    if (entry.kind === 'editionIntended') open.set(entry.content.edition, entry.content);
    if (entry.kind === 'editionSent' || entry.kind === 'editionNotSent') open.delete(entry.content.edition);
  }
  return [...open.values()];
}
