import type { LoggedCorrection } from '../../../shared/domain/correction';
import type { HistoryItem } from '../../../shared/domain/history';

/** The labels of the targets at which an edition that came after the correction shows it; scheduled ones once they are due. */
export function whereOut(
  correction: LoggedCorrection,
  history: readonly HistoryItem[],
  now: Date,
): readonly string[] {
  const labels = history
    .flatMap(({ editions }) => editions)
    .filter(({ seq, scheduledFor }) => {
      const isDue = scheduledFor === null || new Date(scheduledFor) <= now;
      return seq > correction.seq && isDue;
    })
    .map(({ targetLabel }) => targetLabel);
  return [...new Set(labels)];
}
