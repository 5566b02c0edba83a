import { Camera, ExternalLink } from 'lucide-react';
import { memo, useState } from 'react';
import type { CitedSource } from '../../../shared/domain/citations';
import { assertNever } from '../../../shared/errors/assertNever';
import { openAddress } from '../../desk/addresses';
import { useSession } from '../../desk/session';
import { useStanding } from '../../desk/standing';
import { failureWords } from '../../i18n/failures';
import { sourcesWords as words } from '../../i18n/sources';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { TimeText } from '../../ui/TimeText';
import { Writing } from '../../ui/Writing';
import { CapturedCopy } from './CapturedCopy';
import { capture, copyState, type CopyState } from './capturing';
import { CitedPlace } from './CitedPlace';
import { ShortAddress } from './ShortAddress';
import { SourceMenu } from './SourceMenu';

/** One source: its labels and address, where it is cited, and our copy of it. */
export const SourceRow = memo(Row, (before, now) => isSameSource(before.source, now.source));

/** Cited in the same places; what a block cites is the same until she changes that block. */
const isSameSource = (before: CitedSource, now: CitedSource): boolean =>
  before.citations.length === now.citations.length &&
  before.citations.every((citation, index) => citation === now.citations[index]);

function Row({ source }: { readonly source: CitedSource }) {
  const standing = useStanding((state) => state.sources.get(source.key));
  const state = copyState(source.address, standing);
  const [isLooking, setLooking] = useState(false);
  return (
    <li className="source" data-state={state.kind}>
      <div className="source__head">
        <h4 className="source__label">{source.labels.join(' · ')}</h4>
        <IconButton
          size="small"
          label={words.open}
          icon={ExternalLink}
          onClick={() => void openAddress(source.address)}
        />
        <Writing>
          <SourceMenu source={source} name={standing?.source?.name || source.labels[0] || source.address} />
        </Writing>
      </div>
      <ShortAddress address={source.address} />
      <div className="source__copy">
        <CopyWords state={state} onLook={() => setLooking(true)} />
        <Writing>
          <CaptureButton address={source.key} state={state} />
        </Writing>
      </div>
      <Places source={source} />
      {isLooking && standing && (
        <CapturedCopy captures={standing.captures} onClose={() => setLooking(false)} />
      )}
    </li>
  );
}

function CaptureButton({ address, state }: { readonly address: string; readonly state: CopyState }) {
  if (state.kind === 'notAPage') return null;
  const start = () => void capture([address]);
  if (state.kind === 'captured') {
    return <IconButton size="small" label={words.captureAgain} icon={Camera} onClick={start} />;
  }
  return (
    <Button size="small" icon={Camera} busy={state.kind === 'capturing'} onClick={start}>
      {words.capture}
    </Button>
  );
}

function CopyWords({ state, onLook }: { readonly state: CopyState; readonly onLook: () => void }) {
  const zone = useSession(({ fields }) => fields?.zone);
  switch (state.kind) {
    case 'notAPage':
      return <p className="source__state">{words.notAPage}</p>;
    case 'none':
      return <p className="source__state source__state--open">{words.notCaptured}</p>;
    case 'capturing':
      return (
        <p className="source__state" role="status">
          {words.capturing}
        </p>
      );
    case 'failed': {
      const { sentence, nextStep } = failureWords({ code: state.code, facts: {} });
      return (
        <p className="source__state source__state--failed">
          {sentence} {nextStep}
        </p>
      );
    }
    case 'captured':
      return (
        <button
          type="button"
          className="source__state source__state--captured"
          title={words.lookAt}
          onClick={onLook}
        >
          {words.captured} <TimeText at={state.latest.capturedAt} zone={zone} />
          <code className="source__hash">{firstHash(state)}</code>
        </button>
      );
    default:
      return assertNever(state);
  }
}

const firstHash = ({ latest }: Extract<CopyState, { kind: 'captured' }>): string =>
  latest.files[0]?.object.sha256.slice(0, 8) ?? '';

function Places({ source: { citations } }: { readonly source: CitedSource }) {
  return (
    <details className="source__places">
      <summary>{words.cited(citations.length)}</summary>
      <ul>
        {citations.map((citation) => (
          <li key={`${citation.blockId}-${citation.linkIndex}`}>
            <CitedPlace citation={citation} />
          </li>
        ))}
      </ul>
    </details>
  );
}
