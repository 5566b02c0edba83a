import { ListFilter } from 'lucide-react';
import type { ArticleSummary } from '../../../shared/domain/article';
import { NO_FILTERS, type ArticleFilters } from '../../../shared/domain/search';
import { articleState } from '../../../shared/domain/stage';
import { useLibrary } from '../../desk/library';
import { lookFor, useSearch } from '../../desk/search';
import { libraryWords } from '../../i18n/library';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Popover } from '../../ui/Popover';
import { Select, type SelectOption } from '../../ui/Select';

const ANY = '';
const DAY_MS = 86_400_000;
const DAYS = [7, 30, 365] as const;

/** Which articles are listed: by how they stand, their tag, where readers have them and when they were worked on. */
export function FilterArticles() {
  const filters = useSearch((state) => state.filters);
  const isFiltered = Object.values(filters).some((value) => value !== null);
  return (
    <Popover
      label={libraryWords.filters}
      trigger={
        <IconButton size="small" icon={ListFilter} label={libraryWords.filters} pressed={isFiltered} />
      }
    >
      <Filters filters={filters} />
      <Button size="small" disabled={!isFiltered} onClick={() => lookFor({ filters: NO_FILTERS })}>
        {libraryWords.noFilters}
      </Button>
    </Popover>
  );
}

function Filters({ filters }: { readonly filters: ArticleFilters }) {
  const articles = useLibrary((state) => state.articles);
  const targets = useLibrary((state) => state.targets);
  const set = (change: Partial<ArticleFilters>) => lookFor({ filters: { ...filters, ...change } });
  const target = targets.find(({ id }) => id === filters.liveOn);
  return (
    <div className="library__filters">
      <Select
        label={libraryWords.filterState}
        value={filters.state ?? ANY}
        options={withAny(articleState.options.map((value) => [value, libraryWords.stateInFull[value]]))}
        onChange={(value) => set({ state: articleState.options.find((state) => state === value) ?? null })}
      />
      <Select
        label={libraryWords.filterTag}
        value={filters.tag ?? ANY}
        options={withAny(tagsOf(articles).map((tag) => [tag, tag]))}
        onChange={(value) => set({ tag: value === ANY ? null : value })}
      />
      <Select
        label={libraryWords.filterTarget}
        value={target?.id ?? ANY}
        options={withAny(targets.map(({ id, label }) => [id, label]))}
        onChange={(value) => set({ liveOn: targets.find(({ id }) => id === value)?.id ?? null })}
      />
      <Select
        label={libraryWords.filterSince}
        value={daysOf(filters)}
        options={withAny(DAYS.map((days) => [String(days), libraryWords.lastDays(days)]))}
        onChange={(value) => set({ savedSince: value === ANY ? null : sinceDays(Number(value)) })}
      />
    </div>
  );
}

const withAny = (options: readonly (readonly [string, string])[]): SelectOption<string>[] => [
  { value: ANY, label: libraryWords.filterAny },
  ...options.map(([value, label]) => ({ value, label })),
];

const tagsOf = (articles: readonly ArticleSummary[]): readonly string[] =>
  [...new Set(articles.flatMap(({ tags }) => tags))].sort((a, b) => a.localeCompare(b));

const sinceDays = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString();

/** The choice that a filter was made by: the one that it is nearest to. */
function daysOf({ savedSince }: ArticleFilters): string {
  if (savedSince === null) return ANY;
  const days = (Date.now() - Date.parse(savedSince)) / DAY_MS;
  const nearest = [...DAYS].sort((a, b) => Math.abs(a - days) - Math.abs(b - days))[0];
  return String(nearest);
}
