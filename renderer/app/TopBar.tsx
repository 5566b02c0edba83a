import { Search, Settings } from 'lucide-react';
import { isStage, stateOf, type ArticleState, type Stage } from '../../shared/domain/stage';
import { useLibrary } from '../desk/library';
import { openDialog } from '../desk/navigation';
import { useSession } from '../desk/session';
import { useStanding } from '../desk/standing';
import { StageMenu } from '../features/article/StageMenu';
import { appWords } from '../i18n/app';
import { words } from '../i18n/words';
import { Badge, type Tone } from '../ui/Badge';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { Mark } from '../ui/Mark';
import { Tooltip } from '../ui/Tooltip';
import { Writing } from '../ui/Writing';
import { selectedWords } from './commands';
import { ArticleWriting } from './OtherWindowBanner';
import { isOut, usePreselectedStanding } from './targetStanding';
import './topBar.css';

const TONES: Readonly<Record<Exclude<ArticleState, Stage>, Tone>> = {
  scheduled: 'published',
  live: 'published',
  changed: 'unchecked',
  withdrawn: 'neutral',
  binned: 'neutral',
};

/** Whose desk this is, how the article stands, and the one primary button. */
export function TopBar() {
  const libraryName = useLibrary(({ library }) => library?.house.siteName || library?.house.name || '');
  const hasArticle = useSession((state) => state.draft !== null);
  return (
    <header className="top-bar">
      <div className="top-bar__name">
        <Mark size={20} />
        <h1 className="top-bar__app">{words.app}</h1>
        {libraryName && <span className="top-bar__library">{libraryName}</span>}
      </div>
      <div className="top-bar__state">{hasArticle && <StateOfArticle />}</div>
      <div className="top-bar__actions">
        <IconButton
          label={appWords.commands.palette}
          icon={Search}
          onClick={() => openDialog({ kind: 'commandPalette', selected: selectedWords() })}
        />
        <IconButton
          label={appWords.commands.settings}
          icon={Settings}
          onClick={() => openDialog({ kind: 'settings' })}
        />
        {hasArticle && (
          <ArticleWriting>
            <Writing>
              <PublishButton />
            </Writing>
          </ArticleWriting>
        )}
      </div>
    </header>
  );
}

function useArticleState(): ArticleState {
  const isBinned = useSession(({ draft }) => draft?.binnedAt != null);
  const stage = useSession((state) => state.stage);
  return useStanding(({ standing }) => stateOf({ isBinned, stage }, standing?.targets ?? []));
}

function StateOfArticle() {
  const state = useArticleState();
  const isSample = useSession(({ draft }) => draft?.isSample === true);
  return (
    <>
      {isSample && <Badge tone="comment">{appWords.sample}</Badge>}
      {!isStage(state) && <Badge tone={TONES[state]}>{appWords.state[state]}</Badge>}
      {state !== 'binned' && (
        <ArticleWriting>
          <Writing>
            <StageMenu state={state} />
          </Writing>
        </ArticleWriting>
      )}
    </>
  );
}

function PublishButton() {
  const standing = usePreselectedStanding();
  const open = () => openDialog({ kind: 'publish' });
  if (!isOut(standing)) {
    return (
      <Button variant="primary" onClick={open}>
        {appWords.publish}
      </Button>
    );
  }
  if (standing?.hasChanges) {
    return (
      <Button variant="primary" onClick={open}>
        {appWords.update}
      </Button>
    );
  }
  return (
    <Tooltip label={appWords.upToDate}>
      <Button variant="quiet" onClick={open}>
        {appWords.update}
      </Button>
    </Tooltip>
  );
}
