import type { CorrectionKind } from '../../shared/domain/correction';
import { counted } from './counted';

const KIND: Readonly<Record<CorrectionKind, { readonly name: string; readonly meaning: string }>> = {
  correction: { name: 'Correction', meaning: 'A fact was wrong.' },
  clarification: { name: 'Clarification', meaning: 'It was true, but misleading or incomplete.' },
};

export const correctionsWords = {
  kind: KIND,
  log: 'Log a correction',
  heading: 'Corrections',
  empty: 'No correction has been logged for this article.',
  emptyUnpublished: 'Nothing is published yet, so there is nothing to correct.',
  publish: 'Publish…',
  waiting: (count: number) =>
    count === 1 ? '1 correction is not out yet.' : `${counted(count, 'correction')} are not out yet.`,
  update: 'Update…',
  outOn: (targets: readonly string[]) => `Out on ${targets.join(', ')}`,
  notOut: 'Not out yet',
  was: 'Was wrong:',
  is: 'Is right:',
  why: 'Why',
  noticedBy: (name: string, mayBeNamed: boolean) =>
    mayBeNamed ? `Noticed by ${name}, who may be named` : `Noticed by ${name}, private`,
  seeChange: 'See what it said',

  dialog: {
    name: 'Log a correction',
    description: 'It stands at the foot of the article with its date, and in the record for good.',
    wrong: 'What was wrong',
    wrongHint: 'The words as they were published.',
    right: 'What is right',
    kind: 'Kind',
    why: 'Why',
    whyHint: 'For the record; not published.',
    noticedBy: 'Who noticed',
    noticedByHint: 'Private unless you tick the box.',
    mayBeNamed: 'May be named',
    notice: 'Notice',
    noticeHint: 'What readers will see.',
    reset: 'Back to the proposed words',
    proposedFromChange: 'Taken from what you changed since it was published.',
    submit: 'Log correction',
    cancel: 'Cancel',
    unpublished:
      'Nothing of this article is published yet. There is nothing to correct: simply change the text.',
  },

  logged: {
    heading: 'Logged',
    sentence: 'It goes out with the next update.',
    stillWrong: (words: string) => `The article still says “${words}”. Change it before you update.`,
    update: 'Update…',
    later: 'Later',
  },
} as const;
