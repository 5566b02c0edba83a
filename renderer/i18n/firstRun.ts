export const firstRunWords = {
  lead: 'A desk for a journalist who works alone, and answers for every word.',
  write: 'Start writing',
  writeHint: 'A blank article, ready for its headline.',
  open: 'Open a file',
  openHint: 'A text, HTML or Markdown file that you have already.',
  sample: 'Look at the sample',
  sampleHint: 'An invented local story, to try everything on.',
  choices: 'How to begin',
  library: 'Your library will be kept in',
  change: 'Change…',
  restore: 'Restore a backup…',
  libraryHint: 'Plain files in a folder that is yours. Nothing leaves this computer until you publish.',
} as const;
