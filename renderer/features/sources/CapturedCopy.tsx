import { CircleCheck, Download, Eraser, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { CaptureMade } from '../../../shared/domain/capture';
import { openDialog } from '../../desk/navigation';
import { useSession } from '../../desk/session';
import { erasingWords } from '../../i18n/erasing';
import { failureWords } from '../../i18n/failures';
import { sourcesWords } from '../../i18n/sources';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Hash } from '../../ui/Hash';
import { IconButton } from '../../ui/IconButton';
import { Select } from '../../ui/Select';
import { Spinner } from '../../ui/Spinner';
import { TimeText } from '../../ui/TimeText';
import { dateTimeText } from '../../ui/timeWords';
import { Writing } from '../../ui/Writing';
import { saveCopy, useReadCapture, type ReadPart } from './useReadCapture';

const words = sourcesWords.copy;

interface CapturedCopyProps {
  /** Newest first; at least one. */
  readonly captures: readonly CaptureMade[];
  readonly onClose: () => void;
}

/** Our copy of a page: its text, and the proof that it is what was captured. */
export function CapturedCopy({ captures, onClose }: CapturedCopyProps) {
  const zone = useSession(({ fields }) => fields?.zone);
  const [at, setAt] = useState(captures[0]?.capturedAt ?? '');
  const shown = captures.find(({ capturedAt }) => capturedAt === at) ?? captures[0];
  if (!shown) return null;
  return (
    <Dialog
      open
      size="large"
      title={shown.pageName || words.title}
      description={words.of(shown.requestedAddress)}
      onClose={onClose}
      footer={
        <Writing>
          <EraseCopy capture={shown} onClose={onClose} />
        </Writing>
      }
    >
      {captures.length > 1 && (
        <Select
          label={words.which}
          value={at}
          onChange={setAt}
          options={captures.map(({ capturedAt }) => ({
            value: capturedAt,
            label: dateTimeText(capturedAt, zone),
          }))}
        />
      )}
      <CopyShown key={shown.capturedAt} capture={shown} zone={zone} />
    </Dialog>
  );
}

/** Any one file of a capture takes all of it along. */
function EraseCopy({ capture, onClose }: { readonly capture: CaptureMade; readonly onClose: () => void }) {
  const sha256 = capture.files[0]?.object.sha256;
  if (sha256 === undefined) return null;
  const name = capture.pageName || capture.requestedAddress;
  const start = () => {
    onClose();
    openDialog({ kind: 'erase', words: '', chosen: { kind: 'file', sha256, name } });
  };
  return (
    <Button variant="plain" icon={Eraser} onClick={start}>
      {erasingWords.copy}
    </Button>
  );
}

function CopyShown({ capture, zone }: { capture: CaptureMade; zone: string | undefined }) {
  const parts = useReadCapture(capture);
  return (
    <section className="captured-copy" aria-label={words.title} tabIndex={0}>
      <dl className="captured-copy__facts">
        <dt>{words.at}</dt>
        <dd>
          <TimeText at={capture.capturedAt} zone={zone} />
        </dd>
        <dt>{words.finalAddress}</dt>
        <dd className="captured-copy__address">{capture.finalAddress}</dd>
        <dt>{words.status}</dt>
        <dd>{capture.status}</dd>
      </dl>
      {parts === null ? (
        <Spinner label={words.reading} />
      ) : (
        <>
          <h3 className="captured-copy__heading">{words.hashes}</h3>
          <ul className="captured-copy__parts">
            {parts.map((part) => (
              <PartRow key={part.part} part={part} pageName={capture.pageName} />
            ))}
          </ul>
          <PageText parts={parts} />
        </>
      )}
    </section>
  );
}

function PartRow({ part, pageName }: { readonly part: ReadPart; readonly pageName: string }) {
  return (
    <li className="captured-copy__part">
      <span>{words.parts[part.part]}</span>
      <Hash value={part.object.sha256} />
      {part.failure ? (
        <span className="captured-copy__broken">
          <TriangleAlert aria-hidden size={14} /> {failureWords(part.failure).sentence}
        </span>
      ) : (
        <span className="captured-copy__verified">
          <CircleCheck aria-hidden size={14} /> {words.verified}
        </span>
      )}
      <IconButton
        size="small"
        label={words.save(words.parts[part.part])}
        icon={Download}
        onClick={() => void saveCopy(part, pageName)}
      />
    </li>
  );
}

function PageText({ parts }: { readonly parts: readonly ReadPart[] }) {
  const text = parts.find(({ part }) => part === 'text')?.text ?? '';
  return (
    <>
      <h3 className="captured-copy__heading">{words.text}</h3>
      {text.trim() === '' ? <p>{words.noText}</p> : <pre className="captured-copy__text">{text}</pre>}
    </>
  );
}
