import { create } from 'zustand';
import { NO_FILTERS, type ArticleFilters, type SearchHit } from '../../shared/domain/search';
import { ask } from './bridge';
import { useLibrary } from './library';
import { reportTrouble } from './trouble';

interface SearchState {
  readonly query: string;
  readonly filters: ArticleFilters;
  /** What was found, best first; null while nothing is looked for, or the first answer is on its way. */
  readonly hits: readonly SearchHit[] | null;
  readonly found: number;
  /** False while words are still being read for the first time on this computer. */
  readonly isComplete: boolean;
}

/** What she looks for in the library, and what was found. */
export const useSearch = create<SearchState>(() => ({
  query: '',
  filters: NO_FILTERS,
  hits: null,
  found: 0,
  isComplete: true,
}));

const ASK_AGAIN_MS = 1500;

let isAsking = false;
let isStale = false;

/** Looks for words, or among other articles. One question is on its way at a time: of those that wait only the last counts. */
export function lookFor(change: Partial<Pick<SearchState, 'query' | 'filters'>>): void {
  useSearch.setState(change);
  if (useSearch.getState().query.trim() === '') useSearch.setState({ hits: null, found: 0 });
  else if (isAsking) isStale = true;
  else void askOnce();
}

async function askOnce(): Promise<void> {
  const { query, filters } = useSearch.getState();
  isAsking = true;
  isStale = false;
  const answer = await ask('library.search', { query, filters });
  isAsking = false;
  if (useSearch.getState().query.trim() === '') return;
  if (!answer.ok) reportTrouble(answer.failure);
  else {
    useSearch.setState(answer.value);
    if (!answer.value.isComplete) setTimeout(() => lookFor({}), ASK_AGAIN_MS);
  }
  if (isStale) void askOnce();
}

// What was found is looked for again when the list has changed: an article may hold the words now, or no longer.
useLibrary.subscribe((state, before) => {
  if (state.library?.id !== before.library?.id) lookFor({ query: '', filters: NO_FILTERS });
  else if (state.articles !== before.articles) lookFor({});
});
