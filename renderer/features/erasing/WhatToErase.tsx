import { erasingWords as words } from '../../i18n/erasing';
import { Checkbox } from '../../ui/Checkbox';
import { Choice } from '../../ui/Choice';
import { TextArea } from '../../ui/TextArea';
import type { AimSoFar } from './aim';
import { FilePicker, SourcePicker } from './pickers';

interface WhatToEraseProps {
  readonly soFar: AimSoFar;
  readonly onChange: (changes: Partial<AimSoFar>) => void;
}

const SORTS = (['words', 'source', 'file'] as const).map((value) => ({ value, label: words.sorts[value] }));

/** Asks what is to vanish: words, a source with all that was captured of it, or a file. */
export function WhatToErase({ soFar, onChange }: WhatToEraseProps) {
  return (
    <>
      <Choice
        label={words.sort}
        hideLabel
        value={soFar.sort}
        options={SORTS}
        onChange={(sort) => onChange({ sort })}
      />
      {soFar.sort === 'words' && <Words soFar={soFar} onChange={onChange} />}
      {soFar.sort === 'source' && <Source soFar={soFar} onChange={onChange} />}
      {soFar.sort === 'file' && (
        <>
          <FilePicker chosen={soFar.file} onChoose={(file) => onChange({ file })} />
          {soFar.file && <p className="erasing__quiet">{words.fileGoes}</p>}
        </>
      )}
    </>
  );
}

function Words({ soFar, onChange }: WhatToEraseProps) {
  return (
    <>
      <TextArea
        label={words.what}
        hint={words.whatHint}
        value={soFar.words}
        grows
        rows={1}
        autoFocus
        onChange={(typed) => onChange({ words: typed })}
      />
      <Checkbox
        label={words.isWholeWord}
        checked={soFar.isWholeWord}
        onChange={(isWholeWord) => onChange({ isWholeWord })}
      />
    </>
  );
}

function Source({ soFar, onChange }: WhatToEraseProps) {
  return (
    <>
      <SourcePicker chosen={soFar.source} onChoose={(source) => onChange({ source })} />
      {soFar.source && (
        <>
          <p className="erasing__quiet">{words.sourceGoes}</p>
          <div>
            <Checkbox
              label={words.isAddressToo}
              checked={soFar.isAddressToo}
              onChange={(isAddressToo) => onChange({ isAddressToo })}
            />
            <p className="erasing__hint">{words.isAddressTooHint}</p>
          </div>
        </>
      )}
    </>
  );
}
