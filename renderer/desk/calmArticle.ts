import { create } from 'zustand';
import type { Snapshot } from '../../shared/domain/article';
import { workAhead } from '../../shared/domain/perBlock';
import { inSlices } from './inSlices';
import { LONG_FROM_BLOCKS } from './longArticle';
import { PAUSE_MS } from './pause';
import { currentSnapshot, useBodyVersion, useSession } from './session';

/** The article as it stands, renewed when she pauses, once for all who look: counting must never cost a key. */
const useCalm = create<{ readonly article: Snapshot | null }>(() => ({ article: currentSnapshot() }));

let timer: ReturnType<typeof setTimeout> | undefined;
/** When she will have paused, on the window's clock. */
let pauseEndsAt = 0;
let stopWorking = (): void => undefined;

useSession.subscribe((now, before) => {
  const isAnother = now.loadKey !== before.loadKey;
  const isEdited =
    now.fields !== before.fields || now.publication !== before.publication || now.notices !== before.notices;
  if (isAnother) meet();
  else if (isEdited) renewAtPause();
});
useBodyVersion.subscribe(renewAtPause);

/** What was begun for the article as it stood is not to be shown any more. */
function callOff(): void {
  clearTimeout(timer);
  timer = undefined;
  stopWorking();
}

/** A key only puts the end of the pause off: the timer that is under way looks whether it has come. */
function renewAtPause(): void {
  stopWorking();
  pauseEndsAt = performance.now() + PAUSE_MS;
  timer ??= setTimeout(lookForPause, PAUSE_MS);
}

function lookForPause(): void {
  const left = pauseEndsAt - performance.now();
  timer = left > 0 ? setTimeout(lookForPause, left) : undefined;
  if (left <= 0) renew();
}

/** What is remembered of each block is worked out in slices first: after a long paste that is more than one turn may take. */
function renew(): void {
  const article = currentSnapshot();
  stopWorking = inSlices(article?.body ?? [], workAhead, () => useCalm.setState({ article }));
}

/** Another article is never shown as the one before it; the text of a long one comes before what is said of it. */
function meet(): void {
  callOff();
  const article = currentSnapshot();
  const isLong = article !== null && article.body.length >= LONG_FROM_BLOCKS;
  useCalm.setState({ article: isLong ? null : article });
  if (isLong) requestAnimationFrame(() => (timer = setTimeout(lookForPause)));
}

/** The open article as it stood at the last pause; null while none is open. */
export const useCalmArticle = (): Snapshot | null => useCalm((state) => state.article);
