import type { Draft } from '../../shared/domain/article';
import type { ArticleEntryContent, RevisionCause } from '../../shared/domain/entries';
import type { Sha256 } from '../../shared/domain/ids';
import { canonicalJson } from '../../shared/text/canonical';
import type { Recorder } from '../record/recorder';
import { hashOf } from '../storage/chain';
import type { Article, KeptRevision } from './article';

/** Keeps revisions, and remembers the last one so that the same text is not kept twice running. */
export async function keepRevisions(
  record: Recorder<ArticleEntryContent>,
  draft: () => Draft,
  zone: () => string,
): Promise<{
  readonly keep: (cause: RevisionCause) => Promise<KeptRevision>;
  readonly keepForeign: Article['keepForeign'];
}> {
  let last = (await record.entries()).filter((entry) => entry.kind === 'revisionKept').pop();
  let lastHash = last === undefined ? null : snapshotHash(last.content.snapshot);
  const keepForeign: Article['keepForeign'] = async (content) => {
    last = await record.append('revisionKept', content, zone());
    lastHash = snapshotHash(content.snapshot);
    return last;
  };
  return {
    keep: async (cause) => {
      const { snapshot } = draft();
      if (last !== undefined && snapshotHash(snapshot) === lastHash) return last;
      return keepForeign({ cause, from: null, remote: null, snapshot });
    },
    keepForeign,
  };
}

const snapshotHash = (snapshot: Draft['snapshot']): Sha256 => hashOf(canonicalJson(snapshot));
