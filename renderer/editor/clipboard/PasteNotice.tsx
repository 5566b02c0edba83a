import { clsx } from 'clsx';
import { X } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { pastingWords as words } from '../../i18n/pasting';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { hostOf } from '../pictures/intake';
import type { PasteOutcome, PasteProgress } from './pasteOutcome';
import './pasteNotice.css';

interface PasteNoticeProps {
  readonly outcome: PasteOutcome;
  /** Null while no paste is under way. */
  readonly progress: PasteProgress | null;
  readonly onRemoveTracking: () => void;
  /** Fetches the pictures that lie on the web. */
  readonly onFetch: () => void;
}

/** How long it is said what became of a paste, in milliseconds; an offer stays until she answers it. */
const SAID_FOR_MS = 8_000;

/** What becomes of a paste: how far it is, what stayed behind, and what can be taken out of it. */
export function PasteNotice({ outcome, progress, onRemoveTracking, onFetch }: PasteNoticeProps) {
  const { isTold, tell } = useTold(outcome);
  const hasOffer = !isTold && isOffer(outcome);
  const sentences = isTold ? [] : sentencesOf(outcome);
  return (
    <div
      className={clsx(
        'paste-notice',
        (progress || sentences.length > 0) && 'paste-notice--shown',
        (progress || hasOffer) && 'paste-notice--stays',
        progress && 'paste-notice--busy',
      )}
    >
      {progress && <Progress {...progress} />}
      <p className="paste-notice__words" role="status">
        {!progress && sentences.join(' ')}
      </p>
      {!progress && hasOffer && (
        <>
          {outcome.onTheWeb.length > 0 && (
            <Button size="small" onClick={onFetch}>
              {words.fetch(outcome.onTheWeb.length)}
            </Button>
          )}
          {outcome.tracked.length > 0 && (
            <Button
              size="small"
              onClick={() => {
                onRemoveTracking();
                tell();
              }}
            >
              {words.removeTracking}
            </Button>
          )}
          <IconButton size="small" label={words.dismiss} icon={X} onClick={tell} />
        </>
      )}
    </div>
  );
}

function Progress({ part, cancel }: PasteProgress) {
  const id = useId();
  return (
    <>
      <span id={id} role="status">
        {part === null ? words.reading : words.putting}
      </span>
      <progress aria-labelledby={id} {...(part === null ? {} : { value: part })} />
      <Button size="small" onClick={cancel}>
        {words.cancel}
      </Button>
    </>
  );
}

/** True once an outcome was said for long enough, or she has heard it. */
function useTold(outcome: PasteOutcome): { readonly isTold: boolean; readonly tell: () => void } {
  const [told, setTold] = useState<PasteOutcome>(outcome);
  const tell = () => setTold(outcome);
  useEffect(() => {
    if (isOffer(outcome)) return;
    const timer = setTimeout(() => setTold(outcome), SAID_FOR_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  return { isTold: told === outcome, tell };
}

/** An offer stays until she answers it. */
const isOffer = ({ tracked, onTheWeb }: PasteOutcome): boolean => tracked.length > 0 || onTheWeb.length > 0;

/** The sites that would see who fetches their pictures, each once. */
function sitesOf(onTheWeb: PasteOutcome['onTheWeb']): readonly string[] {
  return [...new Set(onTheWeb.flatMap(({ from }) => ('address' in from ? [hostOf(from.address)] : [])))];
}

function sentencesOf(outcome: PasteOutcome): string[] {
  const { leftOut, joinedLines, onTheWeb, tracked, tooLong, isLost } = outcome;
  return [
    ...(isLost ? [words.lost] : []),
    ...(tooLong ? [words.tooLong[tooLong]] : []),
    ...(leftOut.length > 0 ? [words.leftOut(leftOut)] : []),
    ...(onTheWeb.length > 0 ? [words.picturesOnTheWeb(onTheWeb.length, sitesOf(onTheWeb))] : []),
    ...(joinedLines > 0 ? [words.joinedLines(joinedLines)] : []),
    ...(tracked.length > 0 ? [words.tracked(tracked.length)] : []),
  ];
}
