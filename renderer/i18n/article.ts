export const articleWords = {
  kicker: 'Kicker',
  headline: 'Headline',
  standfirst: 'Standfirst',
  body: 'Article body',
  notes: 'Notes',
  notesHint: 'Beside the draft; never published, never in a revision.',
  notesPlaceholder: 'Whom to ring, what to check, what to leave out',

  details: 'Details',
  slug: 'Slug',
  slugHint: 'The last part of the address.',
  slugFixed: 'The address stays as it was published.',
  slugWrong: 'Small letters, digits and hyphens only.',
  byline: 'Byline',
  bylinePlaceholder: 'Who wrote it',
  language: 'Language',
  zone: 'Time zone',

  notices: 'Notices',
  addNotice: 'Add a notice',
  noticeText: (kind: string) => `${kind}: text`,
  removeNotice: (kind: string) => `Remove “${kind}”`,
  noticeWritesItself: 'Stet writes the date when it is published.',
  noticeNeedsName: 'Stet writes it once your name is known.',

  suggestions: {
    name: (word: string) => `Suggestions for “${word}”`,
    none: 'No suggestion',
    learn: 'Add to dictionary',
  },

  outline: {
    name: 'Outline',
    search: 'Go to a heading',
    none: 'No headings yet.',
    notFound: 'No heading is called that.',
  },

  more: 'More for this article',
  moveToBin: 'Move to Bin',
  publishedStays: 'Published, so it stays',
} as const;
