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
  letter: {
    heading: 'Legal letters',
    log: 'Log a legal letter…',
    none: 'None has come.',
    came: (receivedOn: string, answerBy: string) => `Came on ${receivedOn}. To be answered by ${answerBy}.`,
    name: 'Log a legal letter',
    description:
      'A letter from a solicitor or a court about this article. It goes on record, and stays private.',
    from: 'From',
    fromHint: 'The firm, and whom it acts for.',
    receivedOn: 'Came on',
    answerBy: 'Answer by',
    usual: (days: number) => `${days} days, unless it states another.`,
    demand: 'What it asks for',
    preserves: 'The article is preserved from then on: nothing of it can be erased, folded or deleted.',
    cancel: 'Cancel',
    submit: 'Log it',
  },
} as const;
