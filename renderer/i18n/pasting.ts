import { counted } from './counted';
import { listed } from './listed';

export const pastingWords = {
  leftOut: (things: readonly string[]) => `Left out: ${listed(things)}.`,
  joinedLines: (count: number) => `Joined ${counted(count, 'line')} that a page had broken.`,
  picturesOnTheWeb: (count: number) =>
    count === 1
      ? 'A picture lies on the web and was not fetched.'
      : `${count} pictures lie on the web and were not fetched.`,
  tracked: (count: number) => (count === 1 ? 'A link carries tracking.' : `${count} links carry tracking.`),
  tooLong: {
    pasted: 'Nothing was pasted: Stet takes 40 million characters at once at most.',
    article: 'Nothing was pasted: the article would have more than 50,000 paragraphs.',
  },
  lost: 'What you pasted could not be read. Nothing was put in.',
  removeTracking: 'Remove tracking',
  dismiss: 'Dismiss',
  reading: 'Reading what you pasted…',
  putting: 'Pasting…',
  cancel: 'Cancel',
} as const;
