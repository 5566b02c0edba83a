import type { FoldingWish } from '../../shared/domain/folding';
import type { Library } from '../library/library';
import { foldArticle } from './foldArticle';

/** What became of a library: the wish as it is to be remembered, and how much was folded. */
export interface FoldedLibrary {
  readonly wish: FoldingWish;
  readonly articles: number;
  readonly autosaves: number;
}

interface FoldingPace {
  readonly now: () => Date;
  /** False once the library is being closed, or is only read. */
  readonly mayGoOn: () => boolean;
  readonly breathe: () => Promise<void>;
}

const DAY_MS = 86_400_000;

/**
 * Folds the old autosaves of all articles, one after another with a breath between. What was not written in since the sittings
 * that were looked at the last time has nothing new to fold, and is not opened.
 */
export async function foldLibrary(
  library: Pick<Library, 'summaries' | 'look'>,
  wish: FoldingWish,
  { now, mayGoOn, breathe }: FoldingPace,
): Promise<FoldedLibrary> {
  const before = new Date(now().getTime() - wish.afterDays * DAY_MS);
  // A last revision is kept some minutes after the last save.
  const since = wish.doneTo === null ? -Infinity : Date.parse(wish.doneTo) - DAY_MS;
  const written = (await library.summaries()).filter(({ savedAt }) => !(Date.parse(savedAt) < since));
  let [articles, autosaves, isAllDone] = [0, 0, true];
  for (const { id } of written) {
    await breathe();
    const looked = mayGoOn() ? await library.look(id, (article) => foldArticle(article, before)) : null;
    // One that is preserved, or cannot be read just now, is looked at again the next time.
    if (!looked?.ok || looked.value.kind === 'preserved') isAllDone = false;
    else if (looked.value.autosaves > 0) {
      articles += 1;
      autosaves += looked.value.autosaves;
    }
  }
  return { wish: { ...wish, doneTo: isAllDone ? before.toISOString() : wish.doneTo }, articles, autosaves };
}
