import type { LoggedComplaint } from './complaint';
import type { ArticleEntry } from './entries';

/** What came in about an article, newest first. */
export const foldComplaints = (entries: readonly ArticleEntry[]): LoggedComplaint[] =>
  entries
    .flatMap((entry) =>
      entry.kind === 'complaintReceived' ? [{ ...entry.content, loggedAt: entry.at, seq: entry.seq }] : [],
    )
    .reverse();
