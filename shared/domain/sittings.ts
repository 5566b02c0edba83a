import type { ArticleEntry } from './entries';
import type { Folded } from './folding';
import { seq, type Seq } from './ids';

/** A sitting ends where she leaves or quits, or was away for so long. */
const AWAY_MS = 60 * 60_000;

type Kept = Extract<ArticleEntry, { readonly kind: 'revisionKept' }>;

/**
 * The autosaves that may be folded: of each sitting that ended before an instant all but its last revision, and none that
 * any entry refers to, as an edition, a correction, or a restored revision does. An article whose record went two ways is left alone.
 */
export function sittingsToFold(entries: readonly ArticleEntry[], before: Date): Folded['sittings'] {
  if (entries.some(({ kind }) => kind === 'branchKept')) return [];
  const named = new Set(entries.flatMap(({ content }) => revisionsNamedIn(content)));
  const kept = entries.filter((entry) => entry.kind === 'revisionKept');
  return sittingsOf(kept).flatMap((sitting) => {
    const last = sitting[sitting.length - 1];
    if (last === undefined || !(latest(sitting) < before.getTime())) return [];
    const folding = sitting.filter((one) => one !== last && one.content.cause === 'autosave');
    const seqs = folding.map(({ seq }) => seq).filter((seq) => !named.has(seq));
    return seqs.length === 0 ? [] : [{ into: last.seq, entries: seqs }];
  });
}

/** By the latest time in it: a clock that went back must not make a sitting look old. */
const latest = (sitting: readonly Kept[]): number => Math.max(...sitting.map(({ at }) => Date.parse(at)));

function sittingsOf(revisions: readonly Kept[]): readonly (readonly Kept[])[] {
  const sittings: Kept[][] = [];
  let last: Kept | null = null;
  for (const revision of revisions) {
    const sitting = sittings[sittings.length - 1];
    if (sitting === undefined || last === null || isOver(last, revision)) sittings.push([revision]);
    else sitting.push(revision);
    last = revision;
  }
  return sittings;
}

const ENDS = new Set<Kept['content']['cause']>(['leaving', 'quitting']);

const isOver = (last: Kept, next: Kept): boolean =>
  ENDS.has(last.content.cause) || Date.parse(next.at) - Date.parse(last.at) > AWAY_MS;

/** The members in which an entry of any kind, a later one's too, names a revision by its place in the record. */
const NAMES_REVISIONS = new Set(['revision', 'revisions', 'from']);

/** Not within a snapshot: what it says is text. */
function revisionsNamedIn(value: unknown): Seq[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]: [string, unknown]): Seq[] => {
    if (name === 'snapshot') return [];
    if (!NAMES_REVISIONS.has(name)) return revisionsNamedIn(part);
    return (Array.isArray(part) ? part : [part]).flatMap((one) => seqOf(one) ?? revisionsNamedIn(one));
  });
}

const seqOf = (value: unknown): Seq | null => seq.safeParse(value).data ?? null;
