import { create } from 'zustand';
import type { Snapshot } from '../../shared/domain/article';
import type { HistoryItem } from '../../shared/domain/history';
import { canonicalJson } from '../../shared/text/canonical';
import { readRevision } from './revisions';
import { currentSnapshot, isOnDesk, useSession } from './session';
import { refreshStanding, useStanding } from './standing';
import { reportTrouble } from './trouble';

/** What the record offers when the editor has nothing more to undo: the revision to go back to, or nothing either. */
export type WayBack = Pick<HistoryItem, 'seq' | 'at'> | 'nothing';

export const useWayBack = create<{ readonly offer: WayBack | null }>(() => ({ offer: null }));

/** As many revisions are looked at: those kept in a row with the same words are few. */
const LOOKED_AT = 5;

/** Looks in the record for the text of before: the newest revision that says something else than the article does now. */
export async function offerWayBack(): Promise<void> {
  const articleId = useSession.getState().draft?.id;
  await refreshStanding();
  const now = currentSnapshot();
  if (!articleId || !now) return;
  for (const { seq, at } of useStanding.getState().history.slice(0, LOOKED_AT)) {
    const read = await readRevision(articleId, seq);
    if (!read.ok) return reportTrouble(read.failure);
    if (!isOnDesk(articleId)) return;
    if (!isSame(read.value.snapshot, now)) return useWayBack.setState({ offer: { seq, at } });
  }
  useWayBack.setState({ offer: 'nothing' });
}

export function forgetWayBack(): void {
  if (useWayBack.getState().offer !== null) useWayBack.setState({ offer: null });
}

const isSame = (a: Snapshot, b: Snapshot): boolean => canonicalJson(a) === canonicalJson(b);
