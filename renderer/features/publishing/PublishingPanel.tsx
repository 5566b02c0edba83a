import { Plus, Send } from 'lucide-react';
import type { Target } from '../../../shared/domain/target';
import { useLibrary } from '../../desk/library';
import { openDialog } from '../../desk/navigation';
import { useStanding } from '../../desk/standing';
import { publishingWords } from '../../i18n/publishing';
import { Button } from '../../ui/Button';
import { EmptyPlace } from '../../ui/EmptyPlace';
import { Writing } from '../../ui/Writing';
import { isUpdateAt, standingAt } from './plan';
import { TargetCard } from './TargetCard';
import './publishing.css';

const words = publishingWords.panel;

/** Opens the dialog with this target preselected, by way of "the one of last time". */
function publishTo(target: Target): void {
  useLibrary.setState((state) =>
    state.settings ? { settings: { ...state.settings, lastTarget: target.id } } : state,
  );
  openDialog({ kind: 'publish' });
}

/** Where the article is, and where it could be. */
export function PublishingPanel() {
  const targets = useLibrary((state) => state.targets);
  const standing = useStanding((state) => state.standing);
  const connect = (
    <Writing>
      <Button size="small" icon={Plus} onClick={() => openDialog({ kind: 'connectSite' })}>
        {words.connect}
      </Button>
    </Writing>
  );
  if (targets.length === 0) return <EmptyPlace icon={Send} sentence={words.none} action={connect} />;
  return (
    <div className="publishing">
      <ul className="publishing__targets">
        {targets.map((target) => {
          const there = standingAt(standing, target);
          return (
            <li key={target.id}>
              <TargetCard
                target={target}
                standing={there}
                publishLabel={isUpdateAt(there) ? words.update : words.publish}
                onPublish={() => publishTo(target)}
              />
            </li>
          );
        })}
      </ul>
      <div className="publishing__connect">{connect}</div>
    </div>
  );
}
