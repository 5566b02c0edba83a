export const firstRunWords = {
  lead: 'Write it, source it, publish it. And be able to show, on any later day, what it said and why.',
  write: 'Start writing',
  writeHint: 'A blank article, ready for its headline.',
  open: 'Open a file',
  openHint: 'A text, HTML or Markdown file that you have already.',
  sample: 'Look at the sample',
  sampleHint: 'An invented local story with its sources, a correction and a history.',
  choices: 'How to begin',
  library: 'Your library will be kept in',
  change: 'Change…',
  restore: 'Restore a backup…',
  libraryHint: 'Plain files in a folder that is yours. Nothing leaves this computer until you publish.',
} as const;
