import type { ArticleState } from '../../shared/domain/article';
import { counted } from './counted';

const STATES: Readonly<Record<ArticleState, string>> = {
  draft: 'Draft',
  scheduled: 'Scheduled',
  live: 'Live',
  changed: 'Changed',
  binned: 'In the Bin',
};

export const libraryWords = {
  name: 'Library',
  newArticle: 'New article',
  openInNewWindow: 'Open in a new window',
  import: 'Import…',
  search: 'Search library',
  searchHint: 'Search',
  filters: 'Filter the list',
  filterAny: 'Any',
  filterState: 'State',
  filterTag: 'Tag',
  filterTarget: 'Live on',
  filterSince: 'Worked on',
  lastDays: (days: number) => (days === 365 ? 'In the last year' : `In the last ${counted(days, 'day')}`),
  noFilters: 'List all',
  state: STATES,
  words: (count: number) => counted(count, 'word'),
  sample: 'Sample',
  empty: 'Your first article will be listed here.',
  nothingFound: (query: string) => `No article holds “${query}”.`,
  nothingMeant: 'No article is of this kind.',
  best: (count: number) => `The best ${count} are listed.`,
  reading: 'Reading your articles…',
  found: (count: number) => `${counted(count, 'article')} found`,

  bin: 'Bin',
  binCount: (count: number) => counted(count, 'article'),
  putBack: 'Put back',
  putBackOne: (headline: string) => `Put back “${headline}”`,
  deleteForGood: 'Delete for good…',
  deleteOne: (headline: string) => `Delete “${headline}” for good`,
  deleteQuestion: 'Delete for good',
  deleteSentence: (headline: string) =>
    `“${headline}”, its revisions and its notes go. This cannot be undone.`,
  deleteNow: 'Delete',
  keep: 'Keep it',
} as const;
