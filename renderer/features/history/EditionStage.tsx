import { seqInChain } from '../../../shared/domain/branchSeq';
import { historyWords } from '../../i18n/history';
import { openAddress } from '../../desk/addresses';
import { Button } from '../../ui/Button';
import { Hash } from '../../ui/Hash';
import { draftSide, showComparison, type LiveEdition } from './lookingBack';
import { useMoments } from './moments';
import { ReadArticle } from './ReadArticle';

const words = historyWords.edition;

interface EditionStageProps {
  readonly live: LiveEdition;
  readonly targetLabel: string;
  readonly when: string;
}

/** What was live at an instant, with the proof beside it. */
export function EditionStage({ live, targetLabel, when }: EditionStageProps) {
  const compare = (): void => {
    const now = draftSide(historyWords.stage.now);
    if (now) showComparison({ name: `${when} (${targetLabel})`, snapshot: live.snapshot }, now);
  };
  return (
    <div className="stage__scroll">
      <div className="edition">
        <ReadArticle snapshot={live.snapshot} />
        <aside className="proof" aria-label={words.proof}>
          <h3 className="proof__heading">{words.proof}</h3>
          <Proof live={live} />
          <div className="proof__limits">
            <p>{words.canShow}</p>
            <p>{words.cannotShow}</p>
          </div>
          <Button size="small" onClick={compare}>
            {words.compareWithNow}
          </Button>
        </aside>
      </div>
    </div>
  );
}

function Proof({ live: { edition, seq, hash, at } }: { readonly live: LiveEdition }) {
  const { moment } = useMoments();
  return (
    <dl className="proof__facts">
      <div>
        <dt>{words.liveSince}</dt>
        <dd>
          <time dateTime={at}>{moment(at)}</time>
        </dd>
      </div>
      <div>
        <dt>{words.address}</dt>
        <dd>
          <a
            className="proof__address"
            href={edition.address}
            onClick={(event) => {
              event.preventDefault();
              void openAddress(edition.address);
            }}
          >
            {edition.address}
          </a>
        </dd>
      </div>
      <div>
        <dt>{words.entry}</dt>
        <dd>{seqInChain(seq)}</dd>
      </div>
      <div>
        <dt>{words.entryHash}</dt>
        <dd>
          <Hash value={hash} />
        </dd>
      </div>
      <div>
        <dt>{words.revision}</dt>
        <dd>{edition.revision}</dd>
      </div>
      <div>
        <dt>{words.sent}</dt>
        <dd>
          <Hash value={edition.sent.sha256} />
        </dd>
      </div>
      <div>
        <dt>{words.read}</dt>
        <dd>
          <Hash value={edition.read.sha256} />
        </dd>
      </div>
      {edition.differences.length > 0 && (
        <div>
          <dt>{words.differences}</dt>
          <dd>
            <ul className="proof__differences">
              {edition.differences.map((difference) => (
                <li key={difference}>{difference}</li>
              ))}
            </ul>
          </dd>
        </div>
      )}
    </dl>
  );
}
