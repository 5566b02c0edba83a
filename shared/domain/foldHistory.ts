import { compareSnapshots } from '../text/compare';
import { snapshotWords } from '../text/words';
import type { Snapshot } from './article';
import type { LoggedCorrection } from './correction';
import { adoptedBy } from './branchSeq';
import type { ArticleEntry } from './entries';
import type { EditionMark, HistoryItem } from './history';
import type { Seq } from './ids';

type Kept = Extract<ArticleEntry, { readonly kind: 'revisionKept' }>;

/** The revisions of an article, newest first, each with what it changed and what was published or corrected from it. */
export function foldHistory(entries: readonly ArticleEntry[]): HistoryItem[] {
  const editions = editionMarks(entries);
  const corrections = correctionsByRevision(entries);
  const folded = foldedInto(entries);
  const items: HistoryItem[] = [];
  const before = beforeEach(entries);
  for (const entry of entries) {
    if (entry.kind !== 'revisionKept') continue;
    const { revision, any } = before.get(entry) ?? NOTHING_BEFORE;
    items.push({
      ...countsOf(entry.content.snapshot, revision?.content.snapshot ?? null),
      seq: entry.seq,
      hash: entry.hash,
      at: entry.at,
      zone: entry.zone,
      cause: entry.content.cause,
      from: entry.content.from,
      editions: editions.get(entry.seq) ?? [],
      corrections: corrections.get(entry.seq) ?? [],
      clockWentBack: wentBack(entry, any),
      folded: folded.get(entry.seq) ?? 0,
    });
  }
  return items.reverse();
}

interface Before {
  readonly revision: Kept | null;
  readonly any: ArticleEntry | null;
}
const NOTHING_BEFORE: Before = { revision: null, any: null };

/** What stood before each entry on the device that wrote it: in a branch, at first what both have. */
function beforeEach(entries: readonly ArticleEntry[]): ReadonlyMap<ArticleEntry, Before> {
  const found = new Map<ArticleEntry, Before>();
  const after = new Map<Seq | null, Before>();
  const beforeBranch = (branch: Seq | null): Before => {
    const adoption = entries.find(({ seq }) => seq === branch);
    const from = adoption?.kind === 'branchKept' ? adoption.content.from : null;
    const shared = from === null ? [] : entries.filter(({ seq }) => seq <= from);
    return { revision: shared.filter(isRevision).pop() ?? null, any: shared[shared.length - 1] ?? null };
  };
  for (const entry of entries) {
    const branch = adoptedBy(entry.seq);
    const before = after.get(branch) ?? (branch === null ? NOTHING_BEFORE : beforeBranch(branch));
    found.set(entry, before);
    after.set(branch, { revision: isRevision(entry) ? entry : before.revision, any: entry });
  }
  return found;
}

const isRevision = (entry: ArticleEntry): entry is Kept => entry.kind === 'revisionKept';

type Counts = Pick<HistoryItem, 'words' | 'added' | 'removed'>;
/** Revisions never change: what one is beside the one before it is counted once. */
const counted = new WeakMap<Snapshot, { readonly last: Snapshot | null; readonly counts: Counts }>();

function countsOf(snapshot: Snapshot, last: Snapshot | null): Counts {
  const known = counted.get(snapshot);
  if (known !== undefined && known.last === last) return known.counts;
  const words = snapshotWords(snapshot);
  const counts =
    last === null ? { words, added: words, removed: 0 } : { words, ...changedWords(last, snapshot) };
  counted.set(snapshot, { last, counts });
  return counts;
}

/** What revisions have in common is the same object; only what stands between their equal beginnings and ends is compared. */
function changedWords(last: Snapshot, snapshot: Snapshot): Pick<Counts, 'added' | 'removed'> {
  const [was, is] = [last.body, snapshot.body];
  const most = Math.min(was.length, is.length);
  let start = 0;
  while (start < most && was[start] === is[start]) start += 1;
  let end = 0;
  while (end < most - start && was[was.length - 1 - end] === is[is.length - 1 - end]) end += 1;
  const between = (one: Snapshot): Snapshot => ({
    ...one,
    body: one.body.slice(start, one.body.length - end),
  });
  const { added, removed } = compareSnapshots(between(last), between(snapshot)).summary;
  return { added, removed };
}

/** By the revision that stands for a sitting: how many autosaves of it are gone. */
function foldedInto(entries: readonly ArticleEntry[]): ReadonlyMap<Seq, number> {
  const counts = new Map<Seq, number>();
  for (const entry of entries) {
    if (entry.kind !== 'folded') continue;
    for (const { into, entries: gone } of entry.content.sittings)
      counts.set(into, (counts.get(into) ?? 0) + gone.length);
  }
  return counts;
}

function wentBack(entry: ArticleEntry, before: ArticleEntry | null): boolean {
  return before !== null && Date.parse(entry.at) < Date.parse(before.at);
}

function editionMarks(entries: readonly ArticleEntry[]): ReadonlyMap<Seq, EditionMark[]> {
  const marks = new Map<Seq, EditionMark[]>();
  for (const entry of entries) {
    if (entry.kind !== 'editionSent') continue;
    const { target, address, scheduledFor, revision } = entry.content;
    append(marks, revision, {
      seq: entry.seq,
      targetId: target.id,
      targetLabel: target.label,
      address,
      at: entry.at,
      scheduledFor,
    });
  }
  return marks;
}

function correctionsByRevision(entries: readonly ArticleEntry[]): ReadonlyMap<Seq, LoggedCorrection[]> {
  const corrections = new Map<Seq, LoggedCorrection[]>();
  for (const entry of entries) {
    if (entry.kind !== 'correctionLogged') continue;
    append(corrections, entry.content.revision, { ...entry.content, loggedAt: entry.at, seq: entry.seq });
  }
  return corrections;
}

function append<V>(map: Map<Seq, V[]>, key: Seq, value: V): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
