import { useMemo, useState, type KeyboardEvent } from 'react';
import type { HistoryItem } from '../../../shared/domain/history';
import type { Seq } from '../../../shared/domain/ids';
import { byDay } from './days';
import { useMoments } from './moments';
import { RevisionRow } from './RevisionRow';

/** Up and down go from revision to revision. */
function stepBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-revision]')];
  const here = rows.findIndex((row) => row === document.activeElement);
  const next = here === -1 ? undefined : rows[here + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** The revisions grouped by day, newest first; one of them may be open with what can be done with it. */
export function RevisionList({ items }: { readonly items: readonly HistoryItem[] }) {
  const { zone, day } = useMoments();
  const [selected, setSelected] = useState<Seq | null>(null);
  const days = useMemo(() => byDay(items, zone), [items, zone]);
  const times = useMemo(() => new Map(items.map(({ seq, at }) => [seq, at])), [items]);
  return (
    <div className="revisions" onKeyDown={stepBetweenRows}>
      {days.map(({ on, items: ofDay }) => (
        <section key={`${on}:${ofDay[0]?.seq ?? ''}`} className="revisions__day">
          <h4 className="revisions__date">{day(ofDay[0]?.at ?? `${on}T12:00:00.000Z`)}</h4>
          <ol className="revisions__list">
            {ofDay.map((item) => (
              <RevisionRow
                key={item.seq}
                item={item}
                restoredFromAt={item.from === null ? null : (times.get(item.from) ?? null)}
                isSelected={item.seq === selected}
                onSelect={() => setSelected(item.seq === selected ? null : item.seq)}
              />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
