import { describe, expect, it } from 'vitest';
import { articleText } from '../../../../renderer/app/copyAllText';
import { snapshot } from '../../../../shared/domain/article';
import { block, link, paragraph } from '../../../support/bodies';

describe('copying all text', () => {
  const typed = snapshot.parse({
    fields: {
      kicker: '',
      headline: 'Harbour wall closed',
      standfirst: 'Cracks were found.',
      slug: '',
      byline: 'A. Marsh',
      language: 'en-GB',
      zone: 'Europe/London',
    },
    body: [
      block('a', paragraph('The wall was closed, ', link('the council said', 'https://example.org/'), '.')),
      block('b', paragraph('It opens in May.')),
    ],
    notices: [],
    publication: { categories: [], tags: [], excerpt: '', featured: null },
  });

  it('gives every word of the article, in order, and nothing for an empty field', () => {
    expect(articleText(typed)).toBe(
      'Harbour wall closed\n\nCracks were found.\n\nA. Marsh\n\nThe wall was closed, the council said.\n\nIt opens in May.',
    );
  });
});
