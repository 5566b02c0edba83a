import { create } from 'zustand';
import type { ArticleSummary } from '../../shared/domain/article';
import type { FoldingDays } from '../../shared/domain/folding';
import type { ArticleId } from '../../shared/domain/ids';
import type { House, Settings } from '../../shared/domain/house';
import type { Target } from '../../shared/domain/target';
import type { Failure, Result } from '../../shared/errors/failure';
import type { OpenLibrary, RequestOf, Started } from '../../shared/ipc/contract';
import { ask, listen } from './bridge';
import { reportTrouble } from './trouble';

interface LibraryState {
  /** Facts of this computer and this start; null until the main process answered. */
  readonly started: Started | null;
  readonly library: OpenLibrary | null;
  readonly settings: Settings | null;
  readonly articles: readonly ArticleSummary[];
  readonly targets: readonly Target[];
  /** False until the list of articles was read once. */
  readonly isListed: boolean;
  /** False while articles are still being read for the first time on this computer. */
  readonly isComplete: boolean;
  /** Where the list stood when it was last read: only what changed since is asked for. */
  readonly listedAt: number;
}

/** The open library as the window knows it. */
export const useLibrary = create<LibraryState>(() => ({
  started: null,
  library: null,
  settings: null,
  articles: [],
  targets: [],
  isListed: false,
  isComplete: true,
  listedAt: 0,
}));

/** Brings the list of articles up to date. */
export async function refreshArticles(): Promise<void> {
  const { listedAt: since, library } = useLibrary.getState();
  const listed = await ask('library.list', { since });
  if (!listed.ok) return reportTrouble(listed.failure);
  const { changed, gone, at, isComplete } = listed.value;
  useLibrary.setState((state) => {
    // Another library was opened meanwhile, or a later answer came first.
    if (state.library?.id !== library?.id || at < state.listedAt) return state;
    const articles =
      changed.length + gone.length === 0 ? state.articles : merged(state.articles, changed, gone);
    return { articles, isListed: true, isComplete, listedAt: at };
  });
}

/** Newest work first. */
function merged(
  articles: readonly ArticleSummary[],
  changed: readonly ArticleSummary[],
  gone: readonly ArticleId[],
): readonly ArticleSummary[] {
  const left = new Set<ArticleId>([...gone, ...changed.map(({ id }) => id)]);
  const kept = articles.filter(({ id }) => !left.has(id));
  return [...kept, ...changed].sort((a, b) => (a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : 0));
}

/** Reads the places that articles are published to again. */
export async function refreshTargets(): Promise<void> {
  const listed = await ask('targets.list', {});
  if (listed.ok) useLibrary.setState({ targets: listed.value.targets });
  else reportTrouble(listed.failure);
}

/** Takes in the library that is open by now. */
export async function welcome(library: OpenLibrary): Promise<void> {
  useLibrary.setState({ library, articles: [], isListed: false, listedAt: 0 });
  library.troubles.forEach(reportTrouble);
  await Promise.all([refreshArticles(), refreshTargets()]);
}

/** Starts the window's side: asks what is there and opens the library of last time. */
export async function startDesk(): Promise<void> {
  listen('library.changed', () => {
    // Said of one that is only being opened: the whole list is read when it is.
    if (useLibrary.getState().library !== null) void refreshArticles();
  });
  listen('app.settingsChanged', ({ settings }) => useLibrary.setState({ settings }));
  listen('library.houseChanged', ({ house }) => takeInHouse(house));
  listen('targets.changed', () => void refreshTargets());
  listen('app.trouble', ({ failure }) => reportTrouble(failure));
  const started = await ask('app.start', {});
  if (!started.ok) return reportTrouble(started.failure);
  if (started.value.trouble) reportTrouble(started.value.trouble);
  const { settings, library } = started.value;
  if (library) await welcome(library);
  useLibrary.setState({ started: started.value, settings });
}

/** Opens the library in a folder, or makes one there; answers with why not. */
export async function openLibraryAt(path: string): Promise<Failure | null> {
  const opened = await ask('library.open', { path });
  if (!opened.ok) return opened.failure;
  await welcome(opened.value);
  return null;
}

/** Changes the house style of the library. */
export async function saveHouse(changes: Partial<House>): Promise<Failure | null> {
  const saved = await ask('library.saveHouse', changes);
  if (!saved.ok) return saved.failure;
  takeInHouse(saved.value);
  return null;
}

/** The house style as it is by now. */
export function takeInHouse(house: House): void {
  useLibrary.setState(({ library }) => ({ library: library && { ...library, house } }));
}

/** Changes what belongs to this computer. */
export const saveSettings = async (changes: RequestOf<'app.saveSettings'>): Promise<void> =>
  takeInSettings(await ask('app.saveSettings', changes));

/** After how many days old autosaves of this library are folded; null for never. */
export const chooseFolding = async (afterDays: FoldingDays | null): Promise<void> =>
  takeInSettings(await ask('folding.choose', { afterDays }));

/** The settings as they are after a change that she asked for. */
export function takeInSettings(saved: Result<Settings>): void {
  if (saved.ok) useLibrary.setState({ settings: saved.value });
  else reportTrouble(saved.failure);
}
