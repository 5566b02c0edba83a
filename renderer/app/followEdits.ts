import { useSession } from '../desk/session';
import { refreshStanding } from '../desk/standing';

/** How long the desk must be quiet before the record is asked how the article stands now, in milliseconds. */
const CALM_MS = 900;

/** After her edits are on disk, what is live is compared with them anew. */
export function followEdits(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  useSession.subscribe(({ saveState, loadKey }, before) => {
    if (saveState === before.saveState || loadKey !== before.loadKey || saveState.kind !== 'saved') return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (useSession.getState().saveState.kind === 'saved') void refreshStanding();
    }, CALM_MS);
  });
}
