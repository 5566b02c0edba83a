import { refreshArticles } from '../desk/library';
import { useSession } from '../desk/session';
import { refreshStanding } from '../desk/standing';

/** How long the desk must be quiet before the record is asked how the article stands now, in milliseconds. */
const STANDING_AFTER_MS = 900;
/** The same for the library's list: its words, its states, and what is searched. */
const LIST_AFTER_MS = 3_000;

/** After her edits are on disk, all that is said of them is renewed. */
export function followEdits(): void {
  const standing = whenCalm(STANDING_AFTER_MS, refreshStanding);
  const list = whenCalm(LIST_AFTER_MS, refreshArticles);
  useSession.subscribe(({ saveState, loadKey }, before) => {
    if (saveState === before.saveState || loadKey !== before.loadKey || saveState.kind !== 'saved') return;
    standing();
    list();
  });
}

/** Does something once nothing more was saved for a while. */
function whenCalm(delay: number, act: () => Promise<void>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (useSession.getState().saveState.kind === 'saved') void act();
    }, delay);
  };
}
