import { describe, expect, it } from 'vitest';
import { articleSummary, type ArticleSummary } from '../../../../shared/domain/article';
import { matching, newestFirst } from '../../../../renderer/features/library/matching';

const summary = (id: string, searchText: string, savedAt = '2026-01-02T03:04:05.000Z'): ArticleSummary =>
  articleSummary.parse({
    id,
    headline: id,
    standfirst: '',
    state: 'draft',
    words: 3,
    savedAt,
    isSample: false,
    wasPublished: false,
    searchText,
    liveOn: [],
  });

const ids = (articles: readonly ArticleSummary[]): string[] => articles.map(({ id }) => id);

describe('searching the library', () => {
  const wall = summary('wall', 'harbour wall closed, café owners wait');
  const bus = summary('bus', 'night bus cut; the Zürich model');

  it('finds an article by words of it in any order', () => {
    expect(ids(matching([wall, bus], 'wall harb'))).toEqual(['wall']);
  });

  it('folds accents and capitals on both sides', () => {
    expect(ids(matching([wall, bus], 'CAFE'))).toEqual(['wall']);
    expect(ids(matching([wall, bus], 'zurich'))).toEqual(['bus']);
    expect(ids(matching([wall, bus], 'Café'))).toEqual(['wall']);
  });

  it('wants every word, and lists all for none', () => {
    expect(ids(matching([wall, bus], 'wall bus'))).toEqual([]);
    expect(ids(matching([wall, bus], '  '))).toEqual(['wall', 'bus']);
  });
});

describe('the list of articles', () => {
  it('begins with what was worked on last, and leaves what it was given as it is', () => {
    const given = [
      summary('old', '', '2026-01-01T00:00:00.000Z'),
      summary('new', '', '2026-03-01T00:00:00.000Z'),
    ];
    expect(ids(newestFirst(given))).toEqual(['new', 'old']);
    expect(ids(given)).toEqual(['old', 'new']);
  });
});
