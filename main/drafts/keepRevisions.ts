import type { Draft } from '../../shared/domain/article';
import type { ArticleEntryContent, RevisionCause } from '../../shared/domain/entries';
import type { Recorder } from '../record/recorder';
import { canonicalRevision } from '../storage/revisionText';
import type { Article, KeptRevision } from './article';

/** Keeps revisions, and not the same text twice running. */
export function keepRevisions(
  record: Recorder<ArticleEntryContent>,
  draft: () => Draft,
  zone: () => string,
): {
  readonly keep: (cause: RevisionCause) => Promise<KeptRevision>;
  readonly keepForeign: Article['keepForeign'];
} {
  const keepForeign: Article['keepForeign'] = (content) => record.append('revisionKept', content, zone());
  return {
    keep: async (cause) => {
      const { snapshot } = draft();
      const last = (await record.entries()).filter((entry) => entry.kind === 'revisionKept').pop();
      if (last !== undefined && textOf(snapshot) === textOf(last.content.snapshot)) return last;
      return keepForeign({ cause, from: null, remote: null, snapshot });
    },
    keepForeign,
  };
}

const textOf = (snapshot: Draft['snapshot']): string => canonicalRevision({ snapshot });
