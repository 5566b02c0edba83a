import type { LoggedCorrection } from '../../../shared/domain/correction';
import type { HistoryItem } from '../../../shared/domain/history';
import type { TargetId } from '../../../shared/domain/ids';

/** How many corrections were logged after the last edition at a target, and so go out with the next one. */
export function correctionsWaiting(
  corrections: readonly LoggedCorrection[],
  history: readonly HistoryItem[],
  targetId: TargetId,
): number {
  const sent = history.flatMap(({ editions }) => editions).filter((mark) => mark.targetId === targetId);
  const last = Math.max(-1, ...sent.map(({ seq }) => seq));
  return corrections.filter(({ seq }) => seq > last).length;
}
