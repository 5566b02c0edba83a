import { counted, figure } from './counted';

export const findWords = {
  name: 'Find in the article',
  find: 'Find',
  replaceBy: 'Replace with',
  withReplace: 'Replace as well',
  keepCase: 'Match case',
  wholeWord: 'Whole words',
  expression: 'Regular expression',
  inSelection: 'Only in the selection',
  previous: 'Previous find',
  next: 'Next find',
  close: 'Close find',
  replace: 'Replace',
  replaceAll: 'Replace all',
  count: (at: number, of: number, isCut: boolean) =>
    `${figure(at)} of ${isCut ? 'more than ' : ''}${figure(of)}`,
  none: 'Nothing found',
  replaced: (count: number) => `${counted(count, 'place')} replaced`,
  stopped: 'It took too long, and was stopped',
  notAnExpression: (why: string) => `Not a regular expression: ${why}`,
} as const;
