import { create } from 'zustand';
import type { Snapshot } from '../../shared/domain/article';
import { LONG_FROM_BLOCKS } from './longArticle';
import { PAUSE_MS } from './pause';
import { currentSnapshot, useBodyVersion, useSession } from './session';

/** The article as it stands, renewed when she pauses, once for all who look: counting must never cost a key. */
const useCalm = create<{ readonly article: Snapshot | null }>(() => ({ article: currentSnapshot() }));

let timer: ReturnType<typeof setTimeout> | undefined;

useSession.subscribe((now, before) => {
  const isAnother = now.loadKey !== before.loadKey;
  const isEdited =
    now.fields !== before.fields || now.publication !== before.publication || now.notices !== before.notices;
  if (!isAnother && !isEdited) return;
  if (isAnother) meet();
  else renewAtPause();
});
useBodyVersion.subscribe(renewAtPause);

function renewAtPause(): void {
  clearTimeout(timer);
  timer = setTimeout(renew, PAUSE_MS);
}

const renew = (): void => useCalm.setState({ article: currentSnapshot() });

/** Another article is never shown as the one before it; the text of a long one comes before what is said of it. */
function meet(): void {
  clearTimeout(timer);
  const article = currentSnapshot();
  const isLong = article !== null && article.body.length >= LONG_FROM_BLOCKS;
  useCalm.setState({ article: isLong ? null : article });
  if (isLong) requestAnimationFrame(() => (timer = setTimeout(renew)));
}

/** The open article as it stood at the last pause; null while none is open. */
export const useCalmArticle = (): Snapshot | null => useCalm((state) => state.article);
