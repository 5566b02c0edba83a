import { daysSinceOldBackup } from '../../shared/domain/backup';
import { citations } from '../../shared/domain/citations';
import { useLibrary } from '../desk/library';
import { openDialog, showTab } from '../desk/navigation';
import { currentBody, useSession, type SaveState } from '../desk/session';
import { appWords } from '../i18n/app';
import { backupWords } from '../i18n/backups';
import { failureWords } from '../i18n/failures';
import { useMemo } from 'react';
import { useCalmArticle } from '../desk/calmArticle';
import { bodyWords, useSelectedWords } from '../desk/counts';
import { toggleFocus, useIsFocused } from '../desk/view';
import { Outline } from '../features/article/Outline';
import { useMinute } from '../ui/minute';
import './statusBar.css';
import { useLiveLabels } from './targetStanding';

/** The bar that always tells the truth about saving, words, sources and where the article is live. */
export function StatusBar() {
  const hasArticle = useSession((state) => state.draft !== null);
  const isFocused = useIsFocused();
  return (
    <footer className="status-bar">
      {hasArticle && (
        <>
          <Saving />
          <Counts />
          <Outline />
        </>
      )}
      <OldBackup />
      {hasArticle && !isFocused && <WhereLive />}
      {isFocused && <LeaveFocus />}
    </footer>
  );
}

function savingWords(state: SaveState): string {
  if (state.kind === 'notSaved') return appWords.notSaved(failureWords(state.failure).sentence);
  return state.kind === 'saving' ? appWords.saving : appWords.saved;
}

function Saving() {
  const saveState = useSession((state) => state.saveState);
  return (
    <span className={`status-bar__saving status-bar__saving--${saveState.kind}`}>
      <span className="status-bar__dot" aria-hidden />
      <span role="status" aria-label={appWords.saveState}>
        {savingWords(saveState)}
      </span>
    </span>
  );
}

function Counts() {
  const article = useCalmArticle();
  const selected = useSelectedWords((state) => state.words);
  const counts = useMemo(() => {
    if (!article) return null;
    const { sources, missing, vague } = citations(article.body);
    // The article only says that it is time: the blocks themselves are known, and few are new.
    return {
      words: bodyWords(currentBody(), article.fields.language),
      sources: sources.length,
      toCheck: missing.length + vague.length,
    };
  }, [article]);
  if (!counts) return null;
  return (
    <>
      <span className="status-bar__figure">
        {selected === null ? appWords.words(counts.words) : appWords.selectedWords(selected, counts.words)}
      </span>
      <button type="button" className="status-bar__link" onClick={() => showTab('sources')}>
        {appWords.sources(counts.sources, counts.toCheck)}
      </button>
    </>
  );
}

/** How old the last backup is, from the day on which that is worth knowing. */
function OldBackup() {
  const lastAt = useLibrary(({ settings, library }) => library && settings?.lastBackups?.[library.id]);
  const now = useMinute();
  const days = lastAt ? daysSinceOldBackup(lastAt, now) : null;
  if (days === null) return null;
  return (
    <button type="button" className="status-bar__link" onClick={() => openDialog({ kind: 'backUp' })}>
      {backupWords.lastBackup(days)}
    </button>
  );
}

function LeaveFocus() {
  return (
    <button type="button" className="status-bar__link status-bar__link--last" onClick={toggleFocus}>
      {appWords.leaveFocus}
    </button>
  );
}

function WhereLive() {
  const labels = useLiveLabels();
  return (
    <button
      type="button"
      className="status-bar__link status-bar__link--last"
      onClick={() => showTab('publishing')}
    >
      {labels.length > 0 ? appWords.liveOn(labels) : appWords.notLive}
    </button>
  );
}
