import type { CorrectionKind } from '../../../shared/domain/correction';

/** The site's own words, apart from hers. */
export const WORDS = {
  site: 'Site',
  skip: 'Skip to the article',
  skipToList: 'Skip to the list',
  by: 'By',
  updated: 'Updated',
  credit: 'Picture:',
  notices: 'About this article',
  corrections: 'Corrections and clarifications',
  correctionsIntro:
    'What was wrong, or could have misled, in articles on this site, and what now stands; newest first.',
  noCorrections: 'No correction has been issued so far.',
  feed: 'Feed',
  contact: 'Contact',
  articles: 'Articles',
} as const;

export const KIND_WORDS: Readonly<Record<CorrectionKind, string>> = {
  correction: 'Correction',
  clarification: 'Clarification',
};
