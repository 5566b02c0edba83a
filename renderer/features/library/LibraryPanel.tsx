import { FileInput, Plus } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { startArticle } from '../../desk/articles';
import { useLibrary } from '../../desk/library';
import { libraryWords } from '../../i18n/library';
import { Button } from '../../ui/Button';
import { EmptyPlace } from '../../ui/EmptyPlace';
import { ArticleLine } from './ArticleLine';
import { Bin } from './Bin';
import { importFile } from './importing';
import './library.css';
import { matching, newestFirst } from './matching';
import { SearchLibrary } from './SearchLibrary';

/** All articles of the library, newest work first, and the Bin beneath them. */
export function LibraryPanel() {
  const [query, setQuery] = useState('');
  const list = useRef<HTMLUListElement>(null);
  return (
    <nav className="library" aria-label={libraryWords.name}>
      <div className="library__head">
        <SearchLibrary query={query} onChange={setQuery} onLeave={() => moveFocus(list.current, 1)} />
        <div className="library__actions">
          <Button size="small" icon={Plus} onClick={() => void startArticle()}>
            {libraryWords.newArticle}
          </Button>
          <Button size="small" variant="plain" icon={FileInput} onClick={() => void importFile()}>
            {libraryWords.import}
          </Button>
        </div>
      </div>
      <ArticleList query={query} listRef={list} />
      <Bin />
    </nav>
  );
}

interface ArticleListProps {
  readonly query: string;
  readonly listRef: React.RefObject<HTMLUListElement | null>;
}

function ArticleList({ query, listRef }: ArticleListProps) {
  const articles = useLibrary((state) => state.articles);
  const isListed = useLibrary((state) => state.isListed);
  const current = articles.filter(({ state }) => state !== 'binned');
  const shown = newestFirst(matching(current, query));
  const pressed = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    moveFocus(listRef.current, step);
  };
  if (!isListed) return <div className="library__list" />;
  return (
    <div className="library__list">
      {current.length === 0 && <EmptyPlace sentence={libraryWords.empty} />}
      {current.length > 0 && shown.length === 0 && <EmptyPlace sentence={libraryWords.nothingFound(query)} />}
      <p className="visually-hidden" role="status">
        {query.trim() !== '' && libraryWords.found(shown.length)}
      </p>
      <ul ref={listRef} onKeyDown={pressed}>
        {shown.map((article) => (
          <ArticleLine key={article.id} article={article} />
        ))}
      </ul>
    </div>
  );
}

/** Moves the focus along the links of the list, from nowhere to the first. */
function moveFocus(list: HTMLUListElement | null, step: 1 | -1): void {
  const links = [...(list?.querySelectorAll('a') ?? [])];
  const at = links.findIndex((link) => link === document.activeElement);
  links[at + step]?.focus();
}
