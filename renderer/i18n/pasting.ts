import { counted } from './counted';
import { listed } from './listed';

export const pastingWords = {
  leftOut: (things: readonly string[]) => `Left out: ${listed(things)}.`,
  joinedLines: (count: number) => `Joined ${counted(count, 'line')} that a page had broken.`,
  picturesOnTheWeb: (count: number) =>
    count === 1
      ? 'A picture lies on the web and was not fetched.'
      : `${counted(count, 'picture')} lie on the web and were not fetched.`,
  tracked: (count: number) =>
    count === 1 ? 'A link carries tracking.' : `${counted(count, 'link')} carry tracking.`,
  lost: 'What you pasted could not be read. Nothing was put in.',
  removeTracking: 'Remove tracking',
  dismiss: 'Dismiss',
  reading: 'Reading what you pasted…',
  putting: 'Pasting…',
  cancel: 'Cancel',
} as const;
