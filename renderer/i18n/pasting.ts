import { counted } from './counted';
import { listed } from './listed';

/** As many sites as are named one by one. */
const MOST_SITES = 3;

export const pastingWords = {
  leftOut: (things: readonly string[]) => `Left out: ${listed(things)}.`,
  joinedLines: (count: number) => `Joined ${counted(count, 'line')} that a page had broken.`,
  /** Whoever gives a picture sees who asks for it: that is said before. */
  picturesOnTheWeb: (count: number, sites: readonly string[]) => {
    const lies =
      count === 1
        ? 'A picture lies on the web and was not fetched.'
        : `${counted(count, 'picture')} lie on the web and were not fetched.`;
    const seers = sites.length > MOST_SITES ? counted(sites.length, 'site') : listed(sites);
    return `${lies} If you fetch ${count === 1 ? 'it' : 'them'}, ${seers} will see your internet address.`;
  },
  fetch: (count: number) => (count === 1 ? 'Fetch it' : 'Fetch them'),
  tracked: (count: number) =>
    count === 1 ? 'A link carries tracking.' : `${counted(count, 'link')} carry tracking.`,
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
