export const repliesWords = {
  notice: 'Right of reply notice',
  show: 'Show the notice at the foot of the article',
  words: 'Words of the notice',
  ownWords: 'Left empty, the words below are used.',
  reads: 'Readers see',
  noContact:
    'The notice needs to say where to write to: add your contact in Settings, or write it into the words.',
  openSettings: 'Open Settings',
  later:
    'Requests for comment, with their deadlines and answers, come in a later version. Until then, Notes is the place to keep them.',
  openNotes: 'Open Notes',
} as const;
