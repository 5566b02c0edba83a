import clsx from 'clsx';
import { adoptedBy } from '../../../shared/domain/branchSeq';
import type { HistoryItem } from '../../../shared/domain/history';
import { historyWords as words } from '../../i18n/history';
import { Badge } from '../../ui/Badge';
import { useMoments } from './moments';
import { RevisionActions } from './RevisionActions';

interface RevisionRowProps {
  readonly item: HistoryItem;
  readonly restoredFromAt: string | null;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
}

function Marks({ item }: { readonly item: HistoryItem }) {
  const isFromOtherDevice = adoptedBy(item.seq) !== null;
  if (item.editions.length === 0 && item.corrections.length === 0 && !isFromOtherDevice) return null;
  return (
    <span className="revision__marks">
      {isFromOtherDevice && <Badge tone="neutral">{words.fromOtherDevice}</Badge>}
      {item.editions.map(({ seq, targetLabel, scheduledFor }) => (
        <Badge key={seq} tone="published">
          {scheduledFor ? words.scheduled(targetLabel) : words.published(targetLabel)}
        </Badge>
      ))}
      {item.corrections.length > 0 && <Badge tone="correction">{words.corrected}</Badge>}
    </span>
  );
}

/** One revision: its time, why it was kept, how many words came and went, and what became of it. */
export function RevisionRow({ item, restoredFromAt, isSelected, onSelect }: RevisionRowProps) {
  const { clock, moment } = useMoments();
  const time = clock(item.at);
  const why = words.cause(item.cause, restoredFromAt && moment(restoredFromAt));
  return (
    <li className={clsx('revision', isSelected && 'revision--selected')}>
      <button
        type="button"
        className="revision__row"
        data-revision={item.seq}
        aria-expanded={isSelected}
        onClick={onSelect}
      >
        <time className="revision__time" dateTime={item.at}>
          {time}
        </time>
        <span className="revision__what">
          <span className="revision__cause">{why}</span>
          {item.folded > 0 && <span className="revision__folded">{words.folded(item.folded)}</span>}
          <Marks item={item} />
        </span>
        <span className="revision__change">
          {item.added > 0 && (
            <span className="revision__added" title={words.addedWords(item.added)}>
              +{item.added}
            </span>
          )}
          {item.removed > 0 && (
            <span className="revision__removed" title={words.removedWords(item.removed)}>
              −{item.removed}
            </span>
          )}
        </span>
      </button>
      {item.clockWentBack && <p className="revision__clock">{words.clockWentBack}</p>}
      {isSelected && <RevisionActions item={item} />}
    </li>
  );
}
