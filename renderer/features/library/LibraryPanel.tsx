import { FileInput, Plus } from 'lucide-react';
import { useRef, type KeyboardEvent } from 'react';
import { startArticle } from '../../desk/articles';
import { useLibrary } from '../../desk/library';
import { lookFor, useSearch } from '../../desk/search';
import { libraryWords } from '../../i18n/library';
import { Button } from '../../ui/Button';
import { EmptyPlace } from '../../ui/EmptyPlace';
import { useGrowingList } from '../../ui/growingList';
import { Spinner } from '../../ui/Spinner';
import { Writing } from '../../ui/Writing';
import { ArticleLine } from './ArticleLine';
import { Bin } from './Bin';
import { FilterArticles } from './FilterArticles';
import { importFile } from './importing';
import './library.css';
import { SearchLibrary } from './SearchLibrary';
import { useShownArticles } from './shownArticles';

/** So many articles more each time. */
const STEP = 60;

/** All articles of the library, newest work first, and the Bin beneath them. */
export function LibraryPanel() {
  const query = useSearch((state) => state.query);
  const list = useRef<HTMLUListElement>(null);
  return (
    <nav className="library" aria-label={libraryWords.name}>
      <div className="library__head">
        <div className="library__finding">
          <SearchLibrary
            query={query}
            onChange={(typed) => lookFor({ query: typed })}
            onLeave={() => moveFocus(list.current, 1)}
          />
          <FilterArticles />
        </div>
        <div className="library__actions">
          <Writing>
            <Button size="small" icon={Plus} onClick={() => void startArticle()}>
              {libraryWords.newArticle}
            </Button>
            <Button size="small" variant="plain" icon={FileInput} onClick={() => void importFile()}>
              {libraryWords.import}
            </Button>
          </Writing>
        </div>
      </div>
      <ArticleList listRef={list} />
      <Bin />
    </nav>
  );
}

interface ArticleListProps {
  readonly listRef: React.RefObject<HTMLUListElement | null>;
}

function ArticleList({ listRef }: ArticleListProps) {
  const isEmpty = useLibrary(({ articles }) => articles.every(({ state }) => state === 'binned'));
  const { isListed, isComplete } = useLibrary();
  const { query, hits, found, isComplete: areWordsRead } = useSearch();
  const articles = useShownArticles();
  const { shown, end } = useGrowingList(articles.length, STEP, `${query} ${hits === null}`);
  const pressed = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    moveFocus(listRef.current, step);
  };
  if (!isListed) return <div className="library__list" />;
  return (
    <div className="library__list">
      {isEmpty && isComplete && <EmptyPlace sentence={libraryWords.empty} />}
      {!isEmpty && areWordsRead && articles.length === 0 && (
        <EmptyPlace sentence={hits === null ? libraryWords.nothingMeant : libraryWords.nothingFound(query)} />
      )}
      <p className="visually-hidden" role="status">
        {hits !== null && libraryWords.found(found)}
      </p>
      <ul ref={listRef} onKeyDown={pressed}>
        {articles.slice(0, shown).map(({ article, snippet }) => (
          <ArticleLine key={article.id} article={article} snippet={snippet} />
        ))}
      </ul>
      <div ref={end} />
      {!(isComplete && areWordsRead) && shown === articles.length && <Spinner label={libraryWords.reading} />}
      {found > articles.length && <p className="library__more">{libraryWords.best(articles.length)}</p>}
    </div>
  );
}

/** Moves the focus along the links of the list, from nowhere to the first. */
function moveFocus(list: HTMLUListElement | null, step: 1 | -1): void {
  const links = [...(list?.querySelectorAll('a') ?? [])];
  const at = links.findIndex((link) => link === document.activeElement);
  links[at + step]?.focus();
}
