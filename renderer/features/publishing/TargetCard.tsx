import type { TargetStanding } from '../../../shared/domain/standing';
import type { Target } from '../../../shared/domain/target';
import { shortDateTime } from '../../../shared/text/dates';
import { hostOf } from '../../../shared/text/address';
import { ask } from '../../desk/bridge';
import { useSession } from '../../desk/session';
import { publishingWords } from '../../i18n/publishing';
import { Badge, type Tone } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { Writing } from '../../ui/Writing';
import { Address } from './Address';
import { Differences } from './Sent';

const words = publishingWords.panel;

const TONE: Readonly<Record<TargetStanding['state'], Tone>> = {
  never: 'neutral',
  live: 'published',
  scheduled: 'published',
  pending: 'unchecked',
  notSent: 'correction',
};

interface TargetCardProps {
  readonly target: Target;
  readonly standing: TargetStanding | null;
  readonly publishLabel: string;
  readonly onPublish: () => void;
}

/** One target: how the article stands there, its address and its times, and what can be done. */
export function TargetCard({ target, standing, publishLabel, onPublish }: TargetCardProps) {
  const state = standing?.state ?? 'never';
  const isOut = standing !== null && standing.publishedAt !== null;
  return (
    <article className="target" aria-label={target.label}>
      <header className="target__head">
        <div>
          <h3 className="target__name">{target.label}</h3>
          {target.kind === 'wordpress' && <p className="target__host">{hostOf(target.address)}</p>}
        </div>
        <Badge tone={TONE[state]}>{publishingWords.state[state]}</Badge>
      </header>
      {standing?.address && <Address address={standing.address} />}
      {standing && <Times standing={standing} />}
      {isOut && <p className="target__changes">{standing.hasChanges ? words.changes : words.upToDate}</p>}
      {state === 'notSent' && <p className="target__changes">{words.lastFailure}</p>}
      {standing && standing.differences.length > 0 && <Differences differences={standing.differences} />}
      <div className="target__actions">
        <Writing>
          <Button size="small" onClick={onPublish}>
            {state === 'pending' ? words.lookUp : publishLabel}
          </Button>
        </Writing>
        {target.kind === 'site' && isOut && (
          <Button size="small" variant="plain" onClick={() => void ask('app.showFolder', { folder: 'site' })}>
            {words.showFolder}
          </Button>
        )}
      </div>
    </article>
  );
}

function Times({ standing }: { readonly standing: TargetStanding }) {
  const zone = useSession((state) => state.fields?.zone ?? 'UTC');
  const language = useSession((state) => state.fields?.language ?? 'en-GB');
  const { publishedAt, updatedAt, scheduledFor, state } = standing;
  const rows: readonly (readonly [string, string | null])[] = [
    [words.scheduledFor, state === 'scheduled' ? scheduledFor : null],
    [words.firstPublished, publishedAt],
    [words.updated, updatedAt === publishedAt ? null : updatedAt],
  ];
  const shown = rows.flatMap(([name, at]) => (at ? [{ name, at }] : []));
  if (shown.length === 0) return null;
  return (
    <dl className="target__times">
      {shown.map(({ name, at }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <time dateTime={at}>{shortDateTime(at, zone, language)}</time>
          </dd>
        </div>
      ))}
    </dl>
  );
}
