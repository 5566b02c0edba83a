import type { ArticleState } from '../../shared/domain/stage';

/** Where an article stands, in as few words as it takes. */
export const stateNames: Readonly<Record<ArticleState, string>> = {
  idea: 'Idea',
  draft: 'Draft',
  withLawyer: 'With lawyer',
  awaitingReply: 'Awaiting reply',
  ready: 'Ready',
  scheduled: 'Scheduled',
  live: 'Live',
  changed: 'Changed',
  withdrawn: 'Withdrawn',
  binned: 'In the Bin',
};
