import { create } from 'zustand';
import type { HistoryItem, OpenBranch } from '../../shared/domain/history';
import type { ArticleId } from '../../shared/domain/ids';
import type { SourceStanding } from '../../shared/domain/source';
import type { ArticleStanding } from '../../shared/domain/standing';
import type { Failure } from '../../shared/errors/failure';
import { ask, listen } from './bridge';
import { flush, isOnDesk, useSession } from './session';
import { reportTrouble, useTrouble } from './trouble';

interface StandingState {
  /** The article that these are of; null while none is open. */
  readonly articleId: ArticleId | null;
  readonly standing: ArticleStanding | null;
  readonly history: readonly HistoryItem[];
  /** What was written on other devices and not decided about. */
  readonly branches: readonly OpenBranch[];
  /** By canonical address. */
  readonly sources: ReadonlyMap<string, SourceStanding>;
}

/** What the record says of the open article: where it is live, its history, its corrections, its sources' captures. */
export const useStanding = create<StandingState>(() => ({
  articleId: null,
  standing: null,
  history: [],
  branches: [],
  sources: new Map(),
}));

/** Reads the standing and the history of the open article again. */
export async function refreshStanding(): Promise<void> {
  const articleId = useSession.getState().draft?.id ?? null;
  if (!articleId) return useStanding.setState({ articleId: null, standing: null, history: [], branches: [] });
  const [standing, history] = await Promise.all([
    ask('record.standing', { articleId }),
    ask('record.history', { articleId }),
  ]);
  if (!isOnDesk(articleId)) return;
  if (standing.ok) useStanding.setState({ articleId, standing: standing.value });
  else reportTrouble(standing.failure);
  if (history.ok) useStanding.setState({ history: history.value.items, branches: history.value.branches });
  else reportTrouble(history.failure);
}

/** Saves first, so that what the record says is about the words in the window. */
export async function refreshStandingAfterSaving(): Promise<void> {
  if (await flush()) await refreshStanding();
}

/** Reads what is known of these canonical addresses. */
export async function refreshSources(addresses: readonly string[]): Promise<void> {
  if (addresses.length === 0) return;
  const answer = await ask('sources.standing', { addresses: [...addresses] });
  if (!answer.ok) return reportTrouble(answer.failure);
  useStanding.setState((state) => {
    const sources = new Map(state.sources);
    for (const standing of answer.value.standings) sources.set(standing.address, standing);
    return { sources };
  });
}

/** Keeps the standing true while the window is open. */
export function followStanding(): void {
  listen('editions.changed', ({ articleId }) => {
    if (isOnDesk(articleId)) void refreshStanding();
  });
  listen('captures.changed', ({ addresses }) => void refreshSources(addresses));
  useTrouble.subscribe(({ failures }, before) => {
    const isNew = (failure: Failure): boolean => !before.failures.includes(failure);
    if (failures.some((failure) => failure.code === 'branchKept' && isNew(failure))) void refreshStanding();
  });
  useSession.subscribe((now, before) => {
    if (now.loadKey !== before.loadKey) void refreshStanding();
  });
}
