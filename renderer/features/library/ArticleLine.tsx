import type { MouseEvent } from 'react';
import type { ArticleSummary } from '../../../shared/domain/article';
import type { Snippet } from '../../../shared/domain/search';
import { shownStates, type ArticleState } from '../../../shared/domain/stage';
import { goToArticle } from '../../desk/articles';
import { useSession } from '../../desk/session';
import { openWindow } from '../../desk/windows';
import { libraryWords } from '../../i18n/library';
import { words } from '../../i18n/words';
import { ContextMenu } from '../../ui/ContextMenu';
import { TimeText } from '../../ui/TimeText';

const DOTS: Readonly<Record<ArticleState, string>> = {
  idea: 'neutral',
  draft: 'neutral',
  withLawyer: 'waiting',
  awaitingReply: 'waiting',
  ready: 'ready',
  scheduled: 'published',
  live: 'published',
  changed: 'unchecked',
  withdrawn: 'neutral',
  binned: 'neutral',
};

interface ArticleLineProps {
  readonly article: ArticleSummary;
  /** The words around what was found in it. */
  readonly snippet: Snippet | null;
}

/** One article: its headline, how it stands, its length and when it was last worked on. */
export function ArticleLine({ article, snippet }: ArticleLineProps) {
  const isOpen = useSession(({ draft }) => draft?.id === article.id);
  const headline = useHeadline(article, isOpen);
  const openElsewhere = () => void openWindow(article.id);
  const go = (event: MouseEvent) => {
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) openElsewhere();
    else void goToArticle(article.id);
  };
  return (
    <ContextMenu items={[{ label: libraryWords.openInNewWindow, onSelect: openElsewhere }]}>
      <li className={isOpen ? 'article-line article-line--open' : 'article-line'}>
        <a
          href={`#${article.id}`}
          className={
            headline ? 'article-line__headline' : 'article-line__headline article-line__headline--none'
          }
          aria-current={isOpen ? 'page' : undefined}
          onClick={go}
        >
          {headline || words.untitled}
        </a>
        {snippet && <FoundWords snippet={snippet} />}
        <p className="article-line__facts">
          <span className={`article-line__state article-line__state--${DOTS[article.state]}`}>
            {shownStates(article)
              .map((state) => libraryWords.state[state])
              .join(' · ')}
          </span>
          <span>{libraryWords.words(article.words)}</span>
          <TimeText at={article.savedAt} style="relative" />
          {article.isSample && <span className="article-line__sample">{libraryWords.sample}</span>}
        </p>
      </li>
    </ContextMenu>
  );
}

function FoundWords({ snippet }: { readonly snippet: Snippet }) {
  return (
    <p className="article-line__found">
      {snippet.map(({ text, isMatch }, index) => (isMatch ? <mark key={index}>{text}</mark> : text))}
    </p>
  );
}

/** The open article's headline as it is being typed, any other's as it was saved. */
function useHeadline(article: ArticleSummary, isOpen: boolean): string {
  const typed = useSession((state) => (isOpen ? state.fields?.headline : undefined));
  return (typed ?? article.headline).trim();
}
