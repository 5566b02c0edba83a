import type { ArticleSummary } from '../../shared/domain/article';
import { daysSinceOldBackup } from '../../shared/domain/backup';
import { citations } from '../../shared/domain/citations';
import { useLibrary } from '../desk/library';
import { openDialog, showTab } from '../desk/navigation';
import { useSession, type SaveState } from '../desk/session';
import { appWords } from '../i18n/app';
import { backupWords } from '../i18n/backups';
import { failureWords } from '../i18n/failures';
import { useMemo } from 'react';
import { useCalmArticle } from '../desk/calmArticle';
import { toggleFocus, useIsFocused } from '../desk/view';
import { useSelectedWords, useWordCount } from '../desk/wordCount';
import { Outline } from '../features/article/Outline';
import { useMinute } from '../ui/minute';
import './statusBar.css';
import { useLiveLabels } from './targetStanding';

/** The bar that always tells the truth about saving, words, sources and where the article is live. */
export function StatusBar() {
  const articleId = useSession((state) => state.draft?.id ?? null);
  const hasArticle = articleId !== null;
  const isFocused = useIsFocused();
  return (
    <footer className="status-bar">
      {hasArticle && (
        <>
          <Saving />
          <Counts key={articleId} />
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
    return { sources: sources.length, toCheck: missing.length + vague.length };
  }, [article]);
  const words = useWordCount(article);
  if (!counts || words === null) return null;
  return (
    <>
      <span className="status-bar__figure">
        {selected === null ? appWords.words(words) : appWords.selectedWords(selected, words)}
      </span>
      <button type="button" className="status-bar__link" onClick={() => showTab('sources')}>
        {appWords.sources(counts.sources, counts.toCheck)}
      </button>
    </>
  );
}

/** How old the last backup is, or that there never was one, from the day on which that is worth knowing. */
function OldBackup() {
  const hint = useBackupHint();
  if (hint === null) return null;
  return (
    <button type="button" className="status-bar__link" onClick={() => openDialog({ kind: 'backUp' })}>
      {hint}
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

function useBackupHint(): string | null {
  const id = useLibrary(({ library }) => library?.id ?? '');
  const lastAt = useLibrary(({ settings }) => settings?.lastBackups?.[id]);
  const since = useLibrary(({ settings }) => settings?.knownSince?.[id]);
  const hasWork = useLibrary(({ articles }) => articles.some(isWork));
  const now = useMinute();
  const days = daysSinceOldBackup(lastAt ?? since ?? now.toISOString(), now);
  if (days === null) return null;
  if (lastAt) return backupWords.lastBackup(days);
  return hasWork ? backupWords.neverHint : null;
}

const isWork = ({ isSample, words, state }: ArticleSummary): boolean =>
  !isSample && words > 0 && state !== 'binned';

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
