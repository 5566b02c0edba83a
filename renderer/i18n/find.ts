import type { HeldField } from '../editor/find/stretch';
import { counted, figure } from './counted';

/** Where words are that do not stand in the text itself. */
const HELD: Readonly<Record<HeldField, string>> = {
  note: 'in a footnote',
  alternativeText: 'in an alternative text',
  caption: 'in a caption',
  credit: 'in a credit',
  heading: 'in an embed’s heading',
};

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
  count: (at: number, of: number, isCut: boolean, held: HeldField | null = null) =>
    `${figure(at)} of ${isCut ? 'more than ' : ''}${figure(of)}${held ? `, ${HELD[held]}` : ''}`,
  none: 'Nothing found',
  replaced: (count: number) => `${counted(count, 'place')} replaced`,
  stopped: 'It took too long, and was stopped',
  notAnExpression: (why: string) => `Not a regular expression: ${why}`,
} as const;
