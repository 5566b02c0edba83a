import { FileInput, Newspaper, PenLine, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { lookAtSample, startArticle } from '../../desk/articles';
import { ask } from '../../desk/bridge';
import { openLibraryAt, useLibrary } from '../../desk/library';
import { openDialog } from '../../desk/navigation';
import { isReadOnly } from '../../desk/readOnly';
import { reportTrouble } from '../../desk/trouble';
import { firstRunWords } from '../../i18n/firstRun';
import { words } from '../../i18n/words';
import { useAttempt } from '../../ui/attempting';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { chooseFile } from '../../ui/chooseFile';
import { Mark } from '../../ui/Mark';
import './firstRun.css';
import { READABLE, readDropped } from './importing';

/** The first page: three ways to begin, and the one question, where the library will be. */
export function FirstRun() {
  const suggested = useLibrary(({ started }) => started?.suggestedLibraryPath ?? '');
  const [path, setPath] = useState(suggested);
  const { isBusy, failure, begin } = useBeginning(path);
  return (
    <main className="first-run">
      <div className="first-run__page">
        <Mark size={56} />
        <h1 className="first-run__name">{words.app}</h1>
        <p className="first-run__lead">{firstRunWords.lead}</p>
        <Choices isBusy={isBusy} begin={begin} />
        <FailureNotice failure={failure} />
        <WhereToKeep path={path} onChange={setPath} />
      </div>
    </main>
  );
}

type Begin = (thenDo: () => Promise<void>) => Promise<boolean>;

/** Opens the library, then does what she chose. */
function useBeginning(path: string) {
  const { isBusy, failure, attempt } = useAttempt();
  const begin: Begin = (thenDo) =>
    attempt(async () => {
      const whyNot = await openLibraryAt(path);
      // One that another has is open to be read: nothing is begun in it.
      if (!whyNot && !isReadOnly()) await thenDo();
      return whyNot;
    });
  return { isBusy, failure, begin };
}

function Choices({ isBusy, begin }: { readonly isBusy: boolean; readonly begin: Begin }) {
  // The file is asked for while the click still counts as hers; the library opens once there is one.
  const open = async () => {
    const file = await chooseFile(READABLE);
    if (file) await begin(() => readDropped(file));
  };
  return (
    <div className="first-run__choices" role="group" aria-label={firstRunWords.choices}>
      <ChoiceCard
        icon={PenLine}
        label={firstRunWords.write}
        hint={firstRunWords.writeHint}
        isBusy={isBusy}
        isFirst
        onChoose={() => void begin(startArticle)}
      />
      <ChoiceCard
        icon={FileInput}
        label={firstRunWords.open}
        hint={firstRunWords.openHint}
        isBusy={isBusy}
        onChoose={() => void open()}
      />
      <ChoiceCard
        icon={Newspaper}
        label={firstRunWords.sample}
        hint={firstRunWords.sampleHint}
        isBusy={isBusy}
        onChoose={() => void begin(lookAtSample)}
      />
    </div>
  );
}

interface ChoiceCardProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly hint: string;
  readonly isBusy: boolean;
  readonly isFirst?: boolean;
  readonly onChoose: () => void;
}

function ChoiceCard({ icon: Icon, label, hint, isBusy, isFirst = false, onChoose }: ChoiceCardProps) {
  return (
    <div className={isFirst ? 'first-run__card first-run__card--first' : 'first-run__card'}>
      <Icon className="first-run__icon" aria-hidden size={20} strokeWidth={1.75} />
      <button type="button" className="first-run__choose" disabled={isBusy} onClick={onChoose}>
        {label}
      </button>
      <p className="first-run__hint">{hint}</p>
    </div>
  );
}

interface WhereToKeepProps {
  readonly path: string;
  readonly onChange: (path: string) => void;
}

function WhereToKeep({ path, onChange }: WhereToKeepProps) {
  const choose = async () => {
    const chosen = await ask('library.choose', {});
    if (!chosen.ok) reportTrouble(chosen.failure);
    else if (chosen.value.path) onChange(chosen.value.path);
  };
  return (
    <div className="first-run__library">
      <p>
        {firstRunWords.library} <span className="first-run__path">{path}</span>
      </p>
      <Button size="small" variant="plain" onClick={() => void choose()}>
        {firstRunWords.change}
      </Button>
      <Button size="small" variant="plain" onClick={() => openDialog({ kind: 'restore' })}>
        {firstRunWords.restore}
      </Button>
      <p className="first-run__promise">{firstRunWords.libraryHint}</p>
    </div>
  );
}
