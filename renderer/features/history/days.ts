import type { HistoryItem } from '../../../shared/domain/history';
import { dayOf } from '../../../shared/text/dates';

/** The revisions of one calendar day in the article's zone, newest first. */
export interface Day {
  readonly on: string;
  readonly items: readonly HistoryItem[];
}

/** Groups revisions by day; the order is that of the chain, whatever the clock said. */
export function byDay(items: readonly HistoryItem[], zone: string): readonly Day[] {
  const days: { on: string; items: HistoryItem[] }[] = [];
  for (const item of [...items].sort((a, b) => b.seq - a.seq)) {
    const on = dayOf(item.at, zone);
    const last = days.at(-1);
    if (last?.on === on) last.items.push(item);
    else days.push({ on, items: [item] });
  }
  return days;
}
