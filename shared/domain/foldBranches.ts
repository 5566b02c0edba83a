import { adoptedBy } from './branchSeq';
import type { ArticleEntry } from './entries';
import type { OpenBranch } from './history';
import type { Seq } from './ids';

/** The branches whose text she has neither taken nor passed over, oldest first; of facts from all branches (`articleFacts`). */
export function foldBranches(facts: readonly ArticleEntry[]): OpenBranch[] {
  const open = new Map<Seq, OpenBranch>();
  for (const { kind, seq, at } of facts) {
    if (kind !== 'branchKept') continue;
    const revisions = facts.filter((fact) => fact.kind === 'revisionKept' && adoptedBy(fact.seq) === seq);
    const last = revisions[revisions.length - 1];
    if (last) open.set(seq, { adoptedBy: seq, foundAt: at, newest: last.seq, count: revisions.length });
  }
  for (const fact of facts) {
    const decided = decidedBy(fact);
    if (decided !== null) open.delete(decided);
  }
  return [...open.values()];
}

/** Restoring a text of a branch is taking it. */
function decidedBy(fact: ArticleEntry): Seq | null {
  if (fact.kind === 'branchPassedOver') return fact.content.branch;
  if (fact.kind !== 'revisionKept' || fact.content.from === null) return null;
  return adoptedBy(fact.seq) === null ? adoptedBy(fact.content.from) : null;
}
