import type { Change } from '../../../shared/text/compare';
import { historyWords } from '../../i18n/history';
import { changeRuns } from './changeRuns';

const words = historyWords.stage;

/** Words taken out: struck through, in red, and said to a screen reader. */
export function Removed({ text }: { readonly text: string }) {
  return (
    <del className="removed">
      <span className="visually-hidden">{words.removed} </span>
      {text}
    </del>
  );
}

/** Words put in: underlined, in green, and said to a screen reader. */
export function Added({ text }: { readonly text: string }) {
  return (
    <ins className="added">
      <span className="visually-hidden">{words.added} </span>
      {text}
    </ins>
  );
}

/** A text with its changes in place, each of them a stop for the keys. */
export function ChangedText({ changes }: { readonly changes: readonly Change[] }) {
  return changeRuns(changes).map((run, index) =>
    run.kind === 'same' ? (
      <span key={index}>{run.text}</span>
    ) : (
      <span key={index} className="change" data-change>
        {run.removed && <Removed text={run.removed} />}
        {run.added && <Added text={run.added} />}
      </span>
    ),
  );
}
