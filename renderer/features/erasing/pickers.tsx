import { useEffect, useState, type ReactNode } from 'react';
import type { ErasableFile } from '../../../shared/domain/erasing';
import type { ResponseOf } from '../../../shared/ipc/contract';
import { choicesToErase } from '../../desk/erasing';
import type { ChosenToErase } from '../../desk/navigation';
import { reportTrouble } from '../../desk/trouble';
import { erasingWords as words } from '../../i18n/erasing';
import { Button } from '../../ui/Button';
import { Spinner } from '../../ui/Spinner';
import { dateTimeText } from '../../ui/timeWords';
import { PickOne } from './PickOne';

type Chosen<Kind> = Extract<ChosenToErase, { kind: Kind }>;

interface PickerProps<Kind> {
  readonly chosen: Chosen<Kind> | null;
  readonly onChoose: (chosen: Chosen<Kind> | null) => void;
}

/** One of the library's sources, by name or address. */
export function SourcePicker({ chosen, onChoose }: PickerProps<'source'>) {
  if (chosen) return <Picked name={chosen.name} of={chosen.address} onAnother={() => onChoose(null)} />;
  return (
    <WithChoices>
      {({ sources }) => (
        <PickOne
          label={words.findSource}
          hint={words.findSourceHint}
          options={sources.map(({ address, name }) => ({ key: address, name: name || address, of: address }))}
          onPick={({ key, name }) => onChoose({ kind: 'source', address: key, name })}
        />
      )}
    </WithChoices>
  );
}

/** One of the library's files: a captured page, a picture, a document. */
export function FilePicker({ chosen, onChoose }: PickerProps<'file'>) {
  if (chosen) return <Picked name={chosen.name} of="" onAnother={() => onChoose(null)} />;
  return (
    <WithChoices>
      {({ files }) => (
        <PickOne
          label={words.findFile}
          hint={words.findFileHint}
          options={files.map((file) => ({
            key: file.sha256,
            name: file.name || words.unnamed,
            of: keptOf(file),
          }))}
          onPick={({ key, name }) => {
            const file = files.find(({ sha256 }) => sha256 === key);
            if (file) onChoose({ kind: 'file', sha256: file.sha256, name });
          }}
        />
      )}
    </WithChoices>
  );
}

function keptOf({ mediaType, at }: ErasableFile): string {
  const { page, picture, document } = words.fileSorts;
  const sort = mediaType.startsWith('image/') ? picture : /html/.test(mediaType) ? page : document;
  return at === null ? sort : words.keptOn(sort, dateTimeText(at));
}

interface PickedProps {
  readonly name: string;
  readonly of: string;
  readonly onAnother: () => void;
}

function Picked({ name, of, onAnother }: PickedProps) {
  return (
    <div className="erasing__picked">
      <div className="erasing__picked-what">
        <p className="erasing__heading">{name}</p>
        {of !== '' && of !== name && <p className="erasing__hint">{of}</p>}
      </div>
      <Button size="small" variant="plain" onClick={onAnother}>
        {words.another}
      </Button>
    </div>
  );
}

interface WithChoicesProps {
  readonly children: (choices: ResponseOf<'erasing.choices'>) => ReactNode;
}

/** Reads them when they are first wanted: it takes a look through the whole library. */
function WithChoices({ children }: WithChoicesProps) {
  const [choices, setChoices] = useState<ResponseOf<'erasing.choices'> | null>(null);
  useEffect(() => {
    let isWanted = true;
    void choicesToErase().then((answer) => {
      if (!isWanted) return;
      if (answer.ok) setChoices(answer.value);
      else reportTrouble(answer.failure);
    });
    return () => {
      isWanted = false;
    };
  }, []);
  return choices ? children(choices) : <Spinner label={words.reading} />;
}
