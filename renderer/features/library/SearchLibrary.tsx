import { Search } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { libraryWords } from '../../i18n/library';

/** Where the command "Search the library" puts the caret. */
export const SEARCH_LIBRARY_ID = 'search-library';

interface SearchLibraryProps {
  readonly query: string;
  readonly onChange: (query: string) => void;
  /** Arrow down: on to the list. */
  readonly onLeave: () => void;
}

/** Finds articles by the words in them. */
export function SearchLibrary({ query, onChange, onLeave }: SearchLibraryProps) {
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onChange('');
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    onLeave();
  };
  return (
    <div className="library__search">
      <Search className="library__search-icon" aria-hidden size={14} />
      <input
        id={SEARCH_LIBRARY_ID}
        type="search"
        className="library__search-field"
        aria-label={libraryWords.search}
        placeholder={libraryWords.searchHint}
        spellCheck={false}
        value={query}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={pressed}
      />
    </div>
  );
}
